import { beforeEach, describe, expect, it } from "vitest";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { filled, ledTo } from "../region/send-form.ts";

const region = "chelyabinsk";
const base = `/admin/regions/${region}/quality`;
const path = `${base}/table`;
const chats = seedRows.chats.filter((one) => one.region === region);
const [one = "", two = ""] = chats.map(({ code }) => code);
let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  app = await workspaceApp({ ...seedRows, figures: [], reports: [] });
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

async function figures() {
  return (await regionInWork(app.db, region, `person/${me.personId}`)).edited.figures;
}

const look = (pasted: string, period = "2026-09") => me.post(path, { pasted, period });

async function accept(pasted: string): Promise<void> {
  const page = await (await look(pasted)).text();
  expect(await ledTo(await me.post(path, filled(page, path, {})))).toBe(`/admin/regions/${region}/draft`);
}

/** Row, column and problem of each error, as the page lists them. */
async function errors(pasted: string): Promise<readonly string[]> {
  const response = await look(pasted);
  expect(response.status).toBe(422);
  const [, body = ""] = (await response.text()).split("Что исправить</caption>");
  const rows = (body.split("</table>")[0] ?? "").split("</tr>").slice(1, -1);
  return rows.map((row) =>
    row
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

describe("a monthly table of figures", () => {
  it("is shown before anything is saved, and accepted whole", async () => {
    const table = `chat_code;members;appeals;answers;answers_in_time\n${one};500;40;30;20\n${two};;10;9;\n`;
    const shown = await (await look(table)).text();
    expect(shown).toContain("сентябрь 2026");
    expect((await figures()).size).toBe(0);
    await accept(table);
    expect((await figures()).get(`${one}-2026-09`)).toMatchObject({
      ...{ members: 500, appeals: 40, answers: 30, answersInTime: 20, method: "table" },
      source: { title: "Таблица координатора региона", url: null },
    });
    expect((await figures()).get(`${two}-2026-09`)).toMatchObject({ appeals: 10, answers: 9, members: null });
  });

  it("may name the month in each row, and keeps what it has no column of", async () => {
    await accept(`chat_code,period,appeals,answers,median_minutes\n${one},2026-07,10,9,30\n`);
    await accept(`period,chat_code,appeals\n2026-07,${one.toLowerCase()},12\n`);
    expect((await figures()).get(`${one}-2026-07`)).toMatchObject({
      appeals: 12,
      answers: 9,
      medianMinutes: 30,
    });
  });

  it("with mistakes says row and column of each, and nothing of it is taken", async () => {
    const found = await errors(
      [
        "chat_code,period,appeals,answers,answered_percent,is_in_time,source_url",
        `${one},2026-09,10,9,90,да,`,
        `${one},2026-09,10,9,,,`,
        "ZZZZZ,2026-09,10,9,,,",
        `${two},2099-01,10,11,,,`,
        `${two},2026-08,10,9,80,возможно,ftp://x`,
        `${two},октябрь,1.5,,,,`,
      ].join("\n"),
    );
    expect(found).toEqual([
      expect.stringMatching(/^3 chat_code .*строке 2/),
      expect.stringMatching(/^4 chat_code .*ZZZZZ/),
      expect.stringMatching(/^5 period .*не наступил/),
      expect.stringMatching(/^5 answers Ответов больше/),
      expect.stringMatching(/^6 is_in_time/),
      expect.stringMatching(/^6 answered_percent .*90/),
      expect.stringMatching(/^6 source_url/),
      expect.stringMatching(/^7 period/),
    ]);
    expect((await figures()).size).toBe(0);
  });

  it("does not guess what a column means", async () => {
    expect(await errors(`chat_code,apeals\n${one},5\n`)).toEqual([expect.stringContaining("1 apeals")]);
    expect(await errors("appeals\n5\n")).toEqual([expect.stringContaining("1 chat_code")]);
  });

  it("of all figures changes nothing when it comes back, also with the shares that pages compute", async () => {
    await accept(
      `chat_code,appeals,answers,is_in_chat,topic_tests,phones,source_title\n${one},40,30,нет,4,2,Отчёт\n`,
    );
    const response = await me.get(`${path}/figures.csv`);
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const table = await response.text();
    expect(table).toContain(";75;");
    expect(await (await look(table)).text()).toContain("Таблица ничего не меняет");
  });

  it("has a template with every open chat, whose empty rows are passed over", async () => {
    const template = await (await me.get(`${path}/template.csv?period=2026-09`)).text();
    expect(template.trimEnd().split("\r\n")).toHaveLength(chats.length + 1);
    const page = await (await look(template)).text();
    expect(page).toContain("Таблица ничего не меняет");
    expect(page).toContain(`Пропустили без чисел: ${chats.length}`);
  });

  it("is shown again when the figures changed between looking and accepting", async () => {
    const page = await (await look(`chat_code,appeals\n${one},40\n`)).text();
    await accept(`chat_code,appeals\n${two},7\n`);
    const again = await me.post(path, filled(page, path, {}));
    expect(again.status).toBe(409);
    expect((await figures()).has(`${one}-2026-09`)).toBe(false);
  });

  it("as the public page has it is read too", async () => {
    const header =
      "chat_code,chat_title,band,appeals,answers,answered_percent,printed_answered_percent,is_withheld,members,answers_in_time,in_time_percent,topics,is_in_chat,region,period,method";
    await accept(
      `${header}\n${one},Чат,200+,40,30,75,70,false,500,20,67,tests=4;other=30,true,${region},2026-08,by_hand\n`,
    );
    expect((await figures()).get(`${one}-2026-08`)).toMatchObject({
      ...{ band: "200+", appeals: 40, printedAnsweredPercent: 70, answersInTime: 20, isInChat: true },
      ...{ topics: { tests: 4, other: 30 }, method: "by_hand" },
    });
    expect(await errors(`chat_code,appeals,topics\n${one},40,Иванов=1\n`)).toEqual([
      expect.stringMatching(/^2 topics/),
    ]);
  });
});
