import { expect, test } from "vitest";
import type { DaysAlike } from "../../worker/release/link-health.ts";
import { linkMemoryOf } from "../../worker/release/link-health.ts";
import { packJson } from "../../worker/release/packed-json.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { makeChat, makeRegion, makeRelease } from "../make/release.ts";
import { checkedModel, smallHealth } from "./checked-model.ts";
import { noon, origin, publicApp } from "./public-app.ts";
import { codes, smallModel } from "./small-model.ts";

const dayMs = 86_400_000;
const today = Math.floor(noon / dayMs);

async function statusOf(model = checkedModel()): Promise<string> {
  const response = await publicApp(model)("/status");
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
  return (await response.text()).replaceAll("\u00a0", " ");
}

/** The text of a section as people read it. */
function sectionOf(html: string, id: string): string {
  const [, , inner = ""] = new RegExp(`<(section|li) id="${id}">(.*?)</\\1>`).exec(html) ?? [];
  return inner.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("says how many links work, when they were checked, and what a messenger's failure means", async () => {
  const html = await statusOf();
  expect(html).toContain("Работает 1 из 4 ссылок, не работает 1, под вопросом 1, не проверена 1.");
  expect(html).toContain("Проверено 5 минут назад, самое давнее — 3 часа назад.");
  expect(html).toContain("Telegram не отвечает нам как обычно с 23 ноября в 8:30 по московскому времени.");
  expect(html).toContain("ссылки ни при чём");
  expect(html).toContain(`rel="canonical" href="${origin}/status"`);
  expect(html).toContain('href="/api/v1/status"');
});

test("names the chats of links that are dead or in doubt, since when by the region's clocks, and why", async () => {
  const html = await statusOf();
  expect(html).toContain(`<a href="/c/${codes.dead}">Магнитогорск</a>`);
  const section = sectionOf(html, "chelyabinsk");
  expect(section).toContain(
    "Магнитогорск : ссылка в Telegram обновляется с 3 ноября, прежняя не работает: приглашение больше не действует.",
  );
  expect(section).toMatch(/Магнитогорск.*Советский.*под вопросом с 3 ноября: по ссылке теперь другой чат/);
});

test("draws the days and says them in words, days without checks as well", async () => {
  const html = await statusOf();
  const section = sectionOf(html, "chelyabinsk");
  expect(section).toContain(
    "С 26 августа: 21 день с неработающими ссылками, 7 дней только с сомнительными, 2 дня без проверок.",
  );
  expect(section).toContain("сегодня: работает 1, не проверена 1, под вопросом 1, не работает 1");
  expect(section).toContain("с 3 по 22 ноября: работают 2, не проверена 1, не работает 1");
  expect(html).toMatch(
    /<svg viewBox="0 -6 90 30"[^>]*aria-hidden="true"[^>]*>(?:<path[^>]*><\/path>){4}<\/svg>/,
  );
});

test("tells the last failures of messengers and the last changes in Moscow's time", async () => {
  const html = await statusOf();
  expect(sectionOf(html, "incidents")).toContain(
    "Telegram не отвечал нам как обычно с 18 ноября в 10:00 до 12:24. Ничего не узнали о 20 из 20 ссылок.",
  );
  expect(sectionOf(html, "incidents")).toContain(
    "Telegram не отвечает нам как обычно с 23 ноября в 8:30. Ничего не узнали о 11 из 12 ссылок.",
  );
  const changes = sectionOf(html, "changes");
  expect(changes).toContain("2 ноября в 23:00 — Магнитогорск : ссылка в Telegram перестала работать");
  expect(changes).not.toContain("снова работает");
});

test("lists regions without links apart, each under its own anchor", async () => {
  const html = await statusOf();
  expect(sectionOf(html, "rostov")).toBe(" Ростовская область : чаты есть, ссылок у нас нет");
  expect(sectionOf(html, "altai")).toBe(" Алтайский край : чатов нет");
});

test("says so where nobody has ever checked, and claims no failures and no calm", async () => {
  const html = await statusOf(smallModel());
  expect(html).toContain("Ссылки здесь ещё никто не проверял");
  expect(html).not.toContain("Сбои мессенджеров");
  expect(html).not.toMatch(/замечали|Проверки идут/);
});

test("tells checks that have shown nothing yet from none at all", async () => {
  const html = await statusOf(checkedModel({ links: [] }));
  expect(html).toContain("Проверки идут, но ни одна ещё ничего не показала.");
  expect(html).not.toContain("ещё никто не проверял");
});

test("says since when there is nothing new once the checks have stopped", async () => {
  const html = await statusOf(checkedModel({ createdAtMs: noon - 3 * 3_600_000 }));
  expect(html).toContain("Новых сведений нет с 23 ноября в 7:00 по московскому времени.");
  expect(html).not.toContain("не отвечает нам как обычно с");
  expect(sectionOf(html, "incidents")).toContain("с 23 ноября в 8:30, до каких пор, не знаем.");
  expect(await statusOf()).not.toContain("Новых сведений нет");
});

test("says that nothing happened where nothing happened", async () => {
  const html = await statusOf(checkedModel({ incidents: [], changes: [] }));
  expect(html).toContain("Таких сбоев мы не замечали.");
  expect(html).toContain("Перемен мы не замечали.");
});

test("has no picture before the second day", async () => {
  const runs: readonly DaysAlike[] = [[today, 1, 1, 1, 1, 1]];
  expect(
    sectionOf(await statusOf(checkedModel({ history: [{ region: "chelyabinsk", runs }] })), "chelyabinsk"),
  ).not.toMatch(/С 2|По дням/);
});

test("a directory without links says so", async () => {
  const html = await statusOf(
    readModelOf(makeRelease({ chats: [makeChat({ links: [], state: "announced" })] })),
  );
  expect(html).toContain("Ссылок в справочнике пока нет.");
  expect(html).not.toContain("ещё никто не проверял");
});

test.each([
  [{ ok: 9 }, "Работают 9 из 9 ссылок."],
  [{ ok: 1 }, "Работает 1 из 1 ссылки."],
  [{ ok: 21 }, "Работает 21 из 21 ссылки."],
  [{ dead: 2, suspect: 1 }, "Из 3 ссылок не работают 2, под вопросом 1."],
  [{ unknown: 5 }, "Ни одна из 5 ссылок не проверена."],
  [{ unknown: 1 }, "Единственная ссылка не проверена."],
  [{ dead: 1, unknown: 5 }, "Из 6 ссылок не работает 1, не проверено 5."],
  [{ ok: 3, unknown: 2 }, "Работают 3 из 5 ссылок, не проверены 2."],
])("%o is said as «%s»", async (counts, sentence) => {
  const links = Object.entries(counts).flatMap(([health, count]) =>
    Array.from({ length: count }, (_, at) => ({
      messenger: "telegram" as const,
      url: `https://t.me/+${health}${at}AAAAbbbb`,
      health: health as "ok",
    })),
  );
  expect(await statusOf(readModelOf(makeRelease({ chats: [makeChat({ links })] })))).toContain(sentence);
});

test("58 regions of 90 eventful days pass through networks that cut after 16 KB, and need no inline style, script or anything from elsewhere", async () => {
  const regions = Array.from({ length: 58 }, (_, at) =>
    makeRegion({ slug: `region-${at}`, number: String(at + 10), name: `Карачаево-Черкесская область ${at}` }),
  );
  const chats = regions.flatMap(({ slug }, at) =>
    [0, 1, 2, 3, 4].map((chat) =>
      makeChat({
        code: String(at * 5 + chat).padStart(5, "0"),
        region: slug,
        links: [
          {
            messenger: "telegram",
            url: `https://t.me/+AAAAbbbb${at}x${chat}`,
            health: "ok",
            checkedAtMs: noon - chat * 600_000,
          },
        ],
      }),
    ),
  );
  const history = regions.map(({ slug }, at) => ({
    region: slug,
    runs: [0, 1, 2, 3, 4]
      .map((run): DaysAlike => [today - 89 + run * 18, 18, 5 - (run % 2), run % 2, 0, 0])
      .slice(at % 3),
  }));
  const document = makeHealthDocument({ history, incidents: smallHealth().incidents });
  const model = readModelOf(makeRelease({ regions, chats }), linkMemoryOf(document));
  const html = await (await publicApp(model)("/status")).text();
  // Text packs alike with and without the quotes of JSON.
  const { document: packed } = await packJson([html]);
  expect(packed.length).toBeLessThan(8_000);
  expect(new TextEncoder().encode(html).length).toBeLessThan(72_000);
  expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  expect(html).not.toMatch(/<script/);
});

test("a failure over midnight in Moscow names both days", async () => {
  const [startedAtMs, endedAtMs] = [Date.UTC(2026, 10, 18, 20, 30), Date.UTC(2026, 10, 18, 21, 5)];
  const incident = { messenger: "max", startedAtMs, endedAtMs, asked: 21, failed: 21 } as const;
  expect(sectionOf(await statusOf(checkedModel({ incidents: [incident] })), "incidents")).toContain(
    "MAX не отвечал нам как обычно с 18 ноября в 23:30 до 19 ноября в 0:05. Ничего не узнали о 21 из 21 ссылки.",
  );
});
