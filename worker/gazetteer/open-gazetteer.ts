import { done, type Result } from "../base/result.ts";
import { frontCodedDictionary } from "./dictionary.ts";
import { gazetteerFile, headerWord, regionBytes, sourceKinds } from "./format.ts";
import { openedRegion } from "./opened-region.ts";
import { asciiText, type GazetteerRefusal, openSections } from "./sections.ts";
import { settlementColumns } from "./settlement-columns.ts";
import { splitStreets } from "./split-streets.ts";
import { streetColumns } from "./street-columns.ts";
import { streetNames } from "./street-names.ts";
import { charactersOf } from "./texts.ts";
import type { Gazetteer } from "./types.ts";

export interface OpenedGazetteer extends Gazetteer {
  readonly source: {
    readonly kind: (typeof sourceKinds)[number];
    /** "2026-07-01"; null when the source does not say. */
    readonly date: string | null;
  };
}

/**
 * Opens a region's packed register (format.ts) over the buffer, which it keeps and which must not change. Nothing is
 * unpacked; one pass for the checksum is most of the cost.
 */
export function openGazetteer(buffer: ArrayBuffer): Result<OpenedGazetteer, GazetteerRefusal> {
  const opened = openSections(gazetteerFile, buffer);
  if (!opened.ok) return opened;
  const { header, sections } = opened.value;
  const characters = charactersOf(sections.alphabet);
  const region = openedRegion(sections, characters);
  const { keyBytes, keyBlock, keySettlementStart, wordBytes, wordBlock, wordNameStart } = sections;
  return done({
    region: asciiText(new Uint8Array(buffer, headerWord.region * 4, regionBytes)),
    source: sourceIn(header),
    byteLength: buffer.byteLength,
    settlementCount: sections.settlementName.length,
    streetCount: sections.streetText.length,
    settlementKeys: frontCodedDictionary({
      bytes: keyBytes,
      block: keyBlock,
      size: keySettlementStart.length - 1,
      characters,
    }),
    streetWords: frontCodedDictionary({
      bytes: wordBytes,
      block: wordBlock,
      size: wordNameStart.length - 1,
      characters,
    }),
    ...settlementColumns(region),
    ...streetNames(sections),
    ...streetColumns(region),
    ...splitStreets(region),
  });
}

function sourceIn(header: Uint32Array): OpenedGazetteer["source"] {
  const date = String(header[headerWord.sourceDate] ?? 0);
  return {
    kind: sourceKinds[header[headerWord.sourceKind] ?? 0] ?? "none",
    date: date.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : null,
  };
}
