import type { PageFrame } from "../../release/page-frame.ts";
import { pageWords } from "../page-words.ts";
import type { PosterForm } from "../types.ts";
import { words } from "../words.ts";
import { PosterFrame } from "./poster-frame.tsx";

const copy = pageWords.print;
const bleedMm = 3;

export interface PrintPageProps {
  readonly frame: PageFrame;
  readonly forms: readonly {
    readonly form: PosterForm;
    readonly widthMm: number;
    readonly heightMm: number;
  }[];
}

/** What a print shop has to know, on one sheet. */
export function PrintPage({ frame, forms }: PrintPageProps) {
  const sizes = forms.map(({ form, widthMm, heightMm }) =>
    copy.size(
      words.formName(form),
      millimetres(widthMm),
      millimetres(heightMm),
      millimetres(widthMm + 2 * bleedMm),
      millimetres(heightMm + 2 * bleedMm),
    ),
  );
  return (
    <PosterFrame
      frame={frame}
      title={copy.title}
      description={copy.description}
      canonicalPath="/posters/print"
    >
      <p class="place">
        <a href="/posters">{pageWords.toPosters}</a>
      </p>
      <h1>{copy.title}</h1>
      <p class="lead">{copy.lead}</p>
      <List heading={copy.rules} items={copy.ruleItems} />
      <List heading={copy.sizes} items={sizes} />
      <List heading={copy.bleed} items={copy.bleedItems} />
      <List heading={copy.paper} items={copy.paperItems} />
      <List heading={copy.check} items={copy.checkItems} />
    </PosterFrame>
  );
}

function List({ heading, items }: { heading: string; items: readonly string[] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function millimetres(value: number): string {
  return String(value).replace(".", ",");
}
