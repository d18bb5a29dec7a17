import { beforeEach, describe, expect, it } from "vitest";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { type FiguresRecord, noFigures } from "../../../worker/registry/quality.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { ledTo, marked, send } from "../region/send-form.ts";

const region = "chelyabinsk";
const base = `/admin/regions/${region}/quality`;
const [chat, other] = seedRows.chats.filter((one) => one.region === region);
const [elsewhere] = seedRows.chats.filter((one) => one.region === "volgograd");
const code = chat?.code ?? "";
const id = `${code}-2026-09`;
let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  app = await workspaceApp({ ...seedRows, figures: [], reports: [] });
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

async function figures(of = id): Promise<FiguresRecord | null> {
  const { edited } = await regionInWork(app.db, region, `person/${me.personId}`);
  return edited.figures.get(of) ?? null;
}

const typed = {
  ...{ members: "1 200", appeals: "120", answers: "90", answersInTime: "60", medianMinutes: "45" },
  ...{ "topic-appointments": "30", "source-title": "Отчёт больницы", "source-date": "2026-10-05" },
};

describe("figures of a chat that are entered by hand", () => {
  it("stand in the draft with method and source, on the list, and go back with one button", async () => {
    const location = await ledTo(await send(me, `${base}/figures/${id}`, typed));
    expect(location).toBe(`${base}?period=2026-09&done=saved&of=${id}`);
    expect(await figures()).toEqual({
      ...noFigures,
      ...{ members: 1200, appeals: 120, answers: 90, answersInTime: 60, medianMinutes: 45 },
      ...{ topics: { appointments: 30 }, method: "by_hand", from: null, to: null },
      source: { title: "Отчёт больницы", url: null, date: "2026-10-05" },
    });
    const page = await me.page(location);
    expect(page).toContain("75\u00a0%");
    expect(page).toContain("в черновике");
    await ledTo(await send(me, location, {}, { action: `/admin/regions/${region}/undo` }));
    expect(await figures()).toBeNull();
  });

  it("are corrected later, and what the form does not change stays", async () => {
    await send(me, `${base}/figures/${id}`, typed);
    await ledTo(await send(me, `${base}/figures/${id}`, { answers: "91" }));
    expect(await figures()).toMatchObject({ appeals: 120, answers: 91, topics: { appointments: 30 } });
  });

  it.each([
    ["answers", { answers: "121" }],
    ["answersInTime", { answersInTime: "91" }],
    ["p90Minutes", { p90Minutes: "44" }],
    ["appeals", { appeals: "сто" }],
    ["appeals", { appeals: "-5" }],
    ["appeals", { appeals: "99999999999" }],
    ["topic-appointments", { "topic-appointments": "121" }],
    ["from", { from: "2026-10-01" }],
    ["to", { from: "2026-09-10", to: "2026-09-02" }],
    ["source-title", { "source-title": "" }],
    ["printed", { printed: "101" }],
  ])("are refused at %s, whole, with everything typed", async (field, change) => {
    const response = await send(me, `${base}/figures/${id}`, { ...typed, ...change });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(marked(page)).toContain(`${field}*`);
    expect(page).toContain('value="2026-10-05"');
    expect(await figures()).toBeNull();
  });

  it("need at least one number", async () => {
    const response = await send(me, `${base}/figures/${id}`, { "source-title": "Отчёт" });
    expect(marked(await response.text())).toEqual(["appeals*"]);
  });

  it("that another window changed meanwhile are not overwritten unseen", async () => {
    const mine = await send(me, `${base}/figures/${id}`, typed);
    expect(mine.status).toBe(303);
    const stale = await me.post(`${base}/figures/${id}`, {
      ...typed,
      appeals: "500",
      seen: 'W/"old"',
      do: "save",
    });
    expect(stale.status).toBe(409);
    expect(await figures()).toMatchObject({ appeals: 120 });
  });

  it("are removed by their own button", async () => {
    await send(me, `${base}/figures/${id}`, typed);
    const path = `${base}/figures/${id}`;
    await ledTo(await send(me, path, {}, { action: `${path}/remove` }));
    expect(await figures()).toBeNull();
  });

  it("show advice made from their own numbers", async () => {
    await send(me, `${base}/figures/${id}`, { ...typed, answersToPrivate: "80" });
    expect(await me.page(`${base}/figures/${id}`)).toContain("Что улучшить");
  });

  it.each([
    ["a month to come", `${code}-2099-01`],
    ["a month that is none", `${code}-2026-13`],
    ["a chat of another region", `${elsewhere?.code}-2026-09`],
    ["a chat that is none", "ZZZZZ-2026-09"],
  ])("of %s are not here", async (_, of) => {
    expect((await me.get(`${base}/figures/${of}`)).status).toBe(404);
    expect((await me.post(`${base}/figures/${of}`, { ...typed, do: "save" })).status).toBe(404);
  });
});

describe("the list of a region's figures", () => {
  it("without any explains how a chat is exported", async () => {
    const page = await me.page(base);
    expect(page).toContain('<details open=""><summary>Как выгрузить чат из Telegram');
    expect(page).toContain(`${base}/count`);
  });

  it("compares a month with the one before, chat by chat", async () => {
    await send(me, `${base}/figures/${code}-2026-08`, { ...typed, appeals: "200", answers: "100" });
    await send(me, `${base}/figures/${id}`, typed);
    await send(me, `${base}/figures/${other?.code}-2026-09`, typed);
    const page = await me.page(`${base}?period=2026-09`);
    const [, comparison = ""] = page.split("Сравнение: ");
    expect(comparison).toContain("август 2026 → сентябрь 2026");
    expect(comparison).toContain("200 → 120");
    expect(comparison).toContain("50\u00a0% → 75\u00a0%");
    expect(comparison).not.toContain(other?.code);
  });

  it("takes any other month as none", async () => {
    for (const period of ["2099-01", "x", "2026-13", "<script>"]) {
      expect((await me.get(`${base}?period=${encodeURIComponent(period)}`)).status).toBe(200);
    }
  });
});
