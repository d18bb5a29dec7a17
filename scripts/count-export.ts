import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { countChat } from "../worker/quality/count/count.ts";
import { refusalSentence } from "../worker/quality/count/export-refusal.ts";
import { printedCount } from "../worker/quality/count/printed-count.ts";
import { type ReadChat, startReading } from "../worker/quality/count/read-export.ts";
import { staffId } from "../worker/quality/count/roles.ts";
import { programmeHours } from "../worker/quality/count/working-time.ts";
import {
  Misused,
  type Output,
  parsedArgs,
  Refused,
  runHere,
  say,
  type Terminal,
  typedPath,
} from "./command.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { regionsFolder, registryRowsIn } from "./seed/read-regions.ts";

const usage = `npm run -s count-export -- --region moscow-oblast result.json [more.json]

  --region    slug or number of the region: its clocks say what working time is
  --staff     who answers for the hospital: user900,channel777; without it those who look like staff are taken
  --from, --to  days that count, both inclusive: 2026-10-01; an appeal counts on the day it was written`;

/** `npm run count-export`: the figures of a chat from its export by Telegram Desktop, as JSON. */
export async function countExport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { region, staff, from, to, files } = order(args, terminal);
  const hours = programmeHours(timezoneOf(region));
  const chat = await readFiles(hours.timezone, files, terminal.stderr);
  const counted = countChat(chat, { hours, staff, from, to });
  say(terminal.stdout, JSON.stringify(printedCount(counted), null, 2));
  const notes = [
    staff === null ? "staff were guessed, look at their ids" : null,
    counted.skipped > 0 ? `${counted.skipped} entries could not be read as messages` : null,
  ].filter((note) => note !== null);
  say(
    terminal.stderr,
    `${counted.appeals} appeals, ${counted.answers} answers${notes.map((note) => `; ${note}`).join("")}.`,
  );
  return 0;
}

function order(args: readonly string[], terminal: Terminal) {
  const text = { type: "string" } as const;
  const options = { region: text, staff: { type: "string", multiple: true }, from: text, to: text } as const;
  const { values, positionals } = parsedArgs(args, { allowPositionals: true, options }, usage);
  if (values.region === undefined || values.region.trim() === "") throw new Misused("Which region?", usage);
  if (positionals.length === 0) throw new Misused("Which file?", usage);
  const [from, to] = [dayOf(values.from), dayOf(values.to)];
  if (from !== null && to !== null && from > to) throw new Misused("--from is after --to.", usage);
  return {
    region: values.region.trim(),
    staff: values.staff === undefined ? null : values.staff.flatMap((list) => list.split(",")).flatMap(idOf),
    from,
    to,
    files: positionals.map((file) => typedPath(terminal, file)),
  };
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text)) {
    throw new Misused(`«${text}» is no day like 2026-10-01.`, usage);
  }
  return text;
}

function idOf(text: string): string[] {
  if (text.trim() === "") return [];
  const id = staffId(text);
  if (id === null) throw new Misused(`«${text}» is no id like user900 or channel777.`, usage);
  return [id];
}

function timezoneOf(region: string): string {
  const number = regionNumber(region);
  const { regions } = registryRowsIn(regionsFolder);
  const found = regions.find((one) => one.slug === region || one.number === number);
  if (found === undefined) throw new Refused(`The registry has no region «${region}».`);
  return found.timezone;
}

async function readFiles(timezone: string, files: readonly string[], output: Output): Promise<ReadChat> {
  const reading = startReading({ timezone });
  for (const file of files) {
    const size = await sizeOf(file);
    const result = await reading.add(createReadStream(file, { highWaterMark: 1024 * 1024 }), {
      onProgress: progress(basename(file), size, output),
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
function progress(name: string, size: number, output: Output): (bytes: number) => void {
  let said = 0;
  return (bytes) => {
    const tenth = Math.floor((10 * bytes) / size);
    if (size < 20_000_000 || tenth <= said) return;
    said = tenth;
    say(output, `${name}: ${tenth * 10} %`);
  };
}

if (import.meta.main) await runHere(countExport);
