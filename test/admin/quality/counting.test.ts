import { beforeEach, describe, expect, it } from "vitest";
import counter from "../../../public/counter/manifest.json";
import type { CounterData } from "../../../worker/admin/quality/counter/counter-data.ts";
import { type SentCount, sentTopics } from "../../../worker/admin/quality/sent-count.ts";
import { errorsIn } from "../../../worker/publishing/findings.ts";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { putLinkState, watchLinksOf } from "../../make/watched-links.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { ledTo } from "../region/send-form.ts";

const region = "chelyabinsk";
const path = `/admin/regions/${region}/quality/count`;
const [chat] = seedRows.chats.filter((one) => one.region === region);
const [elsewhere] = seedRows.chats.filter((one) => one.region === "volgograd");
const sent: SentCount = {
  ...{ chat: chat?.code ?? "", period: "2026-09", to: null, members: null },
  ...{ appeals: 20, answers: 15, answersInTime: 10, medianMinutes: 40, p90Minutes: 300 },
  ...{ answersAsReply: 12, answersToPrivate: 3, uncertainPairs: 3, informingPosts: 2 },
  topics: Object.fromEntries(sentTopics.map((key, at) => [key, at])),
  personalData: { phones: 2, omsPolicies: 1, snils: 0, passports: 0 },
};
const titleOf = (code: string) =>
  seedRows.chats.find((one) => one.code === code && one.region === region)?.title;
let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  app = await workspaceApp({ ...seedRows, figures: [], reports: [] });
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

const post = (counted: unknown) =>
  me.post(path, { counted: typeof counted === "string" ? counted : JSON.stringify(counted) });

async function figures() {
  return (await regionInWork(app.db, region, `person/${me.personId}`)).edited.figures;
}

describe("the counting page", () => {
  it("runs our own script files, starts our own thread, and can connect to nothing", async () => {
    const response = await me.get(path);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    const page = await response.text();
    expect(page).toContain(`src="/counter/${counter.page}"`);
    expect(page).toContain(`/counter/${counter.thread}`);
    const others = await me.get(`/admin/regions/${region}/quality`);
    expect(others.headers.get("Content-Security-Policy")).not.toMatch(/worker-src|script-src 'self'/);
  });

  it("knows what chats are called: here, and in their messenger while their links were alive", async () => {
    const [alive, other] = seedRows.links.filter(({ chat }) => titleOf(chat) !== undefined);
    if (alive === undefined || other === undefined) throw new Error("the region has links");
    await watchLinksOf(app.db, seedRows, 0);
    const before = { title: "Здоровье. Чат", members: null };
    const seen = { title: "Здоровье", members: 5 };
    await putLinkState(app.db, region, alive.url, { health: "ok", before, seen });
    await putLinkState(app.db, region, other.url, { health: "suspect", before, seen });
    const [, data = ""] = /data-counter="([^"]*)"/.exec(await me.page(path)) ?? [];
    const { titles } = JSON.parse(data.replaceAll("&quot;", '"')) as CounterData;
    expect(titles[alive.chat]).toEqual([titleOf(alive.chat), "Здоровье. Чат", "Здоровье"]);
    expect(titles[other.chat]).toEqual([titleOf(other.chat), "Здоровье. Чат"]);
    expect(Object.keys(titles)).not.toContain(elsewhere?.code);
  });

  it("has no field with a name but the numbers, so that nothing of a file can be sent without a script", async () => {
    const page = await me.page(path);
    const [, tool = ""] = page.split('id="count-tool"');
    const names = [...tool.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(["token", "counted"]);
    expect(page).toContain("npm run -s count-export -- --region chelyabinsk --from ");
  });
});

describe("a count that is sent", () => {
  it("is figures of the draft: numbers, how they came about, and no word of the chat", async () => {
    const location = await ledTo(await post(sent));
    expect(location).toContain("done=counted");
    expect(await me.page(location)).toContain("Показатели в черновике");
    const { chat: _chat, period: _period, ...numbers } = sent;
    const record = (await figures()).get(`${sent.chat}-2026-09`);
    const { edited } = await regionInWork(app.db, region, `person/${me.personId}`);
    expect(errorsIn(edited, Date.now())).toEqual([]);
    expect(record).toMatchObject({
      ...numbers,
      method: "export",
      source: { title: "Подсчёт по выгрузке чата", url: null },
    });
  });

  it("keeps the members and the size of the place that were known", async () => {
    await post({ ...sent, members: 900 });
    await post({ ...sent, appeals: 25 });
    expect((await figures()).get(`${sent.chat}-2026-09`)).toMatchObject({ members: 900, appeals: 25 });
  });

  it.each<[string, unknown]>([
    ["more answers than appeals", { ...sent, answers: 21 }],
    ["more in time than answers", { ...sent, answersInTime: 16 }],
    ["replies and uncertain ones together more than answers", { ...sent, uncertainPairs: 4 }],
    ["a topic of more than all", { ...sent, topics: { ...sent.topics, other: 21 } }],
    ["half the answers later than nine of ten", { ...sent, medianMinutes: 301 }],
    ["a fraction", { ...sent, appeals: 20.5 }],
    ["a negative number", { ...sent, informingPosts: -1 }],
    ["a number as text", { ...sent, appeals: "20" }],
    ["a topic of its own", { ...sent, topics: { ...sent.topics, "Подсаженное 8 916": 1 } }],
    ["a topic less", { ...sent, topics: { other: 1 } }],
    ["a field of its own", { ...sent, note: "Подсаженное" }],
    ["a personal number itself", { ...sent, personalData: { ...sent.personalData, phone: "8 916" } }],
    ["a text for a day", { ...sent, to: "Подсаженное" }],
    ["a day of another month", { ...sent, to: "2026-08-31" }],
    ["a month to come", { ...sent, period: "2099-01" }],
    ["a month that is none", { ...sent, period: "2026-13" }],
    ["a chat of another region", { ...sent, chat: elsewhere?.code }],
    ["a chat that is none", { ...sent, chat: "zzzzz" }],
    ["a prototype", '{"__proto__":{"chat":"x"}}'],
    ["no JSON", "{"],
    ["nothing", ""],
    ["too much", `${JSON.stringify(sent)}${" ".repeat(10_000)}`],
  ])("with %s is refused whole, and what was sent is not said back", async (_, counted) => {
    const response = await post(counted);
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain("Подсаженное");
    expect((await figures()).size).toBe(0);
  });
});
