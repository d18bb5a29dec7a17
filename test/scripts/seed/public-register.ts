import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicTerritory, Release } from "../../../worker/release/types.ts";

/** Public address data, kept beside a checkout and never in it; see its README. */
const folder = join(import.meta.dirname, "../../../../shared/data/territories");

export const hasPublicRegister = existsSync(folder);

export type Row = Readonly<Record<string, string>>;

/** Rows of a table by its header; quotes may hold commas. */
export function rowsOf(csv: string): Row[] {
  const [header = "", ...lines] = csv.trim().split(/\r?\n/);
  const columns = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [columns[at] ?? "", cell])));
}

export function rowsIn(file: string): Row[] {
  return rowsOf(readFileSync(join(folder, file), "utf8"));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)]
    .slice(0, line.split(",").length)
    .map(([, cell = ""]) => cell.replaceAll('"', ""));
}

export interface RegisterMunicipality {
  readonly oktmo: string;
  readonly name: string;
  /** «г Аша», «с Агаповка»; what stands behind it is a remark. */
  readonly centre: string;
}

/** Municipalities of a register that the release lacks, or names or governs differently. */
export function differencesOfMunicipalities(
  release: Release,
  region: string,
  municipalities: readonly RegisterMunicipality[],
): string[] {
  return municipalities.flatMap(({ oktmo, name, centre }) => {
    const ours = municipalityWith(release, region, oktmo);
    if (ours === undefined) return [`${oktmo} ${name}: not in the release`];
    const names = [ours.name, ours.label, ...ours.names.map(({ text }) => text)].map(fold).join(" ");
    if (!names.includes(stemOf(name))) return [`${oktmo} ${name}: called ${ours.name}`];
    const seat = release.territories.find(({ id }) => id === ours.centre);
    const isSame = seat === undefined || fold(centre).includes(fold(seat.name));
    return isSame ? [] : [`${oktmo} ${name}: centre ${centre}, not ${seat.kind} ${seat.name}`];
  });
}

/** Settlements of the release that a register does not have in the same municipality. */
export function differencesOfSettlements(
  release: Release,
  region: string,
  settlements: readonly { readonly oktmo: string; readonly name: string }[],
): string[] {
  const known = new Set(settlements.map(({ oktmo, name }) => `${oktmo} ${fold(name)}`));
  return release.territories
    .filter((territory) => territory.region === region && territory.level === "settlement")
    .filter((territory) => {
      const around = codesAround(release, territory);
      return ![territory.name, ...territory.names.map(({ text }) => text)].some((name) =>
        around.some((oktmo) => known.has(`${oktmo} ${fold(name)}`)),
      );
    })
    .map(({ kind, name, id }) => `${kind} ${name} (${id})`);
}

export function municipalityWith(
  release: Release,
  region: string,
  oktmo: string,
): PublicTerritory | undefined {
  return release.territories.find(
    (territory) =>
      territory.region === region &&
      territory.level === "municipality" &&
      [territory.oktmo, ...territory.formerOktmo].includes(oktmo),
  );
}

/** Today's and former codes of the municipalities around a place. */
export function codesAround(release: Release, territory: PublicTerritory): string[] {
  const parent = release.territories.find(({ id }) => id === territory.parent);
  return parent === undefined
    ? [territory.oktmo, ...territory.formerOktmo]
    : [parent.oktmo, ...parent.formerOktmo, ...codesAround(release, parent)];
}

export function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

/** The telling word of «Алейский муниципальный район», «город Азов», without its ending. */
function stemOf(name: string): string {
  const word = fold(name)
    .split(" ")
    .find((one) => !/^(?:город|городской|муниципальн|район|округ|зато|поселок)/.test(one));
  return (word ?? fold(name)).slice(0, -2);
}
