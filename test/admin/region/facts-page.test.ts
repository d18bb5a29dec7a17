import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { needsApproval } from "../../../worker/publishing/publish-draft.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { base, filled, inWork, ledTo, marked, region, send } from "./send-form.ts";

let app: WorkspaceApp;
let me: WorkspaceVisitor;
const path = `${base}/facts`;

beforeEach(async () => {
  app = await workspaceApp();
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

describe("the facts of a region", () => {
  it("are saved exactly as typed, and only into the draft", async () => {
    const before = (await inWork(app, me)).records.region;
    const days = [...filled(await me.page(path), path, {})].filter(([name]) => name !== "day");
    const typed = [...days, ["day", "1"], ["day", "2"]] as const;
    const changed = typed.map(([name, value]): readonly [string, string] =>
      name === "opens" ? [name, "9:00"] : name === "aliases" ? [name, "Урал\nЮжный Урал"] : [name, value],
    );
    expect(await ledTo(await me.post(path, changed))).toBe(`${path}?done=saved&of=region`);
    const { edited, records } = await inWork(app, me);
    expect(edited.region).toEqual({
      ...before,
      days: [1, 2],
      opensAt: "09:00",
      aliases: ["Урал", "Южный Урал"],
    });
    expect(records.region).toEqual(before);
  });

  it.each([
    ["opens", "25:00", "opens"],
    ["closes", "03:00", "closes"],
    ["answer-within", "0", "answer-within"],
    ["published-url", "https://example.org", "published-text"],
    ["hours-source-title", "", "hours-source-title"],
    ["widget-hosts", "gkb1.ru:8080", "widget-hosts"],
    ["widget-hosts", Array.from({ length: 51 }, (_, at) => `gkb${at}.ru`).join("\n"), "widget-hosts"],
  ])("refuses a wrong %s (%s)", async (name, value, id) => {
    const response = await send(me, path, { [name]: value });
    expect(response.status).toBe(422);
    expect(marked(await response.text())[0]).toBe(`${id}*`);
    expect((await inWork(app, me)).draft).toBeNull();
  });

  it("the sites that carry the widget are kept as host names, one of a kind, and shown as people write them", async () => {
    const typed = { "widget-hosts": "Больница.рф\nhttps://www.gkb1.ru/patients\nбольница.рф" };
    await ledTo(await send(me, path, typed));
    const { edited, records } = await inWork(app, me);
    expect(edited.region?.widgetHosts).toEqual(["xn--80abvlke3d3b.xn--p1ai", "www.gkb1.ru"]);
    expect(records.region?.widgetHosts).toEqual([]);
    expect(await me.page(path)).toContain("больница.рф\nwww.gkb1.ru");
    expect(await me.page(`${base}/draft`)).toMatch(/Сайты с виджетом.*больница\.рф, www\.gkb1\.ru/s);
  });

  it("the hotline takes numbers with where they are dialled from, and can go and come back", async () => {
    const action = `${path}/hotline`;
    const rows = (await inWork(app, me)).records.hotline?.numbers.length ?? 0;
    const typed = {
      [`dial#${rows}`]: "9-122",
      [`from#${rows}`]: "landline",
      purposes: "запись\nвызов врача",
    };
    await ledTo(await send(me, path, typed, { action }));
    const { hotline } = (await inWork(app, me)).edited;
    expect(hotline?.numbers.at(-1)).toEqual({ dial: "9-122", from: "landline" });
    expect(hotline?.purposes).toEqual(["запись", "вызов врача"]);
    const to = await ledTo(await send(me, path, {}, { action: `${action}/remove` }));
    expect((await inWork(app, me)).edited.hotline).toBeNull();
    await ledTo(await send(me, to, {}, { action: `${base}/undo` }));
    expect((await inWork(app, me)).edited.hotline).toEqual((await inWork(app, me)).records.hotline);
  });

  it.each([
    ["dial", "<b>122</b>", "dial-0"],
    ["name", "", "name"],
    ["purposes", "т".repeat(301), "purposes"],
  ])("the hotline refuses a wrong %s (%s)", async (name, value, id) => {
    const response = await send(me, path, { [name]: value }, { action: `${path}/hotline` });
    expect(response.status).toBe(422);
    expect(marked(await response.text())).toEqual([`${id}*`]);
  });
});

describe("the setting that a second person must approve", () => {
  it("is changed by an administrator with a line in the log", async () => {
    const admin = await app.signIn({ role: "administrator" });
    await ledTo(await send(admin, path, {}, { action: `${path}/second-person` }));
    expect(await needsApproval({ db: app.db }, region)).toBe(true);
    const line = await env.DB.prepare("SELECT actor, region FROM audit_line ORDER BY number DESC").first();
    expect(line).toEqual({ actor: `person/${admin.personId}`, region });
  });

  it("is not for coordinators, nor for a sign-in of yesterday", async () => {
    expect(await me.page(path)).not.toContain("second-person");
    expect((await me.post(`${path}/second-person`, { needed: "yes" })).status).toBe(403);
    const signedInAtMs = Date.now() - 3_600_000;
    const admin = await app.signIn({ role: "administrator", signedInAtMs });
    expect((await admin.post(`${path}/second-person`, { needed: "yes" })).status).toBe(403);
    expect(await needsApproval({ db: app.db }, region)).toBe(false);
  });
});
