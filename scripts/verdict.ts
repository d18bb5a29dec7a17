import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { linkTarget } from "../worker/link-health/link-target.ts";
import { mostBytes, pageText } from "../worker/link-health/page-text.ts";
import type { SeenBefore, VerdictReason } from "../worker/link-health/types.ts";
import { verdict } from "../worker/link-health/verdict.ts";
import { canonicalLink } from "../worker/registry/link-kinds.ts";
import { Misused, parsedArgs, Refused, runHere, say, type Terminal, typedPath } from "./command.ts";

const usage = `npm run -s verdict -- --url https://t.me/+… --status 200 --body page.html [--before before.json]

  --url     the link
  --status  the status with which the messenger answered
  --body    the page that it answered with; - reads standard input
  --before  what was seen behind the link when it was last ok: { "title": …, "members": … }`;

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
export async function judgePage(args: readonly string[], terminal: Terminal): Promise<number> {
  const { url, status, body, before } = order(args, terminal);
  const asked = linkTarget(url)?.url.href ?? foldedLink(url);
  const page = await pageOf(
    body === null ? terminal.stdin : createReadStream(body, { end: mostBytes - 1 }),
    body ?? "-",
  );
  const seen = before === null ? null : await seenBefore(before);
  const judged = verdict({ url: asked, status, body: page }, seen);
  say(terminal.stdout, JSON.stringify(judged, null, 2));
  say(terminal.stderr, sentences[judged.reason]);
  return 0;
}

function order(args: readonly string[], terminal: Terminal) {
  const text = { type: "string" } as const;
  const options = { url: text, status: text, body: text, before: text };
  const { url, status, body, before } = parsedArgs(args, { options }, usage).values;
  if (url === undefined || url === "") throw new Misused("Which link?", usage);
  if (status === undefined || !/^[1-5]\d\d$/.test(status))
    throw new Misused("Which status, 100 to 599?", usage);
  if (body === undefined || body === "") throw new Misused("Which page?", usage);
  return {
    url,
    status: Number(status),
    body: body === "-" ? null : typedPath(terminal, body),
    before: before === undefined ? null : typedPath(terminal, before),
  };
}

/** Forms that people copy and nobody asks: tg://join?invite=…, @name, t.me/name. */
function foldedLink(url: string): string {
  const folded = canonicalLink(url);
  if (!folded.ok) throw new Refused(`«${url}» is no link to a chat of a messenger that is known here.`);
  return folded.value.url;
}

/** The page, as much of it as the health check would read. */
async function pageOf(stream: Readable, name: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      parts.push(Buffer.from(part));
      length += part.length;
      if (length >= mostBytes) break;
    }
  } catch {
    throw new Refused(`The page ${name} cannot be read.`);
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

if (import.meta.main) await runHere(judgePage);
