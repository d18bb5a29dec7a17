import { readFile } from "node:fs/promises";
import { readAnnouncement } from "../worker/onboarding/announcement/read-announcement.ts";
import type { Announcement } from "../worker/onboarding/announcement/types.ts";
import { readModelOf } from "../worker/release/read-model.ts";
import { modelOfTerritories } from "./announcement/listed-territories.ts";
import { Misused, parsedArgs, Refused, runHere, say, type Terminal, typedPath } from "./command.ts";
import { regionNumber } from "./gazetteer/regions.ts";
import { releaseFromSeed } from "./seed/release-from-seed.ts";

const usage = `npm run -s read-announcement -- --region chelyabinsk file.txt
npm run -s read-announcement -- --region 59 --territories file.csv file.html

  --region       slug or number of the region
  --territories  for a region that is not in the registry: a CSV file with the header oktmo,name,kind`;

/** `npm run read-announcement`: the proposal that an announcement makes, as JSON. */
export async function readAnnouncementFile(args: readonly string[], terminal: Terminal): Promise<number> {
  const { region, file, territories } = order(args, terminal);
  const text = decoded(await bytesOf(file));
  const { model, slug } =
    territories === null ? modelOfRegistry(region) : await modelOfFile(region, territories);
  const result = readAnnouncement(model, { region: slug, text });
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.kind === "unknown_region") throw new Refused(`There is no region «${refusal.region}».`);
    throw new Refused(`The text is longer than ${refusal.maxCharacters} characters.`);
  }
  say(terminal.stdout, JSON.stringify(printed(result.value), null, 2));
  const { chats, warnings } = result.value;
  say(terminal.stderr, `${chats.length} chats, ${warnings.length} warnings.`);
  return 0;
}

function order(args: readonly string[], terminal: Terminal) {
  const options = { region: { type: "string" }, territories: { type: "string" } } as const;
  const { values, positionals } = parsedArgs(args, { allowPositionals: true, options });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misused("Give one file.", usage);
  if (values.region === undefined || values.region.trim() === "") {
    throw new Misused("Which region?", usage);
  }
  return {
    region: values.region.trim(),
    file: typedPath(terminal, file),
    territories: values.territories === undefined ? null : typedPath(terminal, values.territories),
  };
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

if (import.meta.main) await runHere(readAnnouncementFile);
