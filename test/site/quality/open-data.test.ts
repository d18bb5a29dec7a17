import { expect, test } from "vitest";
import { qualityIndexSchema, qualityReportSchema } from "../../../worker/quality/contract.ts";
import { federalSubjects } from "../../../worker/registry/federal-subjects.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { makeGoodFigures } from "../../make/chat-figures.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { origin, publicApp } from "../public-app.ts";
import { codes, smallModel } from "../small-model.ts";
import { ownModel } from "./own-model.ts";

const get = publicApp(readModelOf(seedRelease));
const own = publicApp(ownModel());

async function tableOf(ask: typeof get, path: string): Promise<readonly (readonly string[])[]> {
  const text = await (await ask(path)).text();
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain = ""]) =>
        quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      ),
    );
}

test("the table of February 2021 begins with the columns of the contract and has all 60 rows", async () => {
  const [head = [], ...rows] = await tableOf(get, "/quality/moscow-oblast/2021-02.csv");
  expect(head.slice(0, 6).join()).toBe("chat_code,chat_title,band,appeals,answers,answered_percent");
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
  expect([...new Set(rows.map(([, , band]) => band))].sort()).toEqual(["100-200", "200+", "<100"]);
  const sum = (column: string) => rows.reduce((all, row) => all + Number(row[head.indexOf(column)]), 0);
  expect([sum("appeals"), sum("answers"), sum("unanswered")]).toEqual([3846, 3043, 803]);
  const at = (column: string) => head.indexOf(column);
  const same = rows.filter((row) => row[at("answered_percent")] === row[at("printed_answered_percent")]);
  expect(same).toHaveLength(55);
  const others = rows.filter((row) => !same.includes(row));
  expect(others.map((row) => row.slice(3, 7).join())).toEqual([
    "0,0,,0",
    "0,0,,0",
    "0,0,,0",
    "0,0,,0",
    "0,0,,0",
  ]);
});

test("the same as JSON keeps the contract, with our sums beside the printed totals", async () => {
  for (const [ask, path] of [
    [get, "/quality/moscow-oblast/2021-02.json"],
    [own, "/quality/chelyabinsk/2026-10.json"],
  ] as const) {
    qualityReportSchema.parse(await (await ask(path)).json());
  }
  const report = qualityReportSchema.parse(await (await get("/quality/moscow-oblast/2021-02.json")).json());
  expect(report.report?.totals).toContainEqual({
    ...{ key: "appeals", count: 3835, of: null, percent: null, own_count: 3846 },
  });
  expect(report.sums).toMatchObject({
    chats: 60,
    appeals: 3846,
    answered_percent: 79,
    chats_without_appeals: 5,
  });
});

test("what is kept back on pages is kept back from machines", async () => {
  const report = qualityReportSchema.parse(await (await own("/quality/chelyabinsk/2026-10.json")).json());
  const few = report.chats.find(({ chat_code }) => chat_code === codes.dead);
  expect(few).toMatchObject({
    is_withheld: true,
    appeals: null,
    answers: null,
    unanswered: null,
    median_minutes: null,
    members: 1200,
  });
  expect(report.sums.appeals).toBe(120);
});

test("data that there is not is refused in a form that a script of any site can read", async () => {
  for (const [path, title] of [
    ["/quality/chelyabinsk/2026-01.csv", "За этот месяц чисел нет"],
    ["/quality/chelyabinsk/2026-13.json", "За этот месяц чисел нет"],
    ["/quality/atlantis/2026-10.json", "Такого региона в справочнике нет"],
  ] as const) {
    const response = await own(path);
    expect(response.status, path).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await response.json()).toMatchObject({ status: 404, title });
  }
});

test("the index leads to every month", async () => {
  const index = qualityIndexSchema.parse(await (await own("/quality.json")).json());
  expect(index.regions).toEqual([
    {
      region: "chelyabinsk",
      name: "Челябинская область",
      periods: ["2026-10", "2026-09"].map((period) => ({
        period,
        json: `${origin}/quality/chelyabinsk/${period}.json`,
        csv: `${origin}/quality/chelyabinsk/${period}.csv`,
      })),
    },
  ]);
});

test("data may be read by scripts of any site, pages may not", async () => {
  for (const [path, type] of [
    ["/quality/chelyabinsk/2026-10.csv", "text/csv; charset=utf-8"],
    ["/quality/chelyabinsk/2026-10.json", "application/json"],
    ["/quality.json", "application/json"],
  ] as const) {
    const { headers } = await own(path);
    expect(headers.get("Content-Type")).toBe(type);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cache-Control")).toBe("public, max-age=60");
  }
  expect((await own("/quality")).headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test.each(["=1+1", "+7", "-2", "@SUM(A1)", " =1", "\t=1", '"=1'])(
  "a title that a spreadsheet would run is made a text: %j",
  async (title) => {
    const chats = smallModel().release.chats.map((chat) => ({ ...chat, title }));
    const hostile = publicApp(smallModel({ chats, figures: [makeGoodFigures({ chat: codes.satka })] }));
    const [, row] = await tableOf(hostile, "/quality/chelyabinsk/2026-10.csv");
    expect(row?.[1]).toBe(`'${title}`);
  },
);

test("the method page stands where no region ever will", () => {
  expect(federalSubjects.map(({ slug }) => slug)).not.toContain("method");
});
