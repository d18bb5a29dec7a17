import { describe, expect, test } from "vitest";
import { releaseFromSeed } from "../../../scripts/seed/release-from-seed.ts";
import {
  codesAround,
  differencesOfMunicipalities,
  differencesOfSettlements,
  fold,
  hasPublicRegister,
  municipalityWith,
  rowsIn,
  rowsOf,
} from "./public-register.ts";

const release = releaseFromSeed();
const slugs: Readonly<Record<string, string>> = { "22": "altai", "34": "volgograd", "61": "rostov" };

describe("the comparison itself", () => {
  test("finds a missing municipality, another name, another centre and a place elsewhere", () => {
    const [first] = rowsOf('oktmo,name,centre\n75549000,Саткинский,"г Сатка, город"\n');
    const register = { oktmo: "75549000", name: first?.name ?? "", centre: first?.centre ?? "" };
    expect(differencesOfMunicipalities(release, "chelyabinsk", [register])).toEqual([]);
    for (const wrong of [{ oktmo: "75999000" }, { name: "Ашинский" }, { centre: "г Аша" }]) {
      expect(differencesOfMunicipalities(release, "chelyabinsk", [{ ...register, ...wrong }])).toHaveLength(
        1,
      );
    }
    const places = [{ oktmo: "75549000", name: "Сатка" }];
    expect(differencesOfSettlements(release, "chelyabinsk", places)).not.toContain(
      "г Сатка (75549000-satka)",
    );
    expect(differencesOfSettlements(release, "chelyabinsk", places).join()).toContain("г Бакал");
  });
});

describe.runIf(hasPublicRegister)("the facts agree with public registers (found beside the checkout)", () => {
  test("every municipality of Chelyabinsk Oblast, with its former code and centre", () => {
    const rows = rowsIn("municipalities_74.csv").filter(({ kind }) => !kind?.startsWith("внутригородской"));
    const today = rows.map((row) => ({
      oktmo: row.oktmo8 ?? "",
      name: row.name ?? "",
      centre: row.centre ?? "",
    }));
    const former = today.map((one, at) => ({ ...one, oktmo: rows[at]?.former_oktmo8 ?? "" }));
    expect(today).toHaveLength(43);
    expect(differencesOfMunicipalities(release, "chelyabinsk", [...today, ...former])).toEqual([]);
  });

  test("the seven districts of Chelyabinsk have their codes", () => {
    const rows = rowsIn("municipalities_74.csv").filter(({ kind }) => kind?.startsWith("внутригородской"));
    const ours = release.territories.filter(
      ({ level, oktmo }) => level === "city_district" && oktmo.startsWith("757013"),
    );
    expect(ours.map(({ oktmo, name }) => `${oktmo} ${name}`).sort()).toEqual(
      rows.map((row) => `${row.oktmo8} ${row.name}`).sort(),
    );
  });

  test("every municipality of Altai Krai, Volgograd and Rostov Oblasts", () => {
    const rows = rowsIn("municipalities_22_34_61.csv");
    const differences = Object.entries(slugs).flatMap(([number, slug]) =>
      differencesOfMunicipalities(
        release,
        slug,
        rows
          .filter(({ region }) => region === number)
          .map((row) => ({ oktmo: row.oktmo8 ?? "", name: row.name ?? "", centre: row.centre ?? "" })),
      ),
    );
    expect(rows.length).toBe(162);
    expect(differences).toEqual([]);
  });

  test("every settlement of four regions lies in its municipality", () => {
    const rosstat = rowsIn("oktmo_settlements_22_34_61.csv");
    const places = (number: string) =>
      rosstat
        .filter(({ region }) => region === number)
        .map((row) => ({ oktmo: row.top_oktmo8 ?? "", name: row.name ?? "" }));
    const south = rowsIn("settlements_74_kladr2016_oktmo8.csv").map((row) => ({
      oktmo: row.oktmo8_2026 ?? "",
      name: row.name ?? "",
    }));
    const differences = [
      ...differencesOfSettlements(release, "chelyabinsk", south),
      ...Object.entries(slugs).flatMap(([number, slug]) =>
        differencesOfSettlements(release, slug, places(number)),
      ),
    ];
    expect(differences).toEqual([]);
  });

  test("every town of Moscow Oblast lies under a code that it was seen under", () => {
    const seen = rowsIn("oktmo5_evidence_all_regions.csv")
      .filter(({ region }) => region === "50")
      .flatMap((row) =>
        (row.hflabs2021_towns ?? "")
          .split(";")
          .map((town) => ({ code: `${row.oktmo5}000`, name: town.replace(/\d+/, "").trim() }))
          .filter(({ name }) => name !== ""),
      );
    const lost = seen.filter(({ code, name }) => {
      const towns = release.territories.filter(
        (territory) =>
          territory.region === "moscow-oblast" &&
          territory.level === "settlement" &&
          fold(territory.name) === fold(name),
      );
      return !towns.some((town) => codesAround(release, town).includes(code));
    });
    expect(seen.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
    expect(municipalityWith(release, "moscow-oblast", "46756000")?.isMerged).toBe(true);
  });
});
