import { expect, test } from "vitest";
import { readAnnouncement } from "../../../worker/onboarding/announcement/read-announcement.ts";
import type { ReadChat } from "../../../worker/onboarding/announcement/types.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";

/**
 * Invented announcements of one layout each, `<region>--<layout>.txt`, and beside them what is read, one chat a line:
 * title | links | territories with their ids, and how sure they are where they are not exact.
 */
const files: Record<string, string> = import.meta.glob("../../fixtures/announcements-own/*--*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const model = readModelOf(seedRelease);
const announcements = Object.keys(files).filter((path) => !path.endsWith(".expected"));

function line({ title, links, territories, restOfRegion }: ReadChat): string {
  const named = territories.map(({ name, id, certainty }) =>
    [name ?? "?", id ?? "?", ...(certainty === "exact" ? [] : [certainty])].join(" "),
  );
  return [
    title,
    links.map(({ url }) => url).join(" "),
    [...named, ...(restOfRegion ? ["rest"] : [])].join(", "),
  ].join(" | ");
}

test("there are announcements to read", () => {
  expect(announcements.length).toBeGreaterThanOrEqual(10);
});

test.each(announcements)("%s: every chat with its links and territories", (path) => {
  const region = (path.split("/").at(-1) ?? "").split("--")[0] ?? "";
  const expected = files[path.replace(/\.\w+$/, ".expected")] ?? "";
  const read = readAnnouncement(model, { region, text: files[path] ?? "" });
  expect(read.ok ? read.value.chats.map(line) : []).toEqual(expected.replace(/\n$/, "").split("\n"));
});

test("Windows line ends and a byte order mark change nothing", () => {
  for (const path of announcements) {
    const region = (path.split("/").at(-1) ?? "").split("--")[0] ?? "";
    const text = files[path] ?? "";
    const plain = readAnnouncement(model, { region, text });
    expect(readAnnouncement(model, { region, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` })).toEqual(
      plain,
    );
  }
});
