import { describe, expect, it } from "vitest";
import { territoryRecords } from "../../../worker/onboarding/register/territory-records.ts";
import type { PublicTerritory } from "../../../worker/release/types.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { read, row, smallClassifier } from "./classifier.ts";

const source = { title: "ОКТМО", url: null, date: "2026-07-01" };

async function recordsOf(...given: Parameters<typeof read>) {
  const result = await read(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return territoryRecords(result.value, source);
}

describe("the records of a region's territories", () => {
  it("stand in the order of the codes: each municipality, its places, its districts", async () => {
    const records = await recordsOf(smallClassifier);
    expect([...records.keys()]).toEqual([
      "75549000",
      "75549000-gorsk",
      "75549000-rudnyi",
      "75603000",
      "75603000-lugovoe",
      "75606000",
      "75701000",
      "75701000-prirechensk",
      "75701310",
      "75701315",
    ]);
    expect([...records.values()].map(({ position }) => position)).toEqual(
      [...records.keys()].map((_, at) => at),
    );
  });

  it("say names, codes, what lies around and where it is governed", async () => {
    const records = await recordsOf(smallClassifier);
    const words = { from: null, until: null, source };
    expect(records.get("75606000")).toEqual({
      position: 5,
      level: "municipality",
      kind: "муниципальный район",
      label: "Заречный район",
      oktmo: "75606000",
      parent: null,
      isMerged: false,
      centre: "75701000-prirechensk",
      source,
      names: [
        { text: "Заречный муниципальный район", kind: "official", ...words },
        { text: "Заречный район", kind: "alias", ...words },
      ],
      codes: [],
      noChat: null,
    });
    expect(records.get("75701310")).toMatchObject({
      level: "city_district",
      kind: "вн.р-н",
      label: "Заводской район",
      oktmo: "75701310",
      parent: "75701000",
      names: [
        { text: "Заводской", kind: "official" },
        { text: "Заводской район", kind: "alias" },
      ],
    });
    expect(records.get("75549000-rudnyi")).toMatchObject({
      level: "settlement",
      kind: "рп",
      label: "Рудный",
      oktmo: null,
      parent: "75549000",
      names: [{ text: "Рудный", kind: "official" }],
    });
  });

  it("tell villages of one name apart, also those of one type", async () => {
    const twins = [
      ...smallClassifier,
      row("75 549 000 111", 2, "д Айское"),
      row("75 549 000 116", 2, "д Айское"),
    ];
    const records = await recordsOf(twins, { places: "all" });
    expect([...records.keys()].filter((id) => id.includes("aiskoe"))).toEqual([
      "75549000-aiskoe",
      "75549000-aiskoe-d",
      "75549000-aiskoe-d-000111",
      "75549000-aiskoe-d-000116",
    ]);
  });

  it("begin behind the territories that a region has", async () => {
    const result = await read(smallClassifier);
    if (!result.ok) throw new Error(result.refusal.kind);
    expect([...territoryRecords(result.value, source, 7).values()][0]?.position).toBe(7);
  });
});

describe("a region of the directory, written as the classifier writes it", () => {
  // The classifier leaves out what its heading says, and knows no district without a code of its own.
  it.each(["chelyabinsk", "rostov", "volgograd"])("comes back as it is: %s", async (slug) => {
    const own = seedRelease.territories.filter((one) => one.region === slug && !one.isMerged);
    const isIn = (one: PublicTerritory) =>
      one.level === "municipality" ||
      (one.level === "city_district"
        ? one.id === one.oktmo
        : own.some(({ id, isMerged }) => id === one.parent && !isMerged));
    const expected = own.filter(isIn).map(facts);
    const records = await recordsOf(rowsOf(own), { slug, places: "all" });
    const made = [...records].map(([id, { level, kind, label, parent, centre, names }]) =>
      facts({ id, level, kind, label, parent, centre, name: names[0]?.text ?? "" }),
    );
    expect(made.toSorted()).toEqual(expected.toSorted());
    expect(made.length).toBeGreaterThan(80);
  });
});

function facts(
  one: Pick<PublicTerritory, "id" | "level" | "kind" | "label" | "parent" | "centre" | "name">,
): string {
  return [one.id, one.level, one.kind, one.name, one.label, one.parent ?? "-", one.centre ?? "-"].join(" | ");
}

function rowsOf(own: readonly PublicTerritory[]): string[] {
  const byId = new Map(own.map((one) => [one.id, one]));
  const inside = (level: PublicTerritory["level"], parent: string) =>
    own.filter((one) => one.level === level && one.parent === parent);
  return own
    .filter(({ level }) => level === "municipality")
    .flatMap(({ id, oktmo, name, centre }) => {
      const seat = byId.get(centre ?? "");
      const short = name.replace(/ городской округ$|^городской округ (?=город)/, "");
      return [
        row(`${oktmo}000`, 1, short, seat === undefined ? "" : `${seat.kind} ${seat.name}`),
        ...inside("city_district", id).flatMap((one) =>
          one.id === one.oktmo ? [row(`${one.oktmo}000`, 1, one.name)] : [],
        ),
        ...inside("settlement", id).map((one, at) =>
          row(`${oktmo}${String(at + 1).padStart(3, "0")}`, 2, `${one.kind} ${one.name}`),
        ),
      ];
    });
}
