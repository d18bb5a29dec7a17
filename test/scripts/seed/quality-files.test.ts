import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { regionsFolder, registryRowsIn } from "../../../scripts/seed/read-regions.ts";
import { releaseFromSeed } from "../../../scripts/seed/release-from-seed.ts";
import { compileRelease } from "../../../worker/publishing/compile.ts";
import { errorsIn, warningsIn } from "../../../worker/publishing/findings.ts";
import { recordsOfRows } from "../../../worker/registry/records-of-rows.ts";
import type { Release } from "../../../worker/release/types.ts";

const slug = "moscow-oblast";
const file = join("quality", "moscow-oblast-2021-02.yaml");

/** The rows of the report as its table prints them: name, appeals, answers, percent. */
const printedRows = `
Одинцово (другие больницы)|18|3|17 Красногорск (КГБ 1, 3)|30|6|20 Раменское|309|195|63
Одинцово (ООб: Одинцовская областная больница)|108|69|64 Мытищи|272|177|65 Щёлково|96|67|70 Подольск|150|108|72
Балашиха|243|189|78 Ногинск|145|115|79 Орехово-Зуево|42|37|88 Сергиев Посад|66|61|92 Красногорск (КГБ 2)|40|37|93
Химки|116|108|93 Королёв|65|61|94 Люберцы|102|99|97
Долгопрудный|31|9|29 Реутов|62|39|63 Электросталь|58|40|69 Домодедово|91|63|69 Дмитров|86|61|71 Чехов|102|73|72
Пушкино|61|45|74 Ступино|61|45|74 Серпухов|38|29|76 Воскресенск|36|29|81 Истра|74|62|84 Видное|205|182|89
Солнечногорск|91|82|90 Наро-Фоминск|38|36|95 Клин|51|50|98 Коломна|79|78|99 Егорьевск|77|76|99 Жуковский|75|75|100
Лосино-Петровский|29|15|52 Лыткарино|22|13|59 Кашира|3|2|67 Волоколамск|33|22|67 Дубна|26|21|81 Руза|28|23|82
Дзержинский|37|32|86 Фрязино|34|30|88 Луховицы|19|17|89 Бронницы|10|9|90 Лобня|252|226|90 Ивантеевка|76|71|93
Котельники|26|25|96 Павловский Посад|24|23|96 Краснознаменск|34|33|97 Можайск|9|9|100 Шатура|30|30|100 Талдом|6|6|100
Зарайск|4|4|100 Протвино|15|15|100 Озёры|1|1|100 Электрогорск|10|10|100 Власиха|0|0|0 Шаховская|0|0|0
Серебряные Пруды|0|0|0 Рошаль|0|0|0 Лотошино|0|0|0`
  .trim()
  .split(/(?<=\|\d+)\s+/)
  .map((row) => row.split("|"));

function ofReport({ chats, figures }: Release) {
  const byChat = new Map(figures.map((one) => [one.chat, one]));
  return chats
    .filter(({ region }) => region === slug)
    .map(({ code, title }) => ({ title, figures: byChat.get(code) ?? null }));
}

describe("the report of February 2021 in the seed", () => {
  const release = releaseFromSeed();
  const rows = ofReport(release);
  const titles = (is: (figures: Release["figures"][number]) => boolean) =>
    rows.flatMap(({ title, figures }) => (figures !== null && is(figures) ? [title] : []));

  test("has the 60 rows as they are printed, each with the chat of its name, in the order of the report", () => {
    expect(
      rows.map(({ title, figures }) => [
        title,
        ...[figures?.appeals, figures?.answers, figures?.printedAnsweredPercent].map(String),
      ]),
    ).toEqual(printedRows);
    expect(release.figures.every(({ region, period }) => region === slug && period === "2021-02")).toBe(true);
  });

  test("has the three bands: 15, 18 and 27 chats", () => {
    const bands = rows.map(({ figures }) => figures?.band);
    expect([...new Set(bands)]).toEqual(["200+", "100-200", "<100"]);
    expect(
      [15, 18, 27].map(
        (count, at) => bands.filter((band) => band === [...new Set(bands)][at]).length === count,
      ),
    ).toEqual([true, true, true]);
    expect(bands).toEqual(
      bands.toSorted((one, other) => [...new Set(bands)].indexOf(one) - [...new Set(bands)].indexOf(other)),
    );
  });

  test("says of a chat only what a list says of it alone: not of Одинцово, Красногорск and Зарайск", () => {
    expect(titles(({ isInTime }) => isInTime === false).toSorted()).toEqual(
      [
        "Лосино-Петровский",
        "Долгопрудный",
        "Воскресенск",
        "Кашира",
        "Пушкино",
        "Ступино",
        "Лыткарино",
      ].toSorted(),
    );
    expect(titles(({ isInTime }) => isInTime === true)).toEqual([]);
    expect(titles(({ isInChat }) => isInChat === true)).toHaveLength(13);
    expect(titles(({ isInChat }) => isInChat === false)).toEqual([]);
    expect(titles(({ isInforming }) => isInforming === true)).toHaveLength(34);
    expect(titles(({ isInforming }) => isInforming === false)).toHaveLength(19);
    expect(titles(({ isAsReply }) => isAsReply === true)).toHaveLength(39);
    expect(titles(({ isAsReply }) => isAsReply === false)).toHaveLength(11);
    const unnamed = rows.filter(({ title }) => /^(?:Одинцово|Красногорск)/.test(title));
    expect(unnamed).toHaveLength(4);
    for (const { figures } of unnamed) {
      expect(figures).toMatchObject({ isInTime: null, isInChat: null, isInforming: null, isAsReply: null });
    }
    expect(rows.find(({ title }) => title === "Зарайск")?.figures).toMatchObject({
      isAsReply: null,
      isInforming: true,
    });
    expect(titles(({ isAsReply }) => isAsReply === false)).toContain("Мытищи");
  });

  test("has the totals and topics as they are printed, and our remarks", () => {
    const [report] = release.reports;
    expect(release.reports).toHaveLength(1);
    const total = (key: string) => report?.totals.find((one) => one.key === key);
    expect(total("chats")).toMatchObject({ count: 59 });
    expect(total("territories")).toMatchObject({ count: 60 });
    expect(total("members")).toMatchObject({ count: 81_970 });
    expect(total("appeals")).toMatchObject({ count: 3835 });
    expect(total("in_time")).toEqual({ key: "in_time", count: 44, of: 59, percent: 85 });
    expect(total("late_or_never")).toEqual({ key: "late_or_never", count: 8, of: 59, percent: 15 });
    expect(
      ["to_private", "in_chat", "informing", "not_informing", "as_reply", "not_as_reply"].map(
        (key) => total(key)?.percent,
      ),
    ).toEqual([74, 26, 65, 35, 77, 23]);
    expect(report?.topics.map(({ count }) => count)).toEqual([1332, 536, 286, 203, 189, 152, 105, 90]);
    expect(report?.asOf).toBe("2021-02-28");
    expect(report?.remarks.length).toBeGreaterThan(5);
  });

  test("contradicts itself nowhere, and its shares are those of its numbers", () => {
    const records = recordsOfRows(registryRowsIn(regionsFolder)).get(slug);
    if (records === undefined) throw new Error("there is no region");
    const quality = ({ key }: { readonly key: string }) => /^(?:figures|report)\//.test(key);
    expect(errorsIn(records, Date.UTC(2026, 10, 1)).filter(quality)).toEqual([]);
    expect(warningsIn(records, { titlesByUrl: new Map() }).filter(quality)).toEqual([]);
  });
});

describe("a report's file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "regions-"));
    cpSync(regionsFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function problemsAfter(from: string, to: string): string {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    try {
      registryRowsIn(folder);
      return "";
    } catch (error) {
      return String(error);
    }
  }

  test.each([
    ['chat: "A2AV2"', 'chat: "ZZZZZ"', "there is no chat ZZZZZ in moscow-oblast"],
    ['chat: "A2AV2"', 'chat: "Z9SDB"', "«figures of Z9SDB in 2021-02» occurs twice"],
    ["source: report-2021", "source: rumour", "unknown source «rumour»"],
    ["region: moscow-oblast", "region: altai", "there is no chat A2AV2 in altai"],
    ['period: "2021-02"', 'period: "2021-13"', "a month like 2021-02"],
    ["Лосино-Петровский, Долгопрудный", "Лосино, Долгопрудный", "«Лосино»: no row has this name"],
    [
      "inBothLists: [{ field: isAsReply, name: Зарайск }]",
      "inBothLists: []",
      "stands in two lists of isAsReply",
    ],
    ["appeals: 18,", "appeals: -18,", "bands.0.rows.0.appeals"],
    ["percent: 17 }", "percent: 170 }", "bands.0.rows.0.percent"],
  ])("with %s as %s is refused: %s", (from, to, problem) => {
    const problems = problemsAfter(from, to);
    expect(problems).toContain(problem);
    expect(problems).toMatch(/moscow-oblast-2021-02\.yaml|all files/);
  });

  test("that says another number makes another release, and none makes one without figures", () => {
    expect(problemsAfter("appeals: 18,", "appeals: 19,")).toBe("");
    const changed = compileRelease(registryRowsIn(folder), 1, 0);
    expect(changed.figures.find(({ chat }) => chat === "A2AV2")?.appeals).toBe(19);
    rmSync(join(folder, "quality"), { recursive: true });
    const without = compileRelease(registryRowsIn(folder), 1, 0);
    expect([without.figures, without.reports]).toEqual([[], []]);
    expect(without.chats).toEqual(changed.chats);
  });
});
