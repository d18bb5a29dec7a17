import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { territoryOf } from "../../../scripts/gazetteer/codes.ts";
import type { TrueHouse } from "../../../scripts/gazetteer/demo/demo-ground.ts";
import { packGazetteer } from "../../../scripts/gazetteer/pack.ts";
import type { RegionRegister } from "../../../scripts/gazetteer/register.ts";
import { streetType, typedName } from "../../../scripts/gazetteer/types-of-names.ts";
import { openGazetteer } from "../../../worker/gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "../../../worker/gazetteer/types.ts";
import { archiveOf, demoExport, fileOf, registerFrom } from "./demo-export.ts";

test("every house of an export is found in its own district", async () => {
  const { folder, houses } = await demoExport();
  const { register } = await registerFrom(folder);
  const gazetteer = packedAndOpened(register);
  const wrong = houses
    .filter((house) => !territoriesOf(gazetteer, house).every((code) => code === territoryOf(house.code)))
    .map((house) => ({ ...house, found: territoriesOf(gazetteer, house) }));
  expect(houses.length).toBeGreaterThan(1400);
  expect(new Set(houses.map(({ code }) => territoryOf(code))).size).toBeGreaterThanOrEqual(9);
  expect(wrong).toEqual([]);
});

test("every house is found in its own district in a region that is not Chelyabinsk", async () => {
  const { folder, houses } = await demoExport("89", 900);
  const { register } = await registerFrom(folder, "89");
  const gazetteer = packedAndOpened(register);
  for (const house of houses) {
    expect(new Set(territoriesOf(gazetteer, house)), JSON.stringify(house)).toEqual(
      new Set([territoryOf(house.code)]),
    );
  }
});

test.each([
  ["without any PATH", "MUN_HIERARCHY", / PATH="[^"]*"/g],
  ["without OKTMO in the hierarchy", "MUN_HIERARCHY", / OKTMO="[^"]*"/g],
  ["without OKTMO parameters of houses", "HOUSES_PARAMS", /<PARAM [^>]*TYPEID="7"[^>]*>/g],
  ["without OKTMO parameters of objects", "ADDR_OBJ_PARAMS", /<PARAM [^>]*TYPEID="7"[^>]*>/g],
])("%s a house is in its own district or in none, never in another", async (_, kind, lost) => {
  const { folder, houses } = await demoExport();
  const file = fileOf(folder, kind);
  writeFileSync(file, readFileSync(file, "utf8").replace(lost, ""));
  const { register } = await registerFrom(folder);
  expect(register.settlements.map(({ code }) => code)).not.toContain("75000000");
  const gazetteer = packedAndOpened(register);
  const open = new Set(["unknown", "not in the register", "75701000"]);
  const found = houses.map((house) => ({ house, in: territoriesOf(gazetteer, house) }));
  const wrong = found.filter(({ house, in: codes }) =>
    codes.every((code) => code !== territoryOf(house.code) && !open.has(code)),
  );
  expect(wrong).toEqual([]);
  const known = found.filter(({ in: codes }) => codes.every((code) => !open.has(code)));
  expect(known.length).toBeGreaterThan(houses.length * 0.75);
});

test("the archive, also in the form of large ones, the unpacked folder and the region's folder alone make one register", async () => {
  const { folder } = await demoExport();
  const { register } = await registerFrom(folder);
  expect((await registerFrom(await archiveOf(folder))).register).toEqual(register);
  expect((await registerFrom(`${folder}/74`)).register).toEqual(register);
  const large = await archiveOf(folder, { forceZip64Format: true });
  expect((await registerFrom(large)).register).toEqual(register);
});

test("a street that crosses districts keeps its houses, one that does not keeps none", async () => {
  const { register } = await demoRegister();
  const sides = streetNamed(register, "Карусельная", "Челябинск");
  expect(sides.houses).toContainEqual({ designation: "7", code: "75701310" });
  expect(sides.houses).toContainEqual({ designation: "8", code: "75701315" });
  expect(sides.houses).toHaveLength(60);
  expect(streetNamed(register, "Карусельная", "Каменный Брод")).toMatchObject({
    code: "75701370",
    houses: [],
  });
});

test("a corner house has its корпуса in two districts, beside строение, сооружение, литера and fraction", async () => {
  const { register } = await demoRegister();
  const corner = streetNamed(register, "Угловая", "Челябинск");
  const codes = Object.fromEntries(corner.houses.map(({ designation, code }) => [designation, code]));
  expect(codes).toMatchObject({
    "10к1": "75701310",
    "10к2": "75701380",
    "12": "75701310",
    "12с1": "75701380",
    "14": "75701310",
    "14/2": "75701380",
    "16а": "75701380",
    "18бк3с4": "75701380",
    "20соор7": "75701380",
  });
});

test("a building that is only a строение is found by its number, a plot of a house's number is another thing", async () => {
  const { register } = await demoRegister();
  const { houses } = streetNamed(register, "Семи Ветров", "Челябинск");
  expect(houses).toContainEqual({ designation: "с12", code: "75701320" });
  expect(houses).toContainEqual({ designation: "12", code: "75701320" });
  expect(houses).toContainEqual({ designation: "5", code: "75701315" });
  expect(houses).toContainEqual({ designation: "уч5", code: "75701320" });
});

test("a house of one number in two districts is reported and kept as a contradiction", async () => {
  const { register, report } = await demoRegister();
  const { houses } = streetNamed(register, "Спорная", "Челябинск");
  expect(houses.filter(({ designation }) => designation === "77").map(({ code }) => code)).toEqual([
    "75701310",
    "75701315",
  ]);
  const gazetteer = packedAndOpened(register);
  const [street = -1] = streetsOf(gazetteer, "Челябинск", "Спорная");
  expect(gazetteer.codeOfHouse(street, "77")).toBeNull();
  const note = [...report.notes].find(([what]) => what.startsWith("houses of one number in two territories"));
  expect(note?.[1].examples).toEqual(["Челябинск, ул Спорная, 77"]);
});

test("former names lead to the street and the village of today", async () => {
  const { register } = await demoRegister();
  expect(streetNamed(register, "Новых Берегов", "Челябинск").formerNames).toEqual([
    "Пионерской Зари",
    "Старокупеческая",
  ]);
  expect(register.settlements.find(({ name }) => name === "Светлый Ключ")).toMatchObject({
    type: "д",
    formerNames: ["Грязный Ключ"],
  });
});

test("a city with districts is one settlement with the code of the whole", async () => {
  const { register } = await demoRegister();
  expect(register.settlements.filter(({ name }) => name === "Челябинск")).toEqual([
    { name: "Челябинск", type: "г", code: "75701000", within: null, postalIndex: null, formerNames: [] },
  ]);
});

test("houses in the city itself are kept because they cross districts, those of a village are not", async () => {
  const { register } = await demoRegister();
  const direct = register.streets.filter(({ name }) => name === "");
  expect(direct.map(({ houses }) => houses)).toEqual([
    [
      { designation: "3", code: "75701315" },
      { designation: "4", code: "75701320" },
    ],
  ]);
});

test("a street without houses in two districts is two streets", async () => {
  const { register } = await demoRegister();
  const bridge = register.streets.filter(({ name }) => name === "Будущего Моста");
  expect(bridge.map(({ code, houses }) => ({ code, houses }))).toEqual([
    { code: "75701330", houses: [] },
    { code: "75701390", houses: [] },
  ]);
});

test("namesakes in one municipality differ by code, or by what is around them", async () => {
  const { register } = await demoRegister();
  const named = (wanted: string) => register.settlements.filter(({ name }) => name === wanted);
  expect(named("Ивановка").map(({ code }) => code)).toEqual(["75549000101", "75549000117"]);
  expect(named("Сосновка").map(({ code, within }) => ({ code, within }))).toEqual([
    { code: "75503000", within: "Берёзовское сельское поселение" },
    { code: "75503000", within: "Луговское сельское поселение" },
  ]);
  expect(named("Каменный Брод")).toMatchObject([{ type: "п", within: "город Челябинск" }]);
});

test("a garden association is a street of its village with streets inside, or a settlement in the fields", async () => {
  const { register } = await demoRegister();
  const gardens = register.streets.findIndex(({ name, type }) => name === "Родничок" && type === "снт");
  const inner = streetNamed(register, "Виноградная", "Светлый Ключ");
  expect(inner).toMatchObject({ area: gardens, type: "ул", code: "75549000125" });
  expect(register.settlements).toContainEqual(
    expect.objectContaining({ name: "Полевод", type: "снт", code: "75503000" }),
  );
  expect(streetNamed(register, "Виноградная", "Полевод").area).toBeNull();
});

test("a street that only the administrative hierarchy places is kept", async () => {
  const { register, report } = await demoRegister();
  expect(streetNamed(register, "Управленческая", "Светлый Ключ").code).toBe("75549000125");
  expect(report.notes.get("objects placed by the administrative hierarchy alone")?.count).toBe(1);
});

test("what is not in use is skipped with its reason", async () => {
  const { register, report } = await demoRegister();
  const names = register.streets.map(({ name }) => name);
  expect(names).not.toContain("Снесённая");
  expect(names).not.toContain("В чистом поле");
  expect(report.skipped.get("objects: not active or not actual")?.examples).toEqual(["Снесённая"]);
  expect(report.skipped.get("objects: of level 15, which is in no use")?.count).toBe(1);
  expect(report.skipped.get("streets: in no settlement")?.examples).toEqual(["ул. В чистом поле"]);
  expect(report.skipped.get("houses and plots: nothing above them is in use")?.count).toBe(2);
  expect(report.skipped.get("houses: not active or not actual")?.count).toBeGreaterThan(20);
});

let demo: ReturnType<typeof registerFrom> | undefined;

/** Read once: the tests only look at it. */
function demoRegister() {
  demo ??= demoExport("74", 500).then(({ folder }) => registerFrom(folder));
  return demo;
}

function streetNamed(register: RegionRegister, name: string, settlement: string) {
  const found = register.streets.filter(
    (street) => street.name === name && register.settlements[street.settlement]?.name === settlement,
  );
  expect(found, name).toHaveLength(1);
  return found[0] as RegionRegister["streets"][number];
}

function packedAndOpened(register: RegionRegister): Gazetteer {
  const opened = openGazetteer(new Uint8Array(packGazetteer(register)).buffer);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.value;
}

/** Territories that the packed file answers for a house: one for each street (or settlement) that it may stand in. */
function territoriesOf(gazetteer: Gazetteer, { settlement, street, designation, code }: TrueHouse): string[] {
  const name = typedName(streetType(settlement.type), settlement.name).name;
  const codeIn = (number: number) => {
    const codes = gazetteer.streetCodes(number);
    return codes.length === 1 ? codes[0] : gazetteer.codeOfHouse(number, designation);
  };
  const own = settlementsNamed(gazetteer, name).filter(
    (number) => gazetteer.settlementCode(number).slice(0, 5) === code.slice(0, 5),
  );
  if (own.length === 0) return ["not in the register"];
  if (own.length > 1 && code.length === 11) {
    own.splice(0, own.length, ...own.filter((number) => gazetteer.settlementCode(number) === code));
  }
  const wanted = street === null ? "" : typedName(streetType(street.type), street.name).name;
  const streets = own.flatMap((number) => namedIn(gazetteer, number, wanted));
  if (street === null && streets.length === 0)
    return own.map((number) => territoryOf(gazetteer.settlementCode(number)));
  return streets.length === 0
    ? ["not in the register"]
    : streets.map((number) => territoryOf(codeIn(number) ?? "unknown"));
}

function streetsOf(gazetteer: Gazetteer, settlement: string, name: string): number[] {
  return settlementsNamed(gazetteer, settlement).flatMap((number) => namedIn(gazetteer, number, name));
}

function settlementsNamed(gazetteer: Gazetteer, name: string): number[] {
  const all = Array.from({ length: gazetteer.settlementCount }, (_, number) => number);
  return all.filter((number) => gazetteer.settlementName(number) === name);
}

function namedIn(gazetteer: Gazetteer, settlement: number, name: string): number[] {
  const [from, to] = gazetteer.streetsOf(settlement);
  const all = Array.from({ length: to - from }, (_, at) => from + at);
  return all.filter((number) => gazetteer.streetName(number) === name);
}
