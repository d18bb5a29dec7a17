import { describe, expect, test } from "vitest";
import { modelOfTerritories } from "../../../scripts/announcement/listed-territories.ts";
import { readAnnouncement } from "../../../worker/onboarding/announcement/read-announcement.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const link = "https://t.me/+AAAABBBBCCCCDDD";

function chatsOf(of: { model: typeof model; slug: string }, text: string): string[] {
  const result = readAnnouncement(of.model, { region: of.slug, text });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.chats.map(({ links, territories, restOfRegion }) =>
    [
      links.map(({ url }) => url.at(-1)).join(""),
      [...territories.map(({ name }) => name), ...(restOfRegion ? ["rest"] : [])].join(", "),
    ].join(": "),
  );
}

const read = (text: string, slug = "chelyabinsk") => chatsOf({ model, slug }, text);

function readListed(region: string, rows: readonly string[], text: string): string[] {
  const listed = modelOfTerritories(region, `oktmo,name,kind\n${rows.join("\n")}`);
  if (typeof listed === "string") throw new Error(listed);
  return chatsOf(listed, text);
}

describe("a city and its districts", () => {
  test.each([
    `Магнитогорск, правый берег (Правобережный район) – ${link}1`,
    `МАГНИТОГОРСК. Для жителей Правобережного района – ${link}1`,
    `В г. Магнитогорске свой чат есть у района Правобережный: ${link}1`,
  ])("the city only says whose district it is: «%s»", (text) => {
    expect(read(text)).toEqual(["1: Правобережный район"]);
  });

  test.each([`Миасс (все районы) – ${link}1`, `Миасс — все поликлиники города – ${link}1`])(
    "all of a city is no rest of the region: «%s»",
    (text) => {
      expect(read(text)).toEqual(["1: Миасский городской округ"]);
    },
  );

  test("a row that names the city above its districts is no chat without a link", () => {
    const row = (name: string, to: number) =>
      `<tr><td>${name} район</td><td><a href="${link}${to}">чат</a></td></tr>`;
    const text = `<table>${row("Ашинский", 1)}<tr><td colspan="2">город Магнитогорск</td></tr>${row("Правобережный", 2)}${row("Орджоникидзевский", 3)}</table>`;
    expect(read(text)).toEqual(["1: Ашинский округ", "2: Правобережный район", "3: Орджоникидзевский район"]);
  });
});

describe("what is no chat of today", () => {
  test.each([
    `Сатка – ${link}1. Для Аши чат откроют зимой.`,
    `Сатка – ${link}1. В Кусинском округе чата пока нет.`,
    `Сатка – ${link}1\nАдминистратор чата: t.me/example_person`,
    `Сатка – ${link}1\nТехподдержка чатов @example_help`,
  ])("%s", (text) => {
    expect(read(text)).toEqual(["1: Саткинский округ"]);
  });
});

describe("layouts", () => {
  test("columns of a PDF whose cells go on below", () => {
    const text = [
      "   Зона        Кто пишет                        Куда",
      "",
      "   Горная      Сатка, Аша, Куса,                https://t.me/",
      "               Златоуст, Миасс                  +AAAABBBBCCCCDDD1",
      "",
      "   Южная       Магнитогорск, Верхне-            https://t.me/",
      "               уральск, Карталы                 +AAAABBBBCCCCDDD2",
    ].join("\n");
    expect(read(text)).toEqual([
      "1: Саткинский округ, Ашинский округ, Кусинский округ, Златоустовский городской округ, Миасский городской округ",
      "2: Магнитогорский городской округ, Верхнеуральский округ, Карталинский округ",
    ]);
  });

  test("a chat told in short and then at length is one", () => {
    const text = `Коротко: чат Сатки – ${link}1, чат Миасса – ${link}2\n\nПодробно\n\nСатка\nСюда пишут Сатка и Куса. Вступить: ${link}1\n\nМиасс\nЗдесь только Миасс. Вступить: ${link}2`;
    expect(read(text)).toEqual(["1: Саткинский округ, Кусинский округ", "2: Миасский городской округ"]);
  });

  test("headings of an accordion are buttons", () => {
    const text = `<div><button>Сатка, Аша</button><div><a href="${link}1">Вступить</a></div><button>Миасс</button><div><a href="${link}2">Вступить</a></div></div>`;
    expect(read(text)).toEqual(["1: Саткинский округ, Ашинский округ", "2: Миасский городской округ"]);
  });

  test("words behind the words of a link go on with its list", () => {
    expect(read(`<ul><li><a href="${link}1">Сатка, Куса</a> и Ашинский округ</li></ul>`)).toEqual([
      "1: Саткинский округ, Кусинский округ, Ашинский округ",
    ]);
  });

  test("hospitals of several districts in one phrase", () => {
    expect(read(`Саткинская, Кусинская и Ашинская ЦРБ – ${link}1`)).toEqual([
      "1: Саткинский округ, Кусинский округ, Ашинский округ",
    ]);
  });
});

describe("short names of official ones", () => {
  test("peoples, kinds and honours that nobody says", () => {
    const rows = [
      "98601000,Анабарский национальный (долгано-эвенкийский) улус (район),муниципальный район",
      "98602000,Жиганский национальный эвенкийский район,муниципальный район",
      "98701000,город-курорт Приозёрск,городской округ",
    ];
    expect(readListed("14", rows, `Анабарский и Жиганский улусы, г. Приозёрск – ${link}1`)).toHaveLength(1);
    expect(
      readListed("14", rows, `Анабарский и Жиганский улусы, Приозёрск – ${link}1`)[0]?.split(", "),
    ).toHaveLength(3);
  });

  test("circles of a capital by their letters", () => {
    const rows = [
      "45701000,Северо-Западный административный округ,административный округ",
      "45702000,Западный административный округ,административный округ",
      "45703000,Троицкий административный округ,административный округ",
      "45704000,Новомосковский административный округ,административный округ",
    ];
    const [first, second, third] = readListed(
      "77",
      rows,
      `СЗАО – ${link}1\nЗАО – ${link}2\nТиНАО – ${link}3`,
    );
    expect(first).toMatch(/^1: Северо-Западный/);
    expect(second).toMatch(/^2: Западный/);
    expect(third).toMatch(/Троицкий.*Новомосковский/);
  });
});
