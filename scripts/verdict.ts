import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { linkTarget } from "../worker/link-health/link-target.ts";
import { mostBytes, pageText } from "../worker/link-health/page-text.ts";
import type { SeenBefore, VerdictReason } from "../worker/link-health/types.ts";
import { verdict } from "../worker/link-health/verdict.ts";
import { canonicalLink } from "../worker/registry/link-kinds.ts";

const usage = `npm run -s verdict -- --url https://t.me/+… --status 200 --body page.html [--before before.json]

  --url     the link
  --status  the status with which the messenger answered
  --body    the page that it answered with; - reads standard input
  --before  what was seen behind the link when it was last ok: { "title": …, "members": … }`;

/** The command was given wrongly: exit 2. */
class Misused extends Error {}
/** The input cannot be judged: exit 1. */
class Refused extends Error {}

const sentences: Readonly<Record<VerdictReason, string>> = {
  alive: "The chat is there.",
  invitation_gone: "The messenger knows no such invitation.",
  name_free: "Nobody has this name.",
  other_chat: "Something else is behind the link than before, or no chat.",
  members_jumped: "The chat has ten times more or fewer members than before.",
  messenger_tells_nothing: "This messenger does not show whether a link works.",
  not_understood: "The page is none that is known.",
  not_answered: "The messenger did not answer.",
  asked_to_wait: "The messenger asked to wait.",
  messenger_failed: "The messenger failed.",
  led_away: "The messenger led to another address.",
  not_ours_to_ask: "The address is no link to a chat.",
};

/** `npm run verdict`: judges a page that is already on disk; nothing is sent anywhere. */
async function run(args: readonly string[]): Promise<void> {
  const { url, status, body, before } = order(args);
  const asked = linkTarget(url)?.url.href ?? foldedLink(url);
  const page = await pageOf(body);
  const seen = before === null ? null : await seenBefore(before);
  const judged = verdict({ url: asked, status, body: page }, seen);
  console.log(JSON.stringify(judged, null, 2));
  console.error(sentences[judged.reason]);
}

function order(args: readonly string[]) {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new Misused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
  const { url, status, body, before } = parsed.values;
  if (url === undefined || url === "") throw new Misused(`Which link?\n\n${usage}`);
  if (status === undefined || !/^[1-5]\d\d$/.test(status))
    throw new Misused(`Which status, 100 to 599?\n\n${usage}`);
  if (body === undefined || body === "") throw new Misused(`Which page?\n\n${usage}`);
  // npm runs scripts in the project's folder; paths are meant from where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  return {
    url,
    status: Number(status),
    body: body === "-" ? null : resolve(typedIn, body),
    before: before === undefined ? null : resolve(typedIn, before),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  return parseArgs({ args: [...args], options: { url: text, status: text, body: text, before: text } });
}

/** Forms that people copy and nobody asks: tg://join?invite=…, @name, t.me/name. */
function foldedLink(url: string): string {
  const folded = canonicalLink(url);
  if (!folded.ok) throw new Refused(`«${url}» is no link to a chat of a messenger that is known here.`);
  return folded.value.url;
}

/** The page, as much of it as the health check would read; null: standard input. */
async function pageOf(path: string | null): Promise<string> {
  const stream: Readable = path === null ? process.stdin : createReadStream(path, { end: mostBytes - 1 });
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      parts.push(Buffer.from(part));
      length += part.length;
      if (length >= mostBytes) break;
    }
  } catch {
    throw new Refused(`The page ${path ?? "-"} cannot be read.`);
  }
  return pageText(Buffer.concat(parts).subarray(0, mostBytes), null);
}

async function seenBefore(path: string): Promise<SeenBefore> {
  let raw: unknown;
  try {
    raw = JSON.parse((await readFile(path, "utf8")).replace(/^\ufeff/, ""));
  } catch {
    throw new Refused(`The file ${path} cannot be read as JSON.`);
  }
  const { title = null, members = null }: { title?: unknown; members?: unknown } =
    typeof raw === "object" && raw !== null && !Array.isArray(raw) ? raw : { title: 0 };
  const isTitle = title === null || typeof title === "string";
  const isMembers = members === null || (Number.isSafeInteger(members) && Number(members) >= 0);
  if (!isTitle || !isMembers) {
    throw new Refused(`The file ${path} should hold { "title": text or null, "members": number or null }.`);
  }
  return { title, members: members === null ? null : Number(members) };
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misused) && !(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Misused ? 2 : 1;
}
