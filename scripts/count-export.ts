import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { countChat } from "../worker/quality/count/count.ts";
import { refusalSentence } from "../worker/quality/count/export-refusal.ts";
import { printedCount } from "../worker/quality/count/printed-count.ts";
import { type ReadChat, startReading } from "../worker/quality/count/read-export.ts";
import { staffId } from "../worker/quality/count/roles.ts";
import { programmeHours } from "../worker/quality/count/working-time.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { releaseFromSeed } from "./seed/release-from-seed.ts";

const usage = `npm run -s count-export -- --region moscow-oblast result.json [more.json]

  --region    slug or number of the region: its clocks say what working time is
  --staff     who answers for the hospital: user900,channel777; without it those who look like staff are taken
  --from, --to  days that count, both inclusive: 2026-10-01; an appeal counts on the day it was written`;

/** The command was given wrongly: exit 2. */
class Misused extends Error {}
/** The input cannot be counted: exit 1. */
class Refused extends Error {}

/** `npm run count-export`: the figures of a chat from its export by Telegram Desktop, as JSON. */
async function run(args: readonly string[]): Promise<void> {
  const { region, staff, from, to, files } = order(args);
  const hours = programmeHours(timezoneOf(region));
  const chat = await readFiles(hours.timezone, files);
  const counted = countChat(chat, { hours, staff, from, to });
  console.log(JSON.stringify(printedCount(counted), null, 2));
  const notes = [
    staff === null ? "staff were guessed, look at their ids" : null,
    counted.skipped > 0 ? `${counted.skipped} entries could not be read as messages` : null,
  ].filter((note) => note !== null);
  console.error(
    `${counted.appeals} appeals, ${counted.answers} answers${notes.map((note) => `; ${note}`).join("")}.`,
  );
}

function order(args: readonly string[]) {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new Misused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.region === undefined || values.region.trim() === "")
    throw new Misused(`Which region?\n\n${usage}`);
  if (positionals.length === 0) throw new Misused(`Which file?\n\n${usage}`);
  const [from, to] = [dayOf(values.from), dayOf(values.to)];
  if (from !== null && to !== null && from > to) throw new Misused(`--from is after --to.\n\n${usage}`);
  // npm runs scripts in the project's folder; paths are meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return {
    region: values.region.trim(),
    staff: values.staff === undefined ? null : values.staff.flatMap((list) => list.split(",")).flatMap(idOf),
    from,
    to,
    files: positionals.map((file) => resolve(typedIn, file)),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { region: text, staff: { type: "string", multiple: true }, from: text, to: text },
  });
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text)) {
    throw new Misused(`«${text}» is no day like 2026-10-01.\n\n${usage}`);
  }
  return text;
}

function idOf(text: string): string[] {
  if (text.trim() === "") return [];
  const id = staffId(text);
  if (id === null) throw new Misused(`«${text}» is no id like user900 or channel777.\n\n${usage}`);
  return [id];
}

function timezoneOf(region: string): string {
  const number = regionNumber(region);
  const found = releaseFromSeed().regions.find((one) => one.slug === region || one.number === number);
  if (found === undefined) throw new Refused(`The registry has no region «${region}».`);
  return found.hours.timezone;
}

async function readFiles(timezone: string, files: readonly string[]): Promise<ReadChat> {
  const reading = startReading({ timezone });
  for (const file of files) {
    const size = await sizeOf(file);
    const result = await reading.add(createReadStream(file, { highWaterMark: 1024 * 1024 }), {
      onProgress: progress(basename(file), size),
    });
    if (!result.ok) throw new Refused(`${file}: ${refusalSentence(result.refusal)}`);
  }
  const chat = reading.chat();
  if (chat === null) throw new Refused("Nothing was read.");
  return chat;
}

async function sizeOf(file: string): Promise<number> {
  const stats = await stat(file).catch(() => null);
  if (stats === null || !stats.isFile()) throw new Refused(`The file ${file} cannot be read.`);
  return stats.size;
}

/** Files that take more than a moment say how far they are, every tenth. */
function progress(name: string, size: number): (bytes: number) => void {
  let said = 0;
  return (bytes) => {
    const tenth = Math.floor((10 * bytes) / size);
    if (size < 20_000_000 || tenth <= said) return;
    said = tenth;
    console.error(`${name}: ${tenth * 10} %`);
  };
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misused) && !(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Misused ? 2 : 1;
}
