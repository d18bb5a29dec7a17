import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { joinedRows } from "../../worker/registry/join-rows.ts";
import { nameKey } from "../../worker/registry/name-key.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { type SeedRegion, seedQualitySchema, seedRegionSchema } from "./input.ts";
import { Problems } from "./problems.ts";
import { qualityRowsOf } from "./quality-rows.ts";
import { registryRowsOf } from "./registry-rows.ts";

export const regionsFolder = join(import.meta.dirname, "regions");

/** All that is wrong with the files, one line each; nothing is loaded when anything is. */
export class SeedRefused extends Error {
  constructor(problems: readonly string[]) {
    super(`The seed files are not right:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

/** Names of the region files in a folder, in a fixed order. */
export function regionFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** Paths of the reports beside the region files, in a fixed order. */
function qualityFilesIn(folder: string): readonly string[] {
  const own = join(folder, "quality");
  return existsSync(own) ? regionFilesIn(own).map((file) => `quality/${file}`) : [];
}

/** The registry that the files of a folder describe. Throws SeedRefused, all or nothing. */
export function registryRowsIn(folder: string): RegistryRows {
  const problems: string[] = [];
  const read = <Found>(file: string, rowsOf: (text: string, found: Problems) => Found | null): Found[] => {
    const found = new Problems(file);
    const rows = rowsOf(readFileSync(join(folder, file), "utf8"), found);
    problems.push(...found.list);
    return rows === null ? [] : [rows];
  };
  const regions = regionFilesIn(folder).flatMap((file) =>
    read(file, (yaml, found) => {
      const region = parsedRegion(yaml, found);
      return region === null ? null : registryRowsOf(region, found);
    }),
  );
  const rows = joinedRows(regions.sort((one, other) => numberOf(one) - numberOf(other)));
  const quality = qualityFilesIn(folder).flatMap((file) =>
    read(file, (yaml, found) => {
      const report = parsed(yaml, seedQualitySchema, found);
      return report === null ? null : qualityRowsOf(report, rows, found);
    }),
  );
  const all = {
    ...rows,
    figures: quality.flatMap(({ figures }) => figures),
    reports: quality.flatMap(({ reports }) => reports),
  };
  problems.push(...repeated(all));
  if (problems.length > 0) throw new SeedRefused(problems);
  return all;
}

/** A file's text as data, or null with everything wrong noted: path and sentence. */
function parsedRegion(yaml: string, problems: Problems): SeedRegion | null {
  return parsed(yaml, seedRegionSchema, problems);
}

function parsed<Shape extends typeof seedRegionSchema | typeof seedQualitySchema>(
  yaml: string,
  schema: Shape,
  problems: Problems,
): z.output<Shape> | null {
  let raw: unknown;
  try {
    raw = parse(yaml);
  } catch (error) {
    problems.add("YAML", String(error));
    return null;
  }
  const read = schema.safeParse(raw);
  if (read.success) return read.data as z.output<Shape>;
  for (const issue of read.error.issues) problems.add(issue.path.join("."), issue.message);
  return null;
}

function numberOf(rows: RegistryRows): number {
  return Number(rows.regions[0]?.number);
}

/** Keys that two files share, and two territories of a region and kind with one official name. */
function repeated(rows: RegistryRows): string[] {
  const territoryById = new Map(rows.territories.map((territory) => [territory.id, territory]));
  const officialNames = rows.territoryNames.flatMap((name) => {
    const territory = territoryById.get(name.territory);
    if (name.kind !== "official" || territory === undefined || territory.level === "city_district") return [];
    // Two villages of one name are two places as long as they lie in two municipalities.
    const around = territory.level === "settlement" ? territory.parent : "";
    return [`${territory.region}: ${territory.kind} ${nameKey(name.text)} in ${around}`];
  });
  return [
    ...twice(rows.regions.map((region) => region.slug)),
    ...twice(rows.territories.map((territory) => territory.id)),
    ...twice(rows.chats.map((chat) => chat.code)),
    ...twice(rows.links.map((link) => link.url)),
    ...twice(officialNames),
    ...twice(rows.figures.map(({ chat, period }) => `figures of ${chat} in ${period}`)),
    ...twice(rows.reports.map(({ region, period }) => `report of ${region} in ${period}`)),
  ].map((key) => `all files: «${key}» occurs twice`);
}

function twice(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
