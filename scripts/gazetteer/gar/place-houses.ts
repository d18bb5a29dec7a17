import type { BuildReport } from "../build-report.ts";
import { TextPool } from "../columns.ts";
import type { AddressObject } from "./address-objects.ts";
import type { Ancestors } from "./ancestors.ts";
import { isDistrict } from "./object-kinds.ts";
import type { RegionData } from "./region-data.ts";
import type { StreetDrafts } from "./street-drafts.ts";
import { territoryCode } from "./territories.ts";

/** Houses by street, as two flat arrays, and their territories. */
export interface PlacedHouses {
  rowsOf(draft: number): Int32Array;
  codeOf(row: number): string;
}

/** Finds street and territory of every house and plot. */
export function placeHouses(
  data: RegionData,
  ancestors: Ancestors,
  drafts: StreetDrafts,
  report: BuildReport,
): PlacedHouses {
  const { houses } = data;
  for (const [row, of] of houses.sameAs) {
    houses.parameterCode.copy(of, row);
    houses.postalIndex.copy(of, row);
  }
  const codes = new TextPool();
  const codeNumbers = new Int32Array(houses.size).fill(-1);
  const draftOf = new Int32Array(houses.size).fill(-1);
  const codeText = (number: number) => (number < 0 ? null : houses.codes.text(number));
  const codeBelow = codesBelow(ancestors);
  for (let row = 0; row < houses.size; row++) {
    const parent = data.objects[parentOf(data, row)];
    if (parent === undefined) {
      report.skip("houses and plots: nothing above them is in use", designationOf(data, row));
      continue;
    }
    const draft = drafts.ofHouseBelow(parent, data.objects[houses.settlement.get(row)]);
    if (draft < 0) {
      report.skip(
        "houses and plots: in no settlement",
        `${parent.type} ${parent.name}, ${designationOf(data, row)}`,
      );
      continue;
    }
    const own = [codeText(houses.rowCode.get(row)), codeText(houses.parameterCode.get(row))] as const;
    const code = codeBelow(parent, own, data.objects[houses.district.get(row)]);
    if (code === null) {
      report.skip("houses and plots: no OKTMO, nor anything above them", designationOf(data, row));
      continue;
    }
    draftOf[row] = draft;
    codeNumbers[row] = codes.numberOf(code);
  }
  const { starts, rows } = grouped(draftOf, drafts.list.length);
  report.countKept("houses and plots, placed", rows.length);
  return {
    rowsOf: (draft) => rows.subarray(starts[draft], starts[draft + 1]),
    codeOf: (row) => codes.text(codeNumbers[row] ?? -1),
  };
}

/** A house that stands on a plot or behind another house takes that one's street. */
function parentOf(data: RegionData, row: number): number {
  const { houses } = data;
  let at = row;
  for (let step = 0; step < 4; step++) {
    const parent = houses.parent.get(at);
    if (parent >= 0) return parent;
    at = houses.byId.find(houses.otherParents.get(at) ?? -1);
    if (at < 0) return -1;
  }
  return -1;
}

type OwnCodes = readonly [row: string | null, parameter: string | null];

/** `territoryCode` of a house, computed once for all houses of a street that say the same. */
function codesBelow(ancestors: Ancestors) {
  const known = new Map<string, string | null>();
  const above = new Map<AddressObject, readonly AddressObject[]>();
  return (parent: AddressObject, own: OwnCodes, inPath: AddressObject | undefined): string | null => {
    const key = `${parent.id} ${own[0]} ${own[1]} ${inPath?.id}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    let chain = above.get(parent);
    if (chain === undefined) {
      chain = ancestors.surelyAbove(parent);
      above.set(parent, chain);
    }
    const code = territoryCode(own, chain, inPath ?? chain.find(isDistrict));
    known.set(key, code);
    return code;
  };
}

function designationOf(data: RegionData, row: number): string {
  return data.houses.designations.text(data.houses.designation.get(row));
}

/** Counting sort of the rows by draft; rows of no draft are left out. */
function grouped(draftOf: Int32Array, drafts: number): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(drafts + 1);
  for (const draft of draftOf) if (draft >= 0) starts[draft + 1] = (starts[draft + 1] ?? 0) + 1;
  for (let draft = 0; draft < drafts; draft++) {
    starts[draft + 1] = (starts[draft + 1] ?? 0) + (starts[draft] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(starts[drafts] ?? 0);
  draftOf.forEach((draft, row) => {
    if (draft < 0) return;
    const at = next[draft] ?? 0;
    rows[at] = row;
    next[draft] = at + 1;
  });
  return { starts, rows };
}
