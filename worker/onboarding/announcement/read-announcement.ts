import { done, type Result, refused } from "../../base/result.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { cleanCharacters } from "./clean-text.ts";
import { turnedColumns } from "./column-lines.ts";
import { withNotesInPlace } from "./footnotes.ts";
import type { FoundLink } from "./found-links.ts";
import { hotlinesIn } from "./hotlines-in-text.ts";
import { isHtml, linesOfHtml } from "./html-lines.ts";
import { KnownNames } from "./known-names.ts";
import { type AnnouncementText, shortLines, withoutLinks } from "./lines.ts";
import { mergedSegments } from "./merged-segments.ts";
import { proposedChats } from "./proposed-chats.ts";
import { readLines } from "./read-lines.ts";
import { segmentsOf } from "./segments.ts";
import { linesOfText, markedLine } from "./text-lines.ts";
import type { Announcement, AnnouncementRefusal } from "./types.ts";
import { warningsOf } from "./warnings.ts";

/** No announcement is longer; a whole page saved with its scripts and pictures may be. */
export const maxCharacters = 1_000_000;

/**
 * Reads an announcement of chats, text or HTML as it was pasted, into a proposal. Pure; never throws: what is no
 * announcement gives an empty proposal with a warning.
 *
 * @param input.region slug of a region of the model.
 */
export function readAnnouncement(
  model: ReadModel,
  input: { readonly region: string; readonly text: string },
): Result<Announcement, AnnouncementRefusal> {
  const region = model.regionBySlug.get(input.region);
  if (region === undefined) return refused({ kind: "unknown_region", region: input.region });
  if (input.text.length > maxCharacters) return refused({ kind: "too_long", maxCharacters });
  const { lines, links, differing } = textOf(input.text);
  const reader = { model, names: new KnownNames(model, region.slug) };
  const linkOf = (link: number) => links[link]?.link ?? null;
  const read = readLines(reader, lines, linkOf);
  const segments = mergedSegments(segmentsOf(read), read, linkOf);
  const { timezone } = region.hours;
  const proposed = proposedChats({ reader, region, timezone, lines: read, links, segments });
  const plain = lines.map(({ text }) => withoutLinks(text));
  const warnings = warningsOf({
    ...proposed,
    reader,
    region,
    differing,
    lines: plain,
    isEmpty: links.length === 0,
  });
  return done({
    chats: proposed.drafts.map(({ chat }) => chat),
    hotlines: hotlinesIn(plain),
    unmatched: proposed.unmatched,
    warnings,
  });
}

function textOf(raw: string): AnnouncementText {
  const text = cleanCharacters(raw);
  const links: FoundLink[] = [];
  const differing: string[] = [];
  const lines = isHtml(text)
    ? linesOfHtml(text, links, differing).map((line) => markedLine(line, links))
    : linesOfText(text, links);
  return { lines: withNotesInPlace(shortLines(turnedColumns(lines))), links, differing };
}
