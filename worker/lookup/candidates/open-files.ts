import type { Gazetteers, PublicGazetteers } from "../../gazetteer/public-gazetteers.ts";
import type { NationalIndex } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { type AddressFiles, noFiles } from "../places/address-files.ts";
import { prepare, rewritingsOf } from "./prepared-text.ts";
import { mostRegions, regionsToOpen } from "./regions-to-open.ts";

interface Query {
  readonly q: string;
  readonly region: string | null;
}

/**
 * The files of the address register that a question needs, opened; without a promise when they are in memory. Where all
 * files fit into memory together they are all handed over, and the question itself decides where to look.
 */
export function openFiles(
  model: ReadModel,
  gazetteers: PublicGazetteers,
  query: Query,
): AddressFiles | Promise<AddressFiles> {
  const asking = gazetteers.ready();
  return asking === null
    ? withManifest(model, gazetteers, query)
    : afterAsking(asking, model, gazetteers, query);
}

/** Apart from openFiles, for which a closure would be made even in the steady state. */
async function afterAsking(
  asking: Promise<void>,
  model: ReadModel,
  gazetteers: PublicGazetteers,
  query: Query,
): Promise<AddressFiles> {
  await asking;
  return withManifest(model, gazetteers, query);
}

function withManifest(
  model: ReadModel,
  gazetteers: PublicGazetteers,
  query: Query,
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
  query: Query,
  national: NationalIndex | null,
): AddressFiles | Promise<AddressFiles> {
  const wanted = gazetteers.fitsAll ? gazetteers.known : regionsOf(model, query, national);
  const regions = gazetteers.hold(wanted);
  return regions instanceof Promise
    ? regions.then((held) => filesOf(held, national))
    : filesOf(regions, national);
}

/** Of all rewritings of the text, in their order. */
function regionsOf(
  model: ReadModel,
  { q, region }: Query,
  national: NationalIndex | null,
): readonly string[] {
  const numbers = new Set<string>();
  for (const rewriting of rewritingsOf(q)) {
    const prepared = prepare(model, rewriting, region, noFiles);
    for (const number of regionsToOpen(model, prepared, national)) numbers.add(number);
  }
  return [...numbers].slice(0, mostRegions);
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
