import { expect, it } from "vitest";
import { nationalHotline } from "../../../worker/registry/national-hotline.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { readyText } from "../../../worker/widget/webmaster/ready-text.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const origin = "https://h.example";

function region(slug: string) {
  const found = model.regionBySlug.get(slug);
  if (found === undefined) throw new Error(slug);
  return found;
}

it("a region's text has its name, its chats in the right form, its hours and its phone", () => {
  const text = readyText(
    origin,
    { kind: "region", region: region("chelyabinsk"), hasChats: true },
    9,
    region("chelyabinsk").hotline ?? nationalHotline,
  );
  expect(text).toContain("Челябинская область: 9 чатов.");
  expect(text).toContain("с понедельника по субботу с 8:00 до 20:00");
  expect(text).toContain("Телефон для справок: 122.");
  expect(text.endsWith(`\nНайдите свой чат: ${origin}/r/chelyabinsk`)).toBe(true);
});

it("a chat's text names whom it serves, with the reservation of its source", () => {
  const chat = seedRelease.chats.find(({ note, covers }) => note !== null && covers.length > 1);
  if (chat === undefined) throw new Error("no chat with a note");
  const text = readyText(origin, { kind: "chat", region: region(chat.region), chat }, 1, nationalHotline);
  expect(text).toContain(`Для кого: ${chat.covers[0]}`);
  expect(text.toLowerCase()).toContain((chat.note ?? "").toLowerCase().replace(/\.$/, ""));
  expect(text).toContain(`${origin}/c/${chat.code}`);
});

it("a region without chats promises none", () => {
  const altai = region("altai");
  const text = readyText(
    origin,
    { kind: "region", region: altai, hasChats: false },
    0,
    altai.hotline ?? nationalHotline,
  );
  expect(text).not.toContain("чат:");
  expect(text).toContain("122 с мобильного");
  expect(text).toContain("9-122 с городского");
});

it("every text is short and says whom to call when life is in danger", () => {
  for (const chat of seedRelease.chats) {
    const text = readyText(origin, { kind: "chat", region: region(chat.region), chat }, 1, nationalHotline);
    expect(text).toContain("103 или 112");
    expect(text.length, text).toBeLessThan(700);
  }
});
