import { stat } from "node:fs/promises";
import { fullName, municipalityKind } from "../../worker/onboarding/register/municipality-name.ts";
import type { Output } from "../command.ts";
import type { BuildReport } from "../gazetteer/build-report.ts";
import { isWhole } from "../gazetteer/codes.ts";
import { type AddressObject, GenerationsOfObjects } from "../gazetteer/gar/address-objects.ts";
import { Ancestors } from "../gazetteer/gar/ancestors.ts";
import { openArchive } from "../gazetteer/gar/archive.ts";
import type { RegionExport } from "../gazetteer/gar/export-files.ts";
import { openFolder } from "../gazetteer/gar/folder.ts";
import { isDistrict, isSettlementLevel } from "../gazetteer/gar/object-kinds.ts";
import { takeHierarchyRow } from "../gazetteer/gar/read-hierarchy.ts";
import { ObjectParameters } from "../gazetteer/gar/read-parameters.ts";
import { readRows } from "../gazetteer/gar/read-rows.ts";
import { RegionData } from "../gazetteer/gar/region-data.ts";
import { addressObjects, type FileKind, municipalHierarchy, parameters } from "../gazetteer/gar/schema.ts";
import { settlementsIn } from "../gazetteer/gar/settlements.ts";
import { Progress } from "../gazetteer/progress.ts";
import { InputRefused } from "../gazetteer/refusal.ts";
import { codeBeginning } from "../gazetteer/regions.ts";
import type { RegisterSettlement } from "../gazetteer/register.ts";
import { plainType } from "../gazetteer/types-of-names.ts";
import type { ClassifierRow } from "./classifier-text.ts";

export interface GarTerritories {
  readonly rows: readonly ClassifierRow[];
  /** Of the export: "2026-07-01". */
  readonly date: string;
}

const municipalityLevel = 3;

/** Types of municipalities as the register shortens them. */
const kindOfType: Readonly<Record<string, string>> = {
  "м о": "муниципальный округ",
  "г о": "городской округ",
  "м р-н": "муниципальный район",
};

/**
 * Municipalities, city districts and settlements of one region in the official register: the archive or its folder. Reads
 * objects, their codes and the municipal hierarchy; no houses.
 *
 * @throws InputRefused
 */
export async function territoriesFromGar(
  path: string,
  region: string,
  report: BuildReport,
  output: Output,
): Promise<GarTerritories> {
  const isFolder = (await stat(path)).isDirectory();
  const source = isFolder ? await openFolder(path, region) : await openArchive(path, region);
  try {
    const data = await regionData(source, region, report, output);
    const rows = rowsOf(data, report);
    if (!rows.some(({ code, section }) => section === 1 && isWhole(code)))
      throw new InputRefused(
        path,
        `no municipality whose code begins with ${codeBeginning(region)}, as those of region ${region} do`,
      );
    return { rows, date: source.date };
  } finally {
    await source.close();
  }
}

const kindsRead = ["ADDR_OBJ", "ADDR_OBJ_PARAMS", "MUN_HIERARCHY"] as const satisfies readonly FileKind[];

async function regionData(
  source: RegionExport,
  region: string,
  report: BuildReport,
  output: Output,
): Promise<RegionData> {
  const filesOf = (kind: FileKind) => source.files.get(kind) ?? [];
  const total = kindsRead.flatMap(filesOf).reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(output, total);
  const onBytes = (count: number) => progress.bytes(count);
  try {
    progress.phase("AS_ADDR_OBJ");
    const generations = new GenerationsOfObjects();
    for (const file of filesOf("ADDR_OBJ"))
      await readRows(addressObjects, file, (row) => generations.add(row), onBytes);
    const data = new RegionData(region, source.date, [...generations.objects(report).values()]);
    progress.phase("AS_ADDR_OBJ_PARAMS");
    const codes = new ObjectParameters(data);
    for (const file of filesOf("ADDR_OBJ_PARAMS"))
      await readRows(parameters, file, (row) => codes.take(row), onBytes);
    codes.putIntoObjects();
    progress.phase("AS_MUN_HIERARCHY");
    data.hierarchyFiles.push(...filesOf("MUN_HIERARCHY").map(({ name }) => name));
    for (const file of filesOf("MUN_HIERARCHY"))
      await readRows(municipalHierarchy, file, (row) => void takeHierarchyRow(data, row), onBytes);
    return data;
  } finally {
    progress.end();
  }
}

function rowsOf(data: RegionData, report: BuildReport): ClassifierRow[] {
  const { list } = settlementsIn(
    data.objects.filter((object) => object.level > 1 && isSettlementLevel(object)),
    new Ancestors(data),
    report,
  );
  const municipalities = municipalitiesIn(data.objects, report);
  const settlements = list.filter(({ code, name, type }) => {
    if (municipalities.has(code.slice(0, 5))) return true;
    report.skip("settlements: their municipality is not in the register", `${type} ${name}`);
    return false;
  });
  const towns = Map.groupBy(
    settlements.filter(({ type }) => type === "г"),
    ({ code }) => code.slice(0, 5),
  );
  return [
    ...[...municipalities].map(([around, name]): ClassifierRow => {
      const [town, ...others] = towns.get(around) ?? [];
      // The register does not say where a municipality is governed; an urban okrug with one town is governed there.
      const isClear = town !== undefined && others.length === 0 && /городской округ/i.test(name);
      return { code: `${around}000000`, section: 1, name, centre: isClear ? `г ${town.name}` : null };
    }),
    ...districtsIn(data.objects, municipalities),
    ...settlementRows(settlements, report),
  ];
}

/** A code that the register gives to several settlements is nobody's own. */
function settlementRows(settlements: readonly RegisterSettlement[], report: BuildReport): ClassifierRow[] {
  const taken = new Set<string>();
  return settlements.map(({ code, type, name }): ClassifierRow => {
    const isOwn = code.length === 11 && !taken.has(code);
    if (code.length === 11 && !isOwn) report.note("settlements: the code of another one", `${type} ${name}`);
    taken.add(code);
    return { code: isOwn ? code : `${code.slice(0, 8)}000`, section: 2, name: `${type} ${name}` };
  });
}

/** Full names by the five digits of the code. Of two with one code the younger object stands. */
function municipalitiesIn(objects: readonly AddressObject[], report: BuildReport): Map<string, string> {
  const names = new Map<string, string>();
  for (const object of objects
    .filter(({ level }) => level === municipalityLevel)
    .toSorted((a, b) => a.id - b.id)) {
    const code = codeOf(object);
    if (code === null) {
      report.skip("municipalities: without OKTMO", `${object.type} ${object.name}`);
      continue;
    }
    const around = code.slice(0, 5);
    const older = names.get(around);
    if (older !== undefined) report.skip("municipalities: an older one of the same code", older);
    const kind = kindOfType[plainType(object.type)];
    const said = object.type.toLowerCase().startsWith("вн") ? "внутригородские" : null;
    names.set(
      around,
      fullName(object.name, municipalityKind(`${object.name} ${kind ?? ""}`, said, around.slice(2))),
    );
  }
  return names;
}

function districtsIn(
  objects: readonly AddressObject[],
  municipalities: ReadonlyMap<string, string>,
): ClassifierRow[] {
  const rows = new Map<string, ClassifierRow>();
  for (const object of objects) {
    const code = codeOf(object);
    if (object.level === municipalityLevel || !isDistrict(object) || code === null || isWhole(code)) continue;
    if (!municipalities.has(code.slice(0, 5))) continue;
    rows.set(code, { code: `${code.slice(0, 8)}000`, section: 1, name: object.name });
  }
  return [...rows.values()];
}

/** Its own OKTMO: of the hierarchy's row before the parameter. */
function codeOf({ places, oktmo }: AddressObject): string | null {
  return places.find((place) => place.oktmo !== null)?.oktmo ?? oktmo;
}
