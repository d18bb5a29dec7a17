import { beforeEach, describe, expect, it } from "vitest";
import { localDay } from "../../../worker/usage/local-day.ts";
import { countStore } from "../../../worker/usage/store.ts";
import type { UsageCount } from "../../../worker/usage/types.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";

const path = "/admin/regions/chelyabinsk/usage";
const today = localDay("Asia/Yekaterinburg", Date.now());
const [chat, formula] = seedRows.chats.filter(({ region }) => region === "chelyabinsk");
const [elsewhere] = seedRows.chats.filter(({ region }) => region === "volgograd");
const rows = {
  ...seedRows,
  chats: seedRows.chats.map((one) => (one === formula ? { ...one, title: '=1+1;"x"' } : one)),
  regions: seedRows.regions.map((region) =>
    region.slug === "chelyabinsk"
      ? { ...region, widgetHosts: ["gkb1.ru", "xn--80abvlke3d3b.xn--p1ai"] }
      : region,
  ),
};
let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  app = await workspaceApp(rows);
  me = await app.signIn({ role: "coordinator", regions: ["chelyabinsk"] });
});

function daysAgo(days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

async function count(count: number, parts: Partial<UsageCount> = {}): Promise<void> {
  const use = { code: chat?.code ?? "", day: today, kind: "answer", channel: "site", host: "" } as const;
  await countStore(app.db).add([{ ...use, count, ...parts }]);
}

/** Texts of the cells of the table with a caption, a row a line. */
function table(page: string, caption: string): readonly string[] {
  const [, body = ""] = page.split(`<caption>${caption}</caption>`);
  const [rows = ""] = body.split("</table>");
  return rows
    .split("</tr>")
    .slice(1)
    .map((row) =>
      row
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((row) => row !== "");
}

describe("the page that says how a region's chats are used", () => {
  it("shows a chat's answers and joins by channel, of the asked days and of no other region", async () => {
    await count(5);
    await count(2, { channel: "direct" });
    await count(3, { channel: "widget", host: "gkb1.ru", kind: "join" });
    await count(70, { day: daysAgo(7) });
    await count(900, { code: elsewhere?.code ?? "" });
    const week = await me.page(`${path}?period=7`);
    const rowIn = (caption: string) => table(week, caption).find((row) => row.includes(chat?.code ?? ""));
    expect(rowIn("Показы")).toBe(`${chat?.title} ${chat?.code} 7 5 0 2`);
    expect(rowIn("Переходы")).toBe(`${chat?.title} ${chat?.code} 3 0 3 0`);
    expect(week).toContain("7\u00a0показов, 3\u00a0перехода");
    expect(await me.page(path)).toContain("77\u00a0показов");
    expect(await me.page(`${path}?period=${daysAgo(0).slice(0, 7)}`)).toContain("перехода");
    expect(week).not.toContain("900");
  });

  it("draws each day with a text beside it and the numbers in a table", async () => {
    await count(5);
    await count(9, { day: daysAgo(1) });
    const page = await me.page(`${path}?period=7`);
    const [, label] = /<svg role="img" aria-label="(Показы[^"]*)"/.exec(page) ?? [];
    expect(label).toMatch(/всего 14, больше всего 9 — /);
    expect(page.match(/<rect /g)).toHaveLength(2);
    expect(table(page, "По дням")).toHaveLength(7);
    expect(table(page, "По дням")[0]).toMatch(/ 5 0$/);
  });

  it("shows each named site with its numbers, as people write it, and one that is named no more", async () => {
    await count(4, { channel: "widget", host: "gkb1.ru" });
    await count(1, { channel: "widget", host: "old.example.ru" });
    expect(table(await me.page(path), "По сайтам")).toEqual([
      "gkb1.ru 4 0",
      "больница.рф 0 0",
      "old.example.ru больше не назван 1 0",
    ]);
  });

  it("says what to do where nobody has used anything yet", async () => {
    const page = await me.page(path);
    for (const way of ["/widget", "/admin/regions/chelyabinsk/facts#widget-hosts", "/posters"]) {
      expect(page).toContain(`href="${way}"`);
    }
    expect(page).not.toContain("<svg role");
  });

  it("takes any period that nobody offers as the usual one", async () => {
    await count(5);
    for (const period of ["", "28&period=7", "2026-13", "0", "<b>", "1999-01", "2026-11-26", "2099-01"]) {
      expect((await me.get(`${path}?period=${encodeURIComponent(period)}`)).status).toBe(200);
    }
    expect(await me.page(`${path}?period=2026-13`)).toContain("5\u00a0показов");
    expect(await me.page(`${path}?period=2099-01`)).toContain("0\u00a0показов");
  });

  it("is not for people of other regions", async () => {
    const other = await app.signIn({ role: "coordinator", regions: ["volgograd"] });
    for (const address of [path, `${path}.csv`]) {
      expect((await other.get(address)).status).toBe(404);
      expect((await app.ask(address)).status).toBe(302);
    }
  });
});

describe("the table to take away", () => {
  it("has every count, and nothing that a spreadsheet would run", async () => {
    await count(4, { code: formula?.code ?? "", channel: "widget", host: "gkb1.ru" });
    const response = await me.get(`${path}.csv?period=7`);
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toBe(
      `attachment; filename="chelyabinsk-usage-${daysAgo(6)}-${today}.csv"`,
    );
    expect(await response.text()).toBe(
      `day;chat_code;chat_title;kind;channel;host;count\r\n${today};${formula?.code};"'=1+1;""x""";answer;widget;gkb1.ru;4\r\n`,
    );
  });
});
