import { stat, writeFile } from "node:fs/promises";
import { Misused, parsedArgs, Refused, runHere, say, type Terminal, typedPath } from "./command.ts";
import { BuildReport } from "./gazetteer/build-report.ts";
import { isRefusal, reasonOf } from "./gazetteer/refusal.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { counted, reportText } from "./gazetteer/report-text.ts";
import { classifierText } from "./territories/classifier-text.ts";
import { territoriesFromGar } from "./territories/territories-from-gar.ts";

const usage = `npm run territories -- --region 74 --gar gar_xml.zip    the official register: the archive or its unpacked folder

Writes the municipalities, city districts and settlements of a region as a table in the form of Rosstat's classifier
(ОКТМО), which the workspace reads when a region is opened.

  --region  number (74) or name (chelyabinsk)
  --out     the table (territories-74.csv)`;

interface Order {
  readonly region: string;
  readonly gar: string;
  readonly table: string;
}

/** `npm run territories`: a region's territories out of the ГАР, as a table. */
export async function territories(args: readonly string[], terminal: Terminal): Promise<number> {
  const order = orderOf(args, terminal);
  if (order === null) {
    say(terminal.stdout, usage);
    return 0;
  }
  try {
    await writeTable(order, terminal);
    return 0;
  } catch (error) {
    throw isRefusal(error) ? new Refused(`${reasonOf(error)}\nNothing was written.`) : error;
  }
}

async function writeTable({ region, gar, table }: Order, terminal: Terminal): Promise<void> {
  await stat(gar);
  const report = new BuildReport();
  const { rows, date } = await territoriesFromGar(gar, region, report, terminal.stderr);
  await writeFile(table, classifierText(rows, date));
  say(terminal.stdout, reportText(report));
  const formations = rows.filter(({ section }) => section === 1).length;
  const contents = [
    counted(formations, "municipal formation"),
    counted(rows.length - formations, "settlement"),
  ];
  say(terminal.stdout, `Region ${region}: ${contents.join(", ")}.\nWrote ${table}.`);
}

/** null: only the usage was asked for. */
function orderOf(args: readonly string[], terminal: Terminal): Order | null {
  const text = { type: "string" } as const;
  const options = { region: text, gar: text, out: text, help: { type: "boolean", short: "h" } } as const;
  const { region: wanted, gar, out, help } = parsedArgs(args, { options }, usage).values;
  if (help) return null;
  if (gar === undefined)
    throw new Misused("Where is the register? --gar gar_xml.zip, or its unpacked folder.", usage);
  if (wanted === undefined)
    throw new Misused("Which region? --region 74, or a name such as chelyabinsk.", usage);
  const region = regionNumber(wanted);
  if (region === null) throw new Misused(`There is no region «${wanted}».`, usage);
  const table = typedPath(terminal, out ?? `territories-${region}.csv`);
  return { region, gar: typedPath(terminal, gar), table };
}

if (import.meta.main) await runHere(territories);
