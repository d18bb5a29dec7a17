import type { Gazetteers, PublicGazetteers } from "../gazetteer/public-gazetteers.ts";
import type { NationalIndex } from "../gazetteer/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import { type AddressFiles, noFiles } from "./address-files.ts";
import { regionsNamedIn } from "./understand.ts";

/** Regions of this release whose register a question may need, when memory does not hold all of them. */
const mostRegions = 8;

/**
 * The files of the address register that a question needs, opened; without a promise when they are in memory. Where all files fit
 * into memory together they are all handed over, and the question itself decides where to look.
 */
export function openFiles(
  model: ReadModel,
  gazetteers: PublicGazetteers,
  query: { readonly q: string; readonly region: string | null },
): AddressFiles | Promise<AddressFiles> {
  if (gazetteers.known.length === 0) return noFiles;
  const national = gazetteers.national();
  return national instanceof Promise
    ? national.then((index) => withIndex(model, gazetteers, query, index))
    : withIndex(model, gazetteers, query, national);
}

function withIndex(
  model: ReadModel,
  gazetteers: PublicGazetteers,
  query: { readonly q: string; readonly region: string | null },
  national: NationalIndex | null,
): AddressFiles | Promise<AddressFiles> {
  const wanted = gazetteers.fitsAll
    ? gazetteers.known
    : regionsNamedIn(model, query.q, query.region, national).slice(0, mostRegions);
  const regions = gazetteers.hold(wanted);
  return regions instanceof Promise
    ? regions.then((held) => filesOf(held, national))
    : filesOf(regions, national);
}

const filesByRegions = new WeakMap<Gazetteers, AddressFiles>();

/** The same registers make the same object: nothing is allocated in the steady state. */
function filesOf(regions: Gazetteers, national: NationalIndex | null): AddressFiles {
  let files = filesByRegions.get(regions);
  if (files === undefined || files.national !== national) {
    files = { regions, national };
    filesByRegions.set(regions, files);
  }
  return files;
}
