import { describe, expect, it } from "vitest";
import { readOktmo } from "../../../worker/onboarding/register/read-oktmo.ts";
import type { OktmoTerritories } from "../../../worker/onboarding/register/types.ts";
import {
  bytesOf,
  read,
  rosstatHeader,
  row,
  smallClassifier,
  streamOf,
  subject,
  windows1251Of,
} from "./classifier.ts";

async function territories(...given: Parameters<typeof read>): Promise<OktmoTerritories> {
  const result = await read(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const codes = ({ municipalities }: OktmoTerritories) => municipalities.map(({ oktmo }) => oktmo);

describe("the municipal classifier of Rosstat", () => {
  it("gives the municipalities of a region with kinds, labels and centres, and no headings", async () => {
    const { municipalities } = await territories(smallClassifier);
    expect(
      municipalities.map(({ oktmo, kind, name, label, centre }) => [oktmo, kind, name, label, centre?.name]),
    ).toEqual([
      ["75549000", "муниципальный округ", "Горский муниципальный округ", "Горский округ", "Горск"],
      ["75603000", "муниципальный район", "Луговой муниципальный район", "Луговой район", "Луговое"],
      ["75606000", "муниципальный район", "Заречный муниципальный район", "Заречный район", "Приреченск"],
      [
        "75701000",
        "городской округ",
        "Приреченский городской округ",
        "Приреченский городской округ",
        "Приреченск",
      ],
    ]);
  });

  it("gives the districts of a city, and no rural councils among them", async () => {
    const { municipalities } = await territories(smallClassifier);
    expect(
      municipalities.map(({ districts }) => districts.map(({ oktmo, label }) => `${oktmo} ${label}`)),
    ).toEqual([[], [], [], ["75701310 Заводской район", "75701315 Нагорный район"]]);
  });

  it("keeps towns, urban-type settlements and centres, and counts the villages that it leaves out", async () => {
    const { municipalities, settlementsLeftOut } = await territories(smallClassifier);
    expect(municipalities.map(({ places }) => places.map(({ kind, name }) => `${kind} ${name}`))).toEqual([
      ["г Горск", "рп Рудный"],
      ["с Луговое"],
      [],
      ["г Приреченск"],
    ]);
    expect(settlementsLeftOut).toBe(3);
  });

  it("keeps every settlement when asked to", async () => {
    const { municipalities, settlementsLeftOut } = await territories(smallClassifier, { places: "all" });
    expect(municipalities.flatMap(({ places }) => places)).toHaveLength(7);
    expect(settlementsLeftOut).toBe(0);
  });

  it("says the same in whatever order the rows stand", async () => {
    const sorted = await territories(smallClassifier);
    const turned = await territories([...smallClassifier].reverse());
    const inOrder = turned.municipalities.map(({ places, districts, ...one }) => ({
      ...one,
      districts: districts.toReversed(),
      places: places.toReversed(),
    }));
    expect(inOrder).toEqual(sorted.municipalities);
  });

  it("reads UTF-8 with and without its mark, UTF-16 and windows-1251, cut anywhere", async () => {
    const expected = await territories(smallClassifier);
    const text = smallClassifier.join("\r\n");
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
    for (const bytes of [utf8, marked, utf16, windows1251Of(smallClassifier)]) {
      for (const pieceBytes of [1, 3, 1 << 16]) {
        const result = await readOktmo(streamOf(bytes, pieceBytes), { subject: subject("chelyabinsk") });
        expect(result).toEqual({ ok: true, value: expected });
      }
    }
  });

  it("reads a large file of windows-1251 and UTF-8 alike", async () => {
    const villages = Array.from({ length: 800 }, (_, at) =>
      row(`75 549 000 ${200 + at}`, 2, `д Ёлкино ${at}`),
    );
    for (const bytes of [
      bytesOf([...smallClassifier, ...villages]),
      windows1251Of([...smallClassifier, ...villages]),
    ]) {
      const result = await readOktmo(streamOf(bytes, 1000), {
        subject: subject("chelyabinsk"),
        places: "all",
      });
      const okrug = result.ok ? result.value.municipalities[0] : null;
      expect(okrug?.places).toHaveLength(804);
      expect(okrug?.places.at(-1)?.name).toBe("Ёлкино 799");
    }
  });

  it("takes a line of headings, commas, tabs, values without quotes, and codes whose zeros a spreadsheet ate", async () => {
    const expected = codes(await territories(smallClassifier));
    expect(codes(await territories([rosstatHeader, ...smallClassifier]))).toEqual(expected);
    for (const mark of [",", "\t"])
      expect(
        codes(await territories(smallClassifier.map((each) => each.replaceAll(/;(?=["\d;])/g, mark)))),
      ).toEqual(expected);
    const bare = [
      "1;0;0;0;2;1;Муниципальные образования Алтайского края",
      "1;600;0;0;9;1;Муниципальные районы Алтайского края",
      "1;602;0;0;8;1;Лесной муниципальный район;с Лесное",
      "1;602;407;101;;2;с Лесное",
    ];
    expect(await territories(bare, { slug: "altai" })).toMatchObject({
      municipalities: [
        {
          oktmo: "01602000",
          label: "Лесной район",
          centre: { municipality: "01602000", kind: "с", name: "Лесное" },
        },
      ],
      notes: [],
    });
  });

  it("takes a table that ends with the names, with lines that end as in Windows", async () => {
    const rows = ['"75";"701";"000";"000";;"1";"город Первый"', '"75";"701";"000";"001";;"2";"г Первый"'];
    expect(await territories(bytesOf(rows, "\r\n"))).toMatchObject({
      municipalities: [{ label: "Первый", places: [{ kind: "г", name: "Первый" }] }],
    });
  });

  it("takes one region out of the file of the whole country, whatever stands in the others", async () => {
    const country = [
      row("74 701 000 000", 1, "город Соседск"),
      '"74";"702";"000";"000";"x";"7";"с " кавычками и \u202e";;',
      ...smallClassifier,
      row("76 701 000 000", 1, "Другой"),
    ];
    expect(await territories(country)).toEqual(await territories(smallClassifier));
  });

  it("keeps autonomous okrugs apart from the region whose digits they share", async () => {
    const rows = [
      row("71 600 000 000", 1, "Муниципальные районы Тюменской области/"),
      row("71 603 000 000", 1, "Степной муниципальный район"),
      row("71 800 000 000", 1, "Муниципальные образования Ханты-Мансийского автономного округа - Югры/"),
      row("71 810 000 000", 1, "Муниципальные районы Ханты-Мансийского автономного округа - Югры/"),
      row("71 811 000 000", 1, "Таёжный"),
      row("71 870 000 000", 1, "Городские округа Ханты-Мансийского автономного округа - Югры/"),
      row("71 871 000 000", 1, "город Нефтеград", "г Нефтеград"),
      row("71 871 000 001", 2, "г Нефтеград"),
      row("71 951 000 000", 1, "город Северск"),
    ];
    expect(codes(await territories(rows, { slug: "tyumen" }))).toEqual(["71603000"]);
    expect(codes(await territories(rows, { slug: "yamalo-nenets" }))).toEqual(["71951000"]);
    const okrug = await territories(rows, { slug: "khanty-mansi" });
    expect(okrug.municipalities.map(({ kind, name, label }) => [kind, name, label])).toEqual([
      ["муниципальный район", "Таёжный муниципальный район", "Таёжный район"],
      ["городской округ", "городской округ город Нефтеград", "Нефтеград"],
    ]);
  });

  it("follows an explanation over several lines", async () => {
    const long =
      '"75";"710";"000";"000";"";"1";"город Пояснённый";;"Пояснение: входит\nв состав;\n\nсоседей";"000"';
    expect(codes(await territories([...smallClassifier, long]))).toContain("75710000");
  });

  it("tells apart municipalities that would be called the same", async () => {
    const rows = [
      row("75 501 000 000", 1, "муниципальный округ Заря"),
      row("75 701 000 000", 1, "городской округ Заря"),
    ];
    const { municipalities } = await territories(rows);
    expect(municipalities.map(({ label }) => label)).toEqual([
      "муниципальный округ Заря",
      "городской округ Заря",
    ]);
  });

  it("notes a wrong check digit, a later start, an unknown centre and homeless settlements, and leaves nothing else out", async () => {
    const { municipalities, notes } = await territories(
      [
        row("75 701 000 000", 1, "город Первый", "г Нигде", { kc: "9" }),
        row("75 705 000 000", 1, "город Второй", "", { from: "01.02.2027" }),
        row("75 777 000 001", 2, "г Третий", "", { kc: "x" }),
      ],
      { nowMs: Date.UTC(2026, 10, 26) },
    );
    expect(municipalities).toHaveLength(2);
    expect(notes).toEqual([
      { kind: "check_digit", count: 2, line: 1, code: "75701000000", name: "город Первый" },
      { kind: "starts_later", code: "75705000000", name: "город Второй", from: "2027-02-01" },
      { kind: "centre_unclear", code: "75701000", name: "город Первый", centre: "г Нигде" },
      { kind: "without_municipality", code: "75777000", count: 1 },
    ]);
  });

  it("takes towns whose own codes the table does not know", async () => {
    const rows = [
      row("75 701 000 000", 1, "город Первый", "г Первый"),
      row("75 701 000 000", 2, "Населенные пункты, входящие в состав городского округа город Первый"),
      row("75 701 000 000", 2, "г Первый"),
      row("75 701 000 000", 2, "рп Второй"),
    ];
    const { municipalities } = await territories(rows);
    expect(municipalities).toMatchObject([
      {
        centre: { municipality: "75701000", kind: "г", name: "Первый" },
        places: [
          { oktmo: null, kind: "г", name: "Первый" },
          { oktmo: null, kind: "рп", name: "Второй" },
        ],
      },
    ]);
  });

  it("does not choose between two villages of the centre's name", async () => {
    const rows = [
      row("75 603 000 000", 1, "Луговой муниципальный район", "с Луговое"),
      row("75 603 402 101", 2, "с Луговое"),
      row("75 603 407 101", 2, "с Луговое"),
    ];
    expect(await territories(rows)).toMatchObject({
      municipalities: [{ centre: null }],
      notes: [{ kind: "centre_unclear", centre: "с Луговое" }],
    });
  });

  it("tells how far it has come", async () => {
    const told: number[] = [];
    const bytes = bytesOf(smallClassifier);
    await readOktmo(streamOf(bytes, 1000), { subject: subject("chelyabinsk") }, (progress) =>
      told.push(progress.bytes),
    );
    expect(told.at(-1)).toBe(bytes.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});
