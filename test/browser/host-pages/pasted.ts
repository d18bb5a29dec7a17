import { address } from "../chromium.ts";

/** What a webmaster copies from /widget for one subject, letter by letter. */
export interface Pasted {
  readonly script: string;
  readonly frame: string;
  readonly height: string;
  readonly link: string;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** `query`: "region=chelyabinsk", "chat=7K3Q2&theme=dark". */
export async function copyFromWidgetPage(query: string): Promise<Pasted> {
  const response = await fetch(address(`/widget?${query}`));
  const page = await response.text();
  const field = (id: string) => {
    const text = new RegExp(`<textarea id="${id}"[^>]*>([^<]*)</textarea>`).exec(page)?.[1];
    if (text === undefined) throw new Error(`/widget?${query} (${response.status}) has no field ${id}.`);
    return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
  };
  return {
    script: field("code-script"),
    frame: field("code-frame"),
    height: field("code-height"),
    link: field("code-link"),
  };
}
