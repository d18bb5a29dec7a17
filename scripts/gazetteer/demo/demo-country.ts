import type { DemoGround, HouseSite, Site } from "./demo-ground.ts";
import { inventedPlace, inventedStreet } from "./invented-names.ts";

interface Municipality {
  readonly site: Site;
  readonly code: string;
  /** Whether its settlements have codes of 11 digits. */
  readonly hasLongCodes: boolean;
}

/** Municipal okrugs with villages, garden associations and the namesakes that the register has. */
export class DemoCountry {
  readonly #ground: DemoGround;
  readonly #region: Site;

  constructor(ground: DemoGround, region: Site) {
    this.#ground = ground;
    this.#region = region;
  }

  /** Namesakes in one municipality, with long codes and without; gardens inside settlements and outside of any. */
  writeHardPlaces(): void {
    const long = this.#municipality("Саткинский", "549000", true);
    this.#village(long, "г.", "Старозаводск", 1, 2, [], 5);
    this.#village(long, "с.", "Ивановка", 101, 2);
    this.#village(long, "с.", "Ивановка", 117, 1);
    const renamed = this.#village(long, "д.", "Светлый Ключ", 125, 1, ["Грязный Ключ"]);
    this.#gardens([...renamed.path, renamed.object.id], renamed.object.id, `${long.code}125`);
    this.#byAdministrationAlone(renamed);

    const short = this.#municipality("Агаповский", "503000", false);
    const path = [...short.site.path, short.site.object.id];
    for (const name of ["Берёзовское", "Луговское"]) {
      const council = this.#ground.object(path, { level: 4, type: "с.п.", name }, short.code);
      this.#village({ ...short, site: council }, "п.", "Сосновка", 0, 2);
    }
    this.#gardens(path, null, short.code);
    this.#ground.rows.object({ level: 15, type: "тер", name: "Старая территория" });
    const inField = this.#ground.object(path, { level: 8, type: "ул.", name: "В чистом поле" }, short.code);
    this.#ground.rows.place("MUN_HIERARCHY", this.#ground.rows.house({ number: "1" }), {
      path: [...path, inField.object.id],
      code: short.code,
    });
  }

  writeVillages(houses: number): void {
    const until = this.#ground.houses + houses;
    let municipality = this.#municipality("Первый Примерный", "520000", true);
    for (let number = 0; this.#ground.houses < until; number++) {
      if (number > 0 && number % 40 === 0) {
        const count = number / 40;
        const code = `5${String(20 + (count % 40)).padStart(2, "0")}000`;
        municipality = this.#municipality(`Примерный ${count + 1}-й`, code, count % 2 === 0);
      }
      const type = ["д.", "с.", "п.", "х."][number % 4] ?? "д.";
      this.#village(
        municipality,
        type,
        inventedPlace(number),
        101 + (number % 40) * 3,
        2 + this.#ground.random.below(12),
      );
    }
  }

  #municipality(name: string, rest: string, hasLongCodes: boolean): Municipality {
    const code = this.#ground.code(rest);
    const site = this.#ground.object([this.#region.object.id], { level: 3, type: "м.о.", name }, code);
    return { site, code, hasLongCodes };
  }

  #village(
    { site, code, hasLongCodes }: Municipality,
    type: string,
    name: string,
    serial: number,
    streets: number,
    formerNames: readonly string[] = [],
    level = 6,
  ): Site {
    const own = hasLongCodes ? `${code}${String(serial).padStart(3, "0")}` : code;
    const above = [...site.path, site.object.id];
    const place = this.#ground.object(above, { level, type, name, formerNames }, own);
    const path = [...above, place.object.id];
    this.#ground.rows.parameter("ADDR_OBJ_PARAMS", place.object.id, 5, "456000");
    for (let street = 0; street < streets; street++) {
      const facts = { level: 8, ...inventedStreet(street + serial) };
      const made = this.#ground.object(path, facts, street % 2 === 0 ? own : null, street % 3 !== 1);
      this.#houses({
        settlement: place.object.id,
        parent: made.object.id,
        path,
        code: own,
        postalIndex: "456000",
      });
    }
    const direct = { settlement: place.object.id, parent: place.object.id, path: above, code: own };
    this.#ground.house({ ...direct, postalIndex: "456000" }, { number: "100" });
    return place;
  }

  #houses(site: HouseSite): void {
    const count = 4 + this.#ground.random.below(50);
    for (let number = 1; number <= count; number++) this.#ground.house(site, { number: String(number) });
  }

  /** A garden association with plots, and with streets inside that have plots of their own. */
  #gardens(path: readonly number[], settlement: number | null, code: string): void {
    const facts = { level: 7, type: "тер. СНТ", name: settlement === null ? "СНТ Полевод" : "Родничок" };
    const gardens = this.#ground.object(path, facts, code);
    const around = settlement ?? gardens.object.id;
    const site = { settlement: around, parent: gardens.object.id, path, code, postalIndex: "456001" };
    for (const number of ["1", "2", "2А"]) this.#ground.plot(site, number);
    const inside = [...path, gardens.object.id];
    for (const name of ["Виноградная", "2-я Садовая"]) {
      const street = this.#ground.object(
        inside,
        { level: 8, type: "ул.", name },
        null,
        name !== "Виноградная",
      );
      const inner = { ...site, parent: street.object.id, path: inside };
      for (const number of ["10", "11"]) this.#ground.plot(inner, number);
      this.#ground.house(inner, { number: "12" });
    }
  }

  /** A street that only the administrative hierarchy places. */
  #byAdministrationAlone({ object, path }: Site): void {
    const { rows } = this.#ground;
    const street = rows.object({ level: 8, type: "ул.", name: "Управленческая" });
    const above = [path[0] ?? 0, object.id];
    rows.place("ADM_HIERARCHY", street.id, { path: above, code: null });
    const house = rows.house({ number: "1" });
    rows.place("ADM_HIERARCHY", house, { path: [...above, street.id], code: null });
  }
}
