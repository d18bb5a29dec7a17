import type { BuildReport } from "../build-report.ts";
import { territoryOf } from "../codes.ts";
import { foldHouses, type HouseEntry, mostCommonCode } from "../fold-houses.ts";
import type { RegionRegister, RegisterStreet } from "../register.ts";
import { Ancestors } from "./ancestors.ts";
import { houseKind, numberAlone } from "./house-table.ts";
import { type PlacedHouses, placeHouses } from "./place-houses.ts";
import type { RegionData } from "./region-data.ts";
import { settlementsIn } from "./settlements.ts";
import { type StreetDraft, type StreetDrafts, streetDrafts } from "./street-drafts.ts";

/** Joins what was read by place: settlements, their streets, and houses where a street crosses territories. */
export function registerOf(
  data: RegionData,
  source: Pick<RegionRegister, "region" | "source">,
  report: BuildReport,
): RegionRegister {
  const ancestors = new Ancestors(data);
  const settlements = settlementsIn(data.objects, ancestors, report);
  const drafts = streetDrafts(data.objects, ancestors, settlements, report);
  const placed = placeHouses(data, ancestors, drafts, report);

  const streets: Writable<RegisterStreet>[] = [];
  const firstOfDraft = new Map<number, number>();
  drafts.list.forEach((draft, number) => {
    const made = streetsOf(
      draft,
      number,
      data,
      placed,
      report,
      settlements.list[draft.settlement]?.name ?? "",
    );
    if (made.length > 0) firstOfDraft.set(number, streets.length);
    streets.push(...made);
  });
  putAreas(drafts, streets, firstOfDraft);
  report.countKept("settlements", settlements.list.length);
  report.countKept("streets", streets.length);
  return { ...source, settlements: settlements.list, streets };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One street; one a territory where it lies in several and has no houses; none for direct houses that do not cross. */
function streetsOf(
  draft: StreetDraft,
  number: number,
  data: RegionData,
  placed: PlacedHouses,
  report: BuildReport,
  settlement: string,
): RegisterStreet[] {
  const { settlement: position, name, type, formerNames } = draft;
  const rows = placed.rowsOf(number);
  const postalIndex = draft.object?.postalIndex ?? commonIndex(data, rows);
  const street = { settlement: position, name, type, formerNames, postalIndex, area: null };
  const codes = [...rows].map((row) => placed.codeOf(row));
  const territories = new Set(codes.map(territoryOf));
  if (territories.size > 1) {
    const folded = foldHouses(entriesOf(data, placed, rows));
    const label = [settlement, `${type} ${name}`.trim()].filter(Boolean).join(", ");
    report.crossing.push(`${label}: ${[...territories].sort().join(", ")} (${folded.houses.length} houses)`);
    if (folded.repeated > 0) report.skip("houses: repeated", label);
    for (const house of folded.contradictory) {
      report.note("houses of one number in two territories: asked for, never guessed", `${label}, ${house}`);
    }
    report.countKept("houses on streets that cross territories", folded.houses.length);
    return [{ ...street, code: mostCommonCode(codes), houses: folded.houses }];
  }
  if (draft.object === null) return [];
  if (codes.length > 0) report.countKept("streets whose houses all lie in one territory, without them");
  if (codes.length > 0) return [{ ...street, code: collapsedCode(codes, draft.codes), houses: [] }];
  // A row that leads to the whole city alone is a part whose district nobody knows: it is asked for as well.
  return [...new Set(draft.codes.map(territoryOf))].sort().map((territory) => ({
    ...street,
    code: collapsedCode(
      draft.codes.filter((code) => territoryOf(code) === territory),
      [],
    ),
    houses: [],
  }));
}

/** All lie in one territory: the code in full where they agree in full, or where the street's own goes further. */
function collapsedCode(codes: readonly string[], others: readonly string[]): string {
  const [first = ""] = codes;
  if (codes.every((code) => code === first) && first.length === 11) return first;
  const territory = territoryOf(first);
  const own = others.find((code) => code.length === 11 && territoryOf(code) === territory);
  const isOpen = codes.every((code) => code.length === 8 || code === own);
  return own !== undefined && isOpen ? own : territory;
}

function entriesOf(data: RegionData, placed: PlacedHouses, rows: Iterable<number>): HouseEntry[] {
  const { houses } = data;
  const entries: HouseEntry[] = [];
  for (const row of rows) {
    const designation = houses.designations.text(houses.designation.get(row));
    const code = placed.codeOf(row);
    entries.push({ designation, code, isMinor: houses.kind.get(row) === houseKind.minor });
    const alone = numberAlone(designation);
    if (alone !== null) entries.push({ designation: alone, code, isMinor: true });
  }
  return entries;
}

/** The postal index that all houses with one share. */
function commonIndex(data: RegionData, rows: Iterable<number>): string | null {
  let common = -1;
  for (const row of rows) {
    const index = data.houses.postalIndex.get(row);
    if (index < 0 || index === common) continue;
    if (common >= 0) return null;
    common = index;
  }
  return common < 0 ? null : String(common);
}

function putAreas(
  drafts: StreetDrafts,
  streets: Writable<RegisterStreet>[],
  firstOfDraft: ReadonlyMap<number, number>,
): void {
  const draftNumbers = [...firstOfDraft].sort(([, a], [, b]) => a - b);
  draftNumbers.forEach(([number, from], at) => {
    const { area, settlement } = drafts.list[number] as StreetDraft;
    const areaDraft = area === null ? null : drafts.positionOf(area, settlement);
    const areaStreet = areaDraft === null ? undefined : firstOfDraft.get(areaDraft);
    if (areaStreet === undefined) return;
    for (let street = from; street < (draftNumbers[at + 1]?.[1] ?? streets.length); street++) {
      const made = streets[street];
      if (made !== undefined) made.area = areaStreet;
    }
  });
}
