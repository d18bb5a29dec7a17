import type { PosterForm } from "./types.ts";
import { words } from "./words.ts";

/** Long enough to be known by, short enough for archives inside deep folders on Windows (260 characters in all). */
const longestName = 80;

/** What a name may not have on some system, and what would make a folder of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const unsafe = /[\u0000-\u001f\u007f\\/:*?"<>|]+/g;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A text as the name of a file or folder on any system, without what ends names; never empty. */
export function fileName(text: string): string {
  const plain = text.toWellFormed().replace(/:\s*/g, ", ").replace(unsafe, " ").replace(/\s+/g, " ").trim();
  const short = shortened(plain).replace(/[. ,]+$/, "");
  const started = short.replace(/^[. ]+/, "");
  return started === "" || reserved.test(started) ? `_${started}` : started;
}

/** Whole words where there are some. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= longestName) return text;
  const cut = characters.slice(0, longestName).join("");
  return cut.replace(/(?<=.{20})\s+\S*$/u, "");
}

/** Names of the things as files next to each other: equal names (in any case) get their key behind them. */
export function distinctNames<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  keyOf: (item: Item) => string,
): readonly string[] {
  const names = items.map((item) => fileName(nameOf(item)));
  const counts = Map.groupBy(names, (name) => name.toLowerCase());
  return items.map((item, index) => {
    const name = names[index] ?? "";
    return (counts.get(name.toLowerCase())?.length ?? 0) > 1 ? `${name} (${keyOf(item)})` : name;
  });
}

/** `Content-Disposition` of a file that opens in the browser and is saved as «Сатка, Куса, Аша — A4.pdf». RFC 6266. */
export function inlineDisposition(name: string, form: PosterForm): string {
  return disposition("inline", `${fileName(name)} — ${words.fileName(form)}.pdf`, `poster-${form}.pdf`);
}

export function disposition(kind: "inline" | "attachment", name: string, plainName: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
