import { resolve } from "node:path";
import { Misused, parsedArgs, type Terminal, typedPath } from "../command.ts";
import { projectFolder } from "../local/project.ts";
import { regionNumber } from "./regions.ts";

export const usage = `npm run gazetteer -- --region 74 --gar gar_xml.zip    the official register: the archive or its unpacked folder
npm run gazetteer -- --region 74 --csv places.csv     a table (also .csv.gz)
npm run gazetteer -- --demo                           an invented region, to try things out

  --region  number (74) or name (chelyabinsk); with --demo 74 unless given
  --houses  how many houses an invented region has, about (3000)
  --out     folder of the packed files (public/gazetteer)`;

export interface BuildOrder {
  /** Number: "74". */
  readonly region: string;
  readonly input:
    | { readonly kind: "gar" | "csv"; readonly path: string }
    | { readonly kind: "demo"; readonly houses: number };
  readonly out: string;
}

const options = {
  region: { type: "string" },
  gar: { type: "string" },
  csv: { type: "string" },
  demo: { type: "boolean" },
  houses: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const demoRegion = "74";
const demoHouses = 3000;
const mostDemoHouses = 5_000_000;

/** @returns null when only the usage was asked for. Throws Misused. */
export function buildOrder(args: readonly string[], terminal: Terminal): BuildOrder | null {
  const { values } = parsedArgs(args, { options }, usage);
  if (values.help) return null;
  const inputs = [values.gar, values.csv, values.demo].filter((input) => input !== undefined);
  if (inputs.length !== 1) throw new Misused("Give one of --gar, --csv and --demo.", usage);
  if (values.houses !== undefined && !values.demo) throw new Misused("--houses goes with --demo.", usage);
  const wanted = values.region ?? (values.demo ? demoRegion : undefined);
  if (wanted === undefined)
    throw new Misused("Which region? --region 74, or a name such as chelyabinsk.", usage);
  const region = regionNumber(wanted);
  if (region === null) throw new Misused(`There is no region «${wanted}».`, usage);
  const out =
    values.out === undefined ? resolve(projectFolder, "public/gazetteer") : typedPath(terminal, values.out);
  if (values.demo) return { region, input: { kind: "demo", houses: houseCount(values.houses) }, out };
  const kind = values.gar === undefined ? "csv" : "gar";
  return { region, input: { kind, path: typedPath(terminal, values.gar ?? values.csv ?? "") }, out };
}

function houseCount(text: string | undefined): number {
  const count = Number(text ?? demoHouses);
  if (Number.isInteger(count) && count >= 500 && count <= mostDemoHouses) return count;
  throw new Misused(`--houses takes a number from 500 to ${mostDemoHouses}, not «${text}».`, usage);
}
