import { beforeEach, describe, expect, it } from "vitest";
import { prepared } from "../../../worker/db/client.ts";
import { incidentWrite } from "../../../worker/link-health/history-store.ts";
import { takeReport } from "../../../worker/reports/take-report.ts";
import { countStore } from "../../../worker/usage/store.ts";
import { putLinkState, watchLinksOf } from "../../make/watched-links.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";

const path = "/admin/regions/chelyabinsk/links";
const now = Date.now();
const hourMs = 3_600_000;
const chatsHere = seedRows.chats.filter(({ region }) => region === "chelyabinsk");
const linksHere = seedRows.links.filter(({ chat }) => chatsHere.some(({ code }) => code === chat));
const [first, second] = linksHere;
if (first === undefined || second === undefined) throw new Error("the seed has links");
const titleOf = (code: string) => chatsHere.find((chat) => chat.code === code)?.title ?? "";

let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  app = await workspaceApp(seedRows);
  me = await app.signIn({ role: "coordinator", regions: ["chelyabinsk"], name: "Анна Петрова" });
  await watchLinksOf(app.db, seedRows, now);
});

const gone = {
  ...({ health: "dead", reason: "invitation_gone", sinceMs: now - 30 * hourMs, checkedAtMs: now } as const),
  ...{ lastOkMs: now - 60 * hourMs, before: { title: "Чат Сатки", members: 1204 } },
};
const renamed = {
  ...({ health: "suspect", reason: "other_chat", sinceMs: now - hourMs, checkedAtMs: now } as const),
  ...{ before: { title: "Чат Сатки", members: 120 }, seen: { title: "Ставки на спорт", members: 121 } },
};

/** The hidden fields of the first form that is sent to an address and is about a link. */
function fieldsOf(page: string, action: string, url: string): Record<string, string> {
  const forms = page.split("<form").filter((form) => form.includes(`action="${path}/${action}"`));
  const form = forms.find((one) => one.includes(`value="${url}"`)) ?? "";
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    inputs.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
  );
}

/** Of the part of the page about what needs somebody. */
const needs = (page: string) => page.split("<h2>Что требует внимания</h2>")[1]?.split("<h2>")[0] ?? "";

async function report(
  kind: "link" | "silent",
  address: string,
  text: string | null,
  chat = first?.chat ?? "",
) {
  await takeReport(
    { db: app.db, nowMs: Date.now() },
    { chat, region: "chelyabinsk", kind, text, address, links: [] },
  );
}

describe("the page of a region's links", () => {
  it("says that there is nothing to do, and lists every link with its state", async () => {
    const page = await me.page(path);
    expect(needs(page)).toContain("Сейчас ничего");
    for (const { chat } of linksHere) expect(page).toContain(`/admin/regions/chelyabinsk/chats/${chat}`);
    expect(page.split("Проверить сейчас</button>").length - 1).toBe(linksHere.length);
  });

  it("shows the evidence of a dead link: what it was called, the code, the times, and how much it is used", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, gone);
    const day = new Date(now).toISOString().slice(0, 10);
    await countStore(app.db).add([
      { code: first.chat, day, kind: "answer", channel: "site", host: "", count: 42 },
    ]);
    const page = needs(await me.page(path));
    for (const text of [
      ...[
        "войти нельзя",
        "Мессенджер отвечает, что такого приглашения нет",
        "«Чат Сатки», 1204\u00a0участника",
      ],
      ...["HTTP 200", "42\u00a0раза", "Заменить ссылку", "Проверено вручную"],
    ]) {
      expect(page).toContain(text);
    }
  });

  it("shows the name then and now of a link that leads into another chat", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, renamed);
    const page = needs(await me.page(path));
    expect(page).toContain("По ссылке теперь другой чат");
    expect(page.indexOf("«Чат Сатки»")).toBeLessThan(page.indexOf("«Ставки на спорт»"));
  });

  it("puts what is worst first", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, renamed);
    await putLinkState(app.db, "chelyabinsk", second.url, gone);
    const page = needs(await me.page(path));
    expect(page.indexOf(`id="chat-${second.chat}"`)).toBeLessThan(page.indexOf(`id="chat-${first.chat}"`));
  });

  it("leads to the rotation of that very link", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, gone);
    const [, href = ""] = /<a class="btn" href="([^"]+)"/.exec(needs(await me.page(path))) ?? [];
    const form = await me.page(href.replaceAll("&amp;", "&").split("#")[0] ?? "");
    expect(form).toMatch(/<details open[^>]*><summary>Заменить ссылку/);
  });

  it("is of no use without watched links, and says what to do", async () => {
    const other = await app.signIn({ role: "coordinator", regions: ["altai"] });
    expect(await other.page("/admin/regions/altai/links")).toContain("В регионе пока нет ни одной ссылки");
  });

  it("says so when the checks stand still, and when a messenger does not answer", async () => {
    await prepared(app.db, incidentWrite({ messenger: "telegram", asked: 40, failed: 40 }, now)).run();
    expect(await me.page(path)).toContain("Telegram не отвечает на проверки");
    await watchLinksOf(app.db, seedRows, now - 2 * hourMs);
    await app.db.$client
      .prepare("UPDATE link_check SET lease_until_ms = ?")
      .bind(now - 2 * hourMs)
      .run();
    expect(await me.page(path)).toContain("Проверки не идут");
    await app.db.$client.prepare("DELETE FROM link_check").run();
    expect(await me.page(path)).toContain("ещё ни разу не проверяли");
  });
});

describe("what a coordinator does about a link", () => {
  it("marking it as checked by hand takes it out of the queue, with the name and the time, and can be taken back", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, renamed);
    const before = await me.page(path);
    const sent = await me.post(`${path}/approve`, { ...fieldsOf(before, "approve", first.url), days: "7" });
    expect(sent.status).toBe(303);
    const after = await me.page(sent.headers.get("Location") ?? "");
    expect(after).toContain("Отмечено");
    expect(needs(after)).toContain("Сейчас ничего");
    expect(after).toMatch(/Анна Петрова, до \d+/);
    const taken = await me.post(`${path}/withdraw`, fieldsOf(after, "withdraw", first.url));
    expect(taken.headers.get("Location")).toBe(`${path}?done=withdrawn`);
    expect(await me.page(path)).toContain("срок вышел");
  });

  it("is refused when the checks have found something else meanwhile, and nothing changes", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, renamed);
    const fields = fieldsOf(await me.page(path), "approve", first.url);
    await putLinkState(app.db, "chelyabinsk", first.url, {
      ...renamed,
      seen: { title: "Казино", members: 9 },
    });
    const refused = await me.post(`${path}/approve`, { ...fields, days: "7" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Казино");
  });

  it("asking for a look is said once", async () => {
    await putLinkState(app.db, "chelyabinsk", first.url, gone);
    const asked = await me.post(`${path}/check`, fieldsOf(await me.page(path), "check", first.url));
    expect(asked.headers.get("Location")).toBe(`${path}?done=asked`);
    const page = await me.page(path);
    expect(needs(page)).toContain("В очереди: проверим в ближайшие минуты");
    expect(fieldsOf(page, "check", first.url)).toEqual({});
  });

  it("is refused with words for a link that is gone, a form that is none of ours, and more days than there are", async () => {
    const seen = "[]";
    const posts: [string, Record<string, string>, number][] = [
      ["approve", { url: "https://t.me/+nobody", seen, days: "7" }, 404],
      ["approve", { url: first.url, seen, days: "3650" }, 422],
      ["approve", { url: first.url }, 422],
      ["check", { url: "https://t.me/+nobody" }, 404],
      ["check", {}, 422],
      ["withdraw", { url: "" }, 422],
      ["reports", { chat: "nope", kind: "link", seen: "1" }, 422],
      ["reports", { chat: first.chat, kind: "link", seen: "1" }, 409],
    ];
    for (const [action, fields, status] of posts) {
      const refused = await me.post(`${path}/${action}`, fields);
      expect([action, fields, refused.status]).toEqual([action, fields, status]);
      expect(await refused.text()).toContain('role="alert"');
    }
  });
});

describe("what residents say", () => {
  it("stands in the queue with their words, raised when several say the same, until somebody is done with it", async () => {
    await report("link", "203.0.113.1", "Пишет <b>истекла</b>");
    expect(needs(await me.page(path))).toContain("есть сообщение");
    await report("link", "203.0.113.2", null);
    await report("link", "203.0.113.3", null);
    const page = await me.page(path);
    expect(needs(page)).toContain("жалуются несколько жителей");
    expect(needs(page)).toContain("3\u00a0сообщения, от нескольких жителей");
    expect(needs(page)).toContain("Пишет &lt;b&gt;истекла&lt;/b&gt;");
    const fields = fieldsOf(page, "reports", first.chat);
    expect((await me.post(`${path}/reports`, fields)).headers.get("Location")).toBe(`${path}?done=handled`);
    expect(needs(await me.page(path))).toContain("Сейчас ничего");
  });

  it("is heard by the coordinators of that region alone", async () => {
    await report("silent", "203.0.113.1", "Только для своих");
    const other = await app.signIn({ role: "coordinator", regions: ["volgograd"] });
    expect((await other.get(path)).status).toBe(404);
    const fields = { chat: first.chat, kind: "silent", seen: String(now * 2) };
    expect((await other.post("/admin/regions/volgograd/links/reports", fields)).status).toBe(409);
    expect(needs(await me.page(path))).toContain(titleOf(first.chat));
  });
});
