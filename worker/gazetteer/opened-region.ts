import type { gazetteerFile } from "./format.ts";
import type { Sections } from "./sections.ts";
import { SharedTexts, Texts } from "./texts.ts";

/** A region's sections and the texts that all readers of them share. */
export interface OpenedRegion {
  readonly sections: Sections<typeof gazetteerFile>;
  readonly texts: Texts;
  readonly types: SharedTexts;
  readonly codes: SharedTexts;
}

export function openedRegion(
  sections: Sections<typeof gazetteerFile>,
  characters: Uint16Array,
): OpenedRegion {
  const texts = new Texts(sections.textBytes, sections.textStart, characters);
  return {
    sections,
    texts,
    types: new SharedTexts(texts, sections.types),
    codes: new SharedTexts(texts, sections.codes),
  };
}
