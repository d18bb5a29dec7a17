import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readAnnouncement } from "../worker/onboarding/announcement/read-announcement.ts";
import type { Announcement } from "../worker/onboarding/announcement/types.ts";
import { readModelOf } from "../worker/release/read-model.ts";
import { modelOfTerritories } from "./announcement/listed-territories.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { releaseFromSeed } from "./seed/release-from-seed.ts";

const usage = `npm run -s read-announcement -- --region chelyabinsk file.txt
npm run -s read-announcement -- --region 59 --territories file.csv file.html

  --region       slug or number of the region
  --territories  for a region that is not in the registry: a CSV file with the header oktmo,name,kind`;

/** The command was given wrongly: exit 2. */
class Misused extends Error {}
/** The input cannot be read: exit 1. */
class Refused extends Error {}

/** `npm run read-announcement`: the proposal that an announcement makes, as JSON. */
async function run(args: readonly string[]): Promise<void> {
  const { region, file, territories } = order(args);
  const text = decoded(await bytesOf(file));
  const { model, slug } =
    territories === null ? modelOfRegistry(region) : await modelOfFile(region, territories);
  const result = readAnnouncement(model, { region: slug, text });
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.kind === "unknown_region") throw new Refused(`There is no region «${refusal.region}».`);
    throw new Refused(`The text is longer than ${refusal.maxCharacters} characters.`);
  }
  console.log(JSON.stringify(printed(result.value), null, 2));
  const { chats, warnings } = result.value;
  console.error(`${chats.length} chats, ${warnings.length} warnings.`);
}

function order(args: readonly string[]) {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misused(`Give one file.\n\n${usage}`);
  if (values.region === undefined || values.region.trim() === "") {
    throw new Misused(`Which region?\n\n${usage}`);
  }
  // npm runs scripts in the project's folder; paths are meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return {
    region: values.region.trim(),
    file: resolve(typedIn, file),
    territories: values.territories === undefined ? null : resolve(typedIn, values.territories),
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { region: { type: "string" }, territories: { type: "string" } },
  });
}

function modelOfRegistry(region: string) {
  const release = releaseFromSeed();
  const number = regionNumber(region);
  const found = release.regions.find((one) => one.slug === region || one.number === number);
  if (found === undefined) {
    throw new Refused(`The registry has no region «${region}». Give its municipalities with --territories.`);
  }
  return { model: readModelOf(release), slug: found.slug };
}

async function modelOfFile(region: string, path: string) {
  const made = modelOfTerritories(region, decoded(await bytesOf(path)));
  if (typeof made === "string") throw new Refused(made);
  return made;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Refused(`The file ${path} cannot be read.`);
  }
}

/** UTF-8, else windows-1251, which any bytes are. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** The names of the public interface. */
function printed({ chats, hotlines, unmatched, warnings }: Announcement) {
  return {
    chats: chats.map(({ restOfRegion, hours, ...chat }) => ({
      ...chat,
      rest_of_region: restOfRegion,
      hours,
    })),
    hotlines,
    unmatched,
    warnings,
  };
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misused) && !(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Misused ? 2 : 1;
}
