import { expect, test } from "vitest";
import type { PublicLink } from "../../worker/release/types.ts";
import { makeChat, makeModel, makeRegion } from "../make/release.ts";
import { publicApp } from "../site/public-app.ts";

/** The third of March in Chelyabinsk, still the second in Moscow. */
const sinceMs = Date.UTC(2026, 2, 2, 19, 30);
const source = { title: "Министерство", url: null, date: null };
const region = makeRegion({
  linksPublished: { text: "Ссылки есть на сайте.", url: "https://minzdrav.example", source },
});

function link(messenger: "telegram" | "max" | "vk", parts: Partial<PublicLink>): PublicLink {
  const urls = {
    telegram: "https://t.me/+AAAAbbbbCCCC",
    max: "https://max.ru/join/AAAAbbbbCCCCdddd",
    vk: "https://vk.me/join/AAAAbbbbCCCCdddd",
  };
  return {
    messenger,
    url: urls[messenger],
    health: "ok",
    healthSinceMs: sinceMs,
    checkedAtMs: sinceMs,
    ...parts,
  };
}

async function pageOf(path: string, ...links: readonly PublicLink[]): Promise<string> {
  const get = publicApp(makeModel({ regions: [region], chats: [makeChat({ links })] }));
  return (await (await get(path)).text()).replaceAll("\u00a0", " ");
}

test.each(["/c/00000", "/find?q=Саткинский округ"])(
  "%s offers the next messenger for a link that is dead, and says since when in the region's time",
  async (path) => {
    const html = await pageOf(path, link("telegram", { health: "dead" }), link("max", {}));
    expect(html).toContain("Вступить в MAX");
    expect(html).not.toContain("Вступить в Telegram");
    expect(html).not.toContain("t.me/+");
    expect(html).toContain("Ссылка в Telegram обновляется с 3 марта: прежняя больше не работает.");
  },
);

test.each(["/c/00000", "/find?q=Саткинский округ"])(
  "%s says since when all links are dead, where the region publishes them, and whom to phone",
  async (path) => {
    const html = await pageOf(
      path,
      link("telegram", { health: "dead" }),
      link("max", { health: "dead", healthSinceMs: sinceMs + 5 * 86_400_000 }),
    );
    expect(html).toContain("Ссылка на чат обновляется с 8 марта: прежняя больше не работает");
    expect(html).not.toContain("Вступить");
    expect(html).not.toContain("под вопросом");
    expect(html).toContain("Ссылки есть на сайте.");
    expect(html).toContain('href="https://minzdrav.example"');
    expect(html).toMatch(/href="tel:\d+"[^>]*>Позвонить/);
  },
);

test("a suspect link stays the first way in, with a word of warning", async () => {
  const html = await pageOf("/c/00000", link("telegram", { health: "suspect" }), link("vk", {}));
  expect(html).toMatch(
    /Вступить в Telegram.*Вступить во ВКонтакте.*Ссылка в Telegram под вопросом с 3 марта/,
  );
});

test("links that work, or that nobody has checked, need no words", async () => {
  const html = await pageOf("/c/00000", link("telegram", {}), link("max", { health: "unknown" }));
  expect(html).not.toMatch(/обновляется|под вопросом/);
});

test("a death of which nobody noted the day is told without one", async () => {
  const { healthSinceMs: _, ...dead } = link("telegram", { health: "dead" });
  expect(await pageOf("/c/00000", dead, link("max", {}))).toContain(
    "Ссылка в Telegram обновляется: прежняя больше не работает.",
  );
  expect(await pageOf("/c/00000", dead)).toContain("Ссылка на чат перестала работать, новой у нас пока нет.");
});
