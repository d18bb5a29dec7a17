import { done, type Result } from "../base/result.ts";
import { frontCodedDictionary } from "./dictionary.ts";
import { nationalFile, regionBytes } from "./format.ts";
import { asciiText, type GazetteerRefusal, listAt, openSections } from "./sections.ts";
import { charactersOf } from "./texts.ts";
import type { NationalIndex } from "./types.ts";

/** Opens the packed national index (format.ts) over the buffer, which it keeps and which must not change. */
export function openNationalIndex(buffer: ArrayBuffer): Result<NationalIndex, GazetteerRefusal> {
  const opened = openSections(nationalFile, buffer);
  if (!opened.ok) return opened;
  const { alphabet, regions, keyBytes, keyBlock, keyRegionStart, keyRegion } = opened.value.sections;
  // At most 255, and every answer needs them.
  const numbers = Array.from({ length: Math.floor(regions.length / regionBytes) }, (_, region) =>
    asciiText(regions.subarray(region * regionBytes, (region + 1) * regionBytes)),
  );
  return done({
    byteLength: buffer.byteLength,
    settlementKeys: frontCodedDictionary({
      bytes: keyBytes,
      block: keyBlock,
      size: keyRegionStart.length - 1,
      characters: charactersOf(alphabet),
    }),
    regionsOfKey: (key) =>
      Array.from(listAt(keyRegionStart, keyRegion, key), (region) => numbers[region] ?? ""),
  });
}
