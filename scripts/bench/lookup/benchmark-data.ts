import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ReadModel, readModelOf } from "../../../worker/release/read-model.ts";
import { BuildReport } from "../../gazetteer/build-report.ts";
import { registerFromTable } from "../../gazetteer/csv/read-region.ts";
import type { RegionRegister } from "../../gazetteer/register.ts";
import { releaseFromSeed } from "../../seed/release-from-seed.ts";
import { generateRegion, usualSize } from "./generate-region.ts";
import { releaseOfRegions } from "./release-of-region.ts";

/** What is searched: a directory and the registers of its regions. */
export interface BenchmarkData {
  /** For the report. */
  readonly text: string;
  readonly isReal: boolean;
  readonly model: ReadModel;
  readonly registers: readonly RegionRegister[];
}

/** Tables of real places beside the checkout, in the form of `npm run gazetteer -- --csv`; never part of the project. */
const placesFolder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "places");
const regions = ["74", "34", "61", "50", "22"];
/** Five generated regions are about as much as the five real ones. */
const generatedCount = 5;

export async function realData(only: string | null): Promise<BenchmarkData | null> {
  const numbers = regions.filter((number) => only === null || number === only);
  const paths = numbers.map((number) => join(placesFolder, `${number}.csv.gz`));
  if (numbers.length === 0 || !paths.every((path) => existsSync(path))) return null;
  const registers = await Promise.all(
    paths.map((path, at) => registerFromTable(path, numbers[at] ?? "", new BuildReport(), () => {})),
  );
  return {
    text: `the directory's regions (${numbers.join(", ")}) with the tables of places beside the checkout`,
    isReal: true,
    model: readModelOf(releaseFromSeed()),
    registers,
  };
}

export function generatedData(seed: string, count = generatedCount): BenchmarkData {
  const made = Array.from({ length: count }, (_, at) =>
    generateRegion(seed, { ...usualSize, number: String(Number(usualSize.number) + at) }),
  );
  return {
    text: `${count} generated ${count === 1 ? "region" : "regions"}, seed ${seed}`,
    isReal: false,
    model: readModelOf(releaseOfRegions(made)),
    registers: made.map(({ register }) => register),
  };
}
