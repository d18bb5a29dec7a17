import type { BuildReport } from "../build-report.ts";
import { InputRefused } from "../refusal.ts";
import { codeBeginning } from "../regions.ts";
import { GenerationsOfObjects } from "./address-objects.ts";
import type { RegionExport } from "./export-files.ts";
import { houseKind, registeredHouse } from "./house-table.ts";
import { placeTakerForUnplaced, takeHierarchyRow } from "./read-hierarchy.ts";
import { houseParameterTaker, ObjectParameters } from "./read-parameters.ts";
import { readRows } from "./read-rows.ts";
import { RegionData } from "./region-data.ts";
import {
  addressObjects,
  administrativeHierarchy,
  type FileKind,
  type FileSchema,
  houses,
  municipalHierarchy,
  parameters,
  plots,
  type RowOf,
} from "./schema.ts";

/** Told of every piece that has been read, for the progress bar. */
export interface ReadingProgress {
  phase(name: string): void;
  bytes(count: number): void;
}

/** Reads the files of one region, each once and in the order in which later ones need earlier ones. */
export async function readRegion(
  source: RegionExport,
  region: string,
  report: BuildReport,
  progress: ReadingProgress,
): Promise<RegionData> {
  const rowsOf = <S extends FileSchema>(kind: FileKind, schema: S, onRow: (row: RowOf<S>) => void) =>
    rowsOfKind(source, kind, schema, onRow, report, progress);

  const generations = new GenerationsOfObjects();
  await rowsOf("ADDR_OBJ", addressObjects, (row) => generations.add(row));
  const data = new RegionData(region, source.date, [...generations.objects(report).values()]);
  if (data.objects.length === 0)
    throw new InputRefused(fileNames(source, "ADDR_OBJ"), "no current object in it");

  const objectParameters = new ObjectParameters(data);
  await rowsOf("ADDR_OBJ_PARAMS", parameters, (row) => objectParameters.take(row));
  objectParameters.putIntoObjects();
  await rowsOf("HOUSES", houses, (row) => {
    if (row.ISACTIVE !== "1" || row.ISACTUAL !== "1") return report.skip("houses: not active or not actual");
    const house = registeredHouse(row);
    if (house === null) return report.skip("houses: without a number");
    addHouse(data, Number(row.OBJECTID), house.designation, house.kind, report);
  });
  await rowsOf("STEADS", plots, (row) => {
    if (row.ISACTIVE !== "1" || row.ISACTUAL !== "1") return report.skip("plots: not active or not actual");
    const plot = registeredHouse({ ...row, HOUSENUM: `уч ${row.NUMBER}`, ...noAdditions });
    if (plot === null) return report.skip("plots: without a number");
    addHouse(data, Number(row.OBJECTID), plot.designation, houseKind.plot, report);
  });
  data.hierarchyFiles.push(fileNames(source, "MUN_HIERARCHY"));
  await rowsOf("MUN_HIERARCHY", municipalHierarchy, (row) => {
    if (takeHierarchyRow(data, row) === "inactive") report.skip("municipal hierarchy: rows not active");
  });
  refuseOtherRegion(source, data, region, report);
  const takeUnplaced = source.files.has("ADM_HIERARCHY") ? placeTakerForUnplaced(data) : null;
  if (takeUnplaced !== null) {
    data.hierarchyFiles.push(fileNames(source, "ADM_HIERARCHY"));
    await rowsOf("ADM_HIERARCHY", administrativeHierarchy, (row) => {
      const taken = takeUnplaced(row);
      if (taken !== null) report.note(`${taken}s placed by the administrative hierarchy alone`);
    });
  }
  const houseParameters = houseParameterTaker(data);
  await rowsOf("HOUSES_PARAMS", parameters, houseParameters);
  await rowsOf("STEADS_PARAMS", parameters, houseParameters);
  return data;
}

const noAdditions = {
  HOUSETYPE: undefined,
  ADDNUM1: undefined,
  ADDNUM2: undefined,
  ADDTYPE1: undefined,
  ADDTYPE2: undefined,
};

async function rowsOfKind<S extends FileSchema>(
  source: RegionExport,
  kind: FileKind,
  schema: S,
  onRow: (row: RowOf<S>) => void,
  report: BuildReport,
  progress: ReadingProgress,
): Promise<void> {
  const files = source.files.get(kind) ?? [];
  if (files.length === 0) report.note(`the export has no AS_${kind}: built without it`);
  for (const file of files) {
    progress.phase(`AS_${kind}`);
    const rows = await readRows(schema, file, onRow, (count) => progress.bytes(count));
    report.countRead(`AS_${kind}`, rows);
  }
}

function addHouse(
  data: RegionData,
  id: number,
  designation: string,
  kind: Parameters<RegionData["houses"]["add"]>[1],
  report: BuildReport,
): void {
  if (data.houses.byId.find(id) >= 0) {
    report.skip("houses and plots: a second current row of one object");
    return;
  }
  data.houses.byId.add(id, data.houses.add(designation, kind));
}

/** The folder's name says little: what the codes say decides, before the largest files are read. */
function refuseOtherRegion(
  source: RegionExport,
  data: RegionData,
  region: string,
  report: BuildReport,
): void {
  const [most] = [...data.codesOfRegions].sort(([, a], [, b]) => b - a);
  if (most === undefined) {
    throw new InputRefused(
      `${fileNames(source, "ADDR_OBJ_PARAMS")}, ${fileNames(source, "MUN_HIERARCHY")}`,
      "not one OKTMO code",
    );
  }
  if (most[0] !== region) {
    const said = most[0] === null ? "no region of Russia" : `region ${most[0]}`;
    throw new InputRefused(
      fileNames(source, "ADDR_OBJ"),
      `the codes are those of ${said}; codes of region ${region} begin with ${codeBeginning(region)}`,
    );
  }
  for (const [found, count] of data.codesOfRegions) {
    if (found !== region) report.note("OKTMO codes of another region, not used", String(found), count);
  }
}

function fileNames(source: RegionExport, kind: FileKind): string {
  return (source.files.get(kind) ?? []).map(({ name }) => name).join(", ");
}
