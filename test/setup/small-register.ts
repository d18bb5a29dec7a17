import { packGazetteer } from "../../scripts/gazetteer/pack.ts";
import type {
  RegionRegister,
  RegisterHouse,
  RegisterSettlement,
  RegisterStreet,
} from "../../scripts/gazetteer/register.ts";
import { openGazetteer } from "../../worker/gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "../../worker/gazetteer/types.ts";
import { makeSettlement, makeStreet } from "../make/register.ts";

/**
 * A small address register of Chelyabinsk Oblast for the tests of the lookup. Municipalities and city districts are real,
 * so that the registry's chats answer; villages, streets and houses are made up.
 */
const [central, kalinin, kurchatov, soviet] = ["75701390", "75701310", "75701315", "75701370"] as const;

const settlements: readonly RegisterSettlement[] = [
  makeSettlement({ name: "Челябинск", type: "г", code: "75701000" }),
  makeSettlement({ name: "Сатка", type: "г", code: "75549000", formerNames: ["Заводское"] }),
  makeSettlement({ name: "Верхняя Липовка", type: "с", code: "75549000", postalIndex: "456900" }),
  makeSettlement({ name: "Липовка", type: "д", code: "75549000", within: "Айлинское сельское поселение" }),
  makeSettlement({ name: "Липовка", type: "п", code: "75520000" }),
  makeSettlement({ name: "Старокаменка", type: "с", code: "75520000", formerNames: ["Петровское"] }),
  makeSettlement({ name: "Троицк", type: "п", code: "75520000" }),
  makeSettlement({ name: "Нижние Пеньки", type: "х", code: "75520000101" }),
  makeSettlement({ name: "Выселки", type: "д", code: "75520000" }),
  makeSettlement({ name: "Двойная", type: "д", code: "75520000", postalIndex: "456560" }),
  makeSettlement({ name: "Двойная", type: "д", code: "75520000", postalIndex: "456570" }),
  makeSettlement({ name: "Клин (Каратабанское с/п)", type: "д", code: "75520000" }),
];
const [chelyabinsk, satka, verkhnyaya, , lipovka, kamenka] = settlements.keys();

/** One street of a town: "ул Кленовая". Houses as "5 Центральный", kept only where the street crosses districts. */
function street(
  settlement: number | undefined,
  line: string,
  parts: Partial<RegisterStreet> = {},
): RegisterStreet {
  const [type = "", ...name] = line.split(" ");
  const code = settlements[settlement ?? 0]?.code ?? "";
  return makeStreet({ settlement: settlement ?? 0, type, name: name.join(" "), code, ...parts });
}

function houses(
  ...byCode: readonly (readonly [code: string, designations: string])[]
): readonly RegisterHouse[] {
  return byCode.flatMap(([code, designations]) =>
    designations.split(" ").map((designation) => ({ designation, code })),
  );
}

const streets: readonly RegisterStreet[] = [
  street(chelyabinsk, "ул Кленовая", { code: central }),
  street(chelyabinsk, "ул Долгая", {
    code: central,
    houses: houses(
      [central, "1 3 5 7 9 2 4"],
      [kalinin, "11 13 15 17/1 6 8 10а"],
      [soviet, "21к1"],
      [kalinin, "21к2"],
    ),
  }),
  street(chelyabinsk, "ул Сдвоенная", { code: central, houses: houses([central, "1 3"], [kalinin, "2 4"]) }),
  street(chelyabinsk, "пер Сдвоенный", { code: soviet }),
  street(chelyabinsk, "пр-кт Рябиновый", { code: kalinin }),
  street(chelyabinsk, "проезд Рябиновый", { code: soviet }),
  street(chelyabinsk, "ул Академика Соколова", { code: soviet, formerNames: ["Прежняя"] }),
  street(chelyabinsk, "ул 40 лет Рассвета", { code: kalinin }),
  street(chelyabinsk, "ул 8 Июня", { code: soviet }),
  street(chelyabinsk, "ул 1-я Кольцевая", { code: central }),
  street(chelyabinsk, "ул 2-я Кольцевая", { code: kalinin }),
  street(chelyabinsk, "снт Лесовод", { code: kalinin }),
  street(chelyabinsk, "ул Лунная", { code: kalinin, area: 11 }),
  street(chelyabinsk, "ул Лунная", { code: soviet }),
  street(chelyabinsk, "ул Соседская", {
    code: kalinin,
    houses: houses([kalinin, "1 3"], [kurchatov, "2 4"]),
  }),
  street(chelyabinsk, "ул Мастеров", { code: central, houses: houses([central, "1 3"], [soviet, "2 4"]) }),
  street(chelyabinsk, "пер Мастеров", { code: kurchatov }),
  street(satka, "ул Кленовая"),
  street(satka, "ул Карасёвская"),
  street(satka, "пер Рабочий"),
  street(verkhnyaya, "ул Школьная"),
  street(lipovka, "ул Кленовая"),
  street(lipovka, "ул Карасёвская"),
  street(kamenka, "ул Школьная"),
];

export const smallRegister: RegionRegister = {
  region: "74",
  source: { kind: "demo", date: null },
  settlements,
  streets,
};

export function openedRegister(register: RegionRegister): Gazetteer {
  const opened = openGazetteer(packGazetteer(register).slice().buffer);
  if (!opened.ok) throw new Error(`the packed register was refused: ${opened.refusal.kind}`);
  return opened.value;
}

export const smallGazetteer: Gazetteer = openedRegister(smallRegister);
