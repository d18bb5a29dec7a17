import { makeZip } from "client-zip";
import type { PublicRegion } from "../release/types.ts";
import { distinctNames, fileName } from "./file-names.ts";
import { posterForms } from "./input.ts";
import { type Asked, livingChats } from "./poster-content.ts";
import { renderPdf } from "./render.ts";
import { contentOf, type Subject } from "./subject.ts";
import { words } from "./words.ts";

/** Far more than any region has; a bound on the work that one request can ask for. */
export const mostChats = 200;

const noLines = { org: "", contact: "" };

/** A folder of the archive: one poster in all forms. */
interface Folder {
  readonly name: string;
  readonly subject: Subject;
}

/** How many files the archive of a region has. */
export function archiveFiles({ model }: Asked, region: PublicRegion): number {
  return Math.max(1, livingChats(model, region.slug).length) * posterForms.length;
}

/**
 * All forms of all living chats of a region (of its hotline where it has none) as
 * «Челябинская область/Сатка, Куса, Аша/A4.pdf». A file is drawn when the reader has taken the one before, so memory
 * holds one at a time. The same release gives the same bytes.
 */
export function regionArchive(asked: Asked, region: PublicRegion): ReadableStream<Uint8Array> {
  const reader = makeZip(files(asked, region)).getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // A reader who leaves is no failure; the library passes it on as one.
    cancel: (reason) => reader.cancel(reason).catch(() => undefined),
  });
}

async function* files(asked: Asked, region: PublicRegion) {
  const lastModified = new Date(asked.model.release.publishedAtMs);
  for (const { name, subject } of foldersOf(asked, region)) {
    const content = contentOf(asked, subject, noLines);
    if (!content.ok) continue;
    for (const form of posterForms) {
      // Drawn anew: hundreds of look-ups in a cache would pass what the platform allows one request.
      const input = await renderPdf(content.value, form, 0);
      yield { name: `${fileName(region.name)}/${name}/${words.fileName(form)}.pdf`, lastModified, input };
    }
  }
}

function foldersOf({ model }: Asked, region: PublicRegion): readonly Folder[] {
  const chats = livingChats(model, region.slug);
  if (chats.length === 0) return [{ name: words.hotlineFolder, subject: { kind: "region", region } }];
  const names = distinctNames(
    chats,
    ({ title }) => title,
    ({ code }) => code,
  );
  return chats.map((chat, index) => ({ name: names[index] ?? chat.code, subject: { kind: "chat", chat } }));
}
