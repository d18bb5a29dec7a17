import { stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { BuildReport } from "./gazetteer/build-report.ts";
import { InputRefused, Misused, reasonOf } from "./gazetteer/refusal.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { counted, reportText } from "./gazetteer/report-text.ts";
import { classifierText } from "./territories/classifier-text.ts";
import { territoriesFromGar } from "./territories/territories-from-gar.ts";

const usage = `npm run territories -- --region 74 --gar gar_xml.zip    the official register: the archive or its unpacked folder

Writes the municipalities, city districts and settlements of a region as a table in the form of Rosstat's classifier
(ОКТМО), which the workspace reads when a region is opened.

  --region  number (74) or name (chelyabinsk)
  --out     the table (territories-74.csv)`;

/** `npm run territories`: a region's territories out of the ГАР, as a table. Exit 1 refused, 2 misused. */
async function write(args: readonly string[]): Promise<void> {
  const { region: wanted, gar, out, help } = parsed(args);
  if (help) return console.log(usage);
  if (gar === undefined)
    throw new Misused("Where is the register? --gar gar_xml.zip, or its unpacked folder.");
  if (wanted === undefined) throw new Misused("Which region? --region 74, or a name such as chelyabinsk.");
  const region = regionNumber(wanted);
  if (region === null) throw new Misused(`There is no region «${wanted}».`);
  // npm runs scripts in the project's folder; paths are meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const path = resolve(typedIn, gar);
  await stat(path);
  const report = new BuildReport();
  const { rows, date } = await territoriesFromGar(path, region, report, process.stderr);
  const table = resolve(typedIn, out ?? `territories-${region}.csv`);
  await writeFile(table, classifierText(rows, date));
  console.log(reportText(report));
  const formations = rows.filter(({ section }) => section === 1).length;
  const contents = [
    counted(formations, "municipal formation"),
    counted(rows.length - formations, "settlement"),
  ];
  console.log(`Region ${region}: ${contents.join(", ")}.\nWrote ${table}.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        region: { type: "string" },
        gar: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new Misused(reasonOf(error));
  }
}

try {
  await write(process.argv.slice(2));
} catch (error) {
  process.exitCode = error instanceof Misused ? 2 : 1;
  if (error instanceof Misused) console.error(`${error.message}\n\n${usage}`);
  else if (error instanceof InputRefused || (error instanceof Error && "syscall" in error))
    console.error(`${reasonOf(error)}\nNothing was written.`);
  else throw error;
}
