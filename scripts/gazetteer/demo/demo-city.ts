import type { DemoGround, District, HouseSite, Site } from "./demo-ground.ts";
import { inventedStreet } from "./invented-names.ts";
import type { DemoObject, HouseFacts, ObjectFacts } from "./register-rows.ts";

/** Districts of the invented city: those of Chelyabinsk by their codes, so that its chats answer in region 74. */
const districtsOfCity = [
  ["Калининский", "701310"],
  ["Курчатовский", "701315"],
  ["Ленинский", "701320"],
  ["Металлургический", "701330"],
  ["Советский", "701370"],
  ["Тракторозаводский", "701380"],
  ["Центральный", "701390"],
] as const;

/** A city with districts, and streets that cross them in all the ways that streets do. */
export class DemoCity {
  readonly #ground: DemoGround;
  readonly #districts: readonly District[];
  readonly #city: DemoObject;

  constructor(ground: DemoGround, region: Site, names: { readonly okrug: string; readonly city: string }) {
    this.#ground = ground;
    const code = ground.code("701000");
    const okrug = ground.object([region.object.id], { level: 3, type: "г.о.", name: names.okrug }, code);
    const above = [...okrug.path, okrug.object.id];
    this.#districts = districtsOfCity.map(([name, rest]) => {
      const districtCode = ground.code(rest);
      const district = ground.object(above, { level: 4, type: "вн.р-н", name }, districtCode);
      return { code: districtCode, path: [...above, district.object.id] };
    });
    this.#city = ground.objectInDistricts(
      this.#districts,
      [],
      { level: 5, type: "г.", name: names.city },
      code,
    );
    ground.rows.parameter("ADDR_OBJ_PARAMS", this.#city.id, 16, `город ${names.city}`);
  }

  /** The streets that make cities hard, one each. */
  writeHardStreets(): void {
    const all = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const sides = this.#street({ level: 8, type: "ул.", name: "Карусельная" }, [0, 1]);
    for (const number of all(1, 60)) sides(number % 2 === 1 ? 0 : 1, { number: String(number) });

    const ranges = this.#street({ level: 8, type: "пр-кт", name: "Трёх Мостов" }, [2, 3, 4]);
    for (const number of all(1, 90))
      ranges(number <= 40 ? 2 : number <= 70 ? 3 : 4, { number: String(number) });

    const renamed = ["Старокупеческая", "Пионерской Зари"];
    const old = this.#street({ level: 8, type: "ул.", name: "Новых Берегов", formerNames: renamed }, [0, 5]);
    for (const number of all(1, 30)) old(number <= 12 ? 0 : 5, { number: String(number) });

    this.#cornerStreet();
    this.#odditiesStreet();
    const direct = this.#inCity();
    direct(1, { number: "3" });
    direct(2, { number: "4" });
    this.#street({ level: 8, type: "ул.", name: "Будущего Моста" }, [3, 6]);
    this.#microdistrict();
    this.#settlementInside();
    this.#lostHouses();
  }

  /** Ordinary streets, one in twelve across two districts. */
  writeStreets(houses: number): void {
    const { random } = this.#ground;
    const until = this.#ground.houses + houses;
    for (let number = 0; this.#ground.houses < until; number++) {
      const first = random.below(this.#districts.length);
      const isCrossing = number % 12 === 0;
      const districts = isCrossing ? [first, (first + 1) % this.#districts.length] : [first];
      const { type, name } = inventedStreet(number);
      const former = number % 25 === 3 ? [`Бывшая ${number}-я`] : [];
      const put = this.#street({ level: 8, type, name, formerNames: former }, districts);
      const count = 20 + random.below(120);
      const border = 2 + random.below(count - 2);
      for (let house = 1; house <= count; house++) {
        const district = districts[isCrossing && house > border ? 1 : 0] ?? first;
        put(district, { number: String(house) });
        if (house % 9 === 4) put(district, { number: String(house), additions: [[1, "2"]] });
        if (house % 31 === 6) put(district, { number: `${house}А`, additions: [[2, "1"]] });
      }
    }
  }

  /** A corner house whose корпуса lie in two districts, beside строение, сооружение, литера and fraction. */
  #cornerStreet(): void {
    const put = this.#street({ level: 8, type: "ул.", name: "Угловая" }, [0, 5]);
    for (let number = 1; number <= 20; number++) if (number !== 10) put(0, { number: String(number) });
    put(0, { number: "10", additions: [[1, "1"]] });
    put(5, { number: "10", additions: [[1, "2"]] });
    put(5, { number: "12", additions: [[2, "1"]] });
    put(5, { number: "14/2" });
    put(5, { number: "16", additions: [[4, "А"]] });
    put(5, {
      number: "18Б",
      additions: [
        [1, "3"],
        [2, "4"],
      ],
    });
    put(5, { number: "20", additions: [[3, "7"]] });
  }

  /** A plot and a house of one number, a building that is but a строение, a house that is there twice. */
  #odditiesStreet(): void {
    const put = this.#street({ level: 8, type: "б-р", name: "Семи Ветров" }, [1, 2]);
    for (const number of ["1", "2", "5", "9"]) put(1, { number });
    for (const number of ["6", "8", "30"]) put(2, { number });
    put(2, { number: "12", type: 7 });
    put(2, { number: "30" });
    const site = this.#siteIn(2, put.id);
    this.#ground.plot(site, "5", false);
  }

  /** A planning element with houses of its own and streets inside. */
  #microdistrict(): void {
    const district = this.#districts[3] as District;
    const path = [...district.path, this.#city.id];
    const element = this.#ground.object(
      path,
      { level: 7, type: "мкр.", name: "Верхняя Слободка" },
      district.code,
    );
    for (const number of ["1", "2", "3"]) this.#ground.house(this.#siteIn(3, element.object.id), { number });
    const inner = this.#ground.object(
      [...path, element.object.id],
      { level: 8, type: "ул.", name: "Слободская" },
      district.code,
      false,
    );
    const site = { ...this.#siteIn(3, inner.object.id), path: [...path, element.object.id] };
    for (const number of ["1", "2а", "3"]) this.#ground.house(site, { number });
  }

  /** A settlement within the city's bounds, below a district and the city. */
  #settlementInside(): void {
    const district = this.#districts[4] as District;
    const above = [...district.path, this.#city.id];
    const place = this.#ground.object(above, { level: 6, type: "п.", name: "Каменный Брод" }, district.code);
    const path = [...above, place.object.id];
    const street = this.#ground.object(path, { level: 8, type: "ул.", name: "Карусельная" }, null);
    for (const number of ["1", "2"]) {
      const site = { settlement: place.object.id, parent: street.object.id, path, code: district.code };
      this.#ground.house({ ...site, postalIndex: "454999" }, { number });
    }
  }

  /** Rows that lead nowhere: a street that is no more with a house that is, and a house on nothing at all. */
  #lostHouses(): void {
    const { rows } = this.#ground;
    const district = this.#districts[0] as District;
    const path = [...district.path, this.#city.id];
    const gone = rows.object({ level: 8, type: "ул.", name: "Снесённая", isActive: false });
    rows.place("MUN_HIERARCHY", gone.id, { path, code: district.code });
    rows.place("MUN_HIERARCHY", rows.house({ number: "1" }), {
      path: [...path, gone.id],
      code: district.code,
    });
    rows.place("MUN_HIERARCHY", rows.house({ number: "2" }), { path: [], code: null });
    const disputed = this.#street({ level: 8, type: "ул.", name: "Спорная" }, [0, 1]);
    for (const number of ["1", "3"]) disputed(0, { number });
    for (const number of ["2", "4"]) disputed(1, { number });
    for (const at of [0, 1]) {
      const site = this.#siteIn(at, disputed.id);
      rows.place("MUN_HIERARCHY", rows.house({ number: "77" }), {
        path: [...site.path, disputed.id],
        code: site.code,
      });
    }
  }

  /** A street in some of the districts, and what puts a house on it into one of them. */
  #street(facts: ObjectFacts, districts: readonly number[]) {
    const inDistricts = districts.map((at) => this.#districts[at] as District);
    const street = this.#ground.objectInDistricts(inDistricts, [this.#city.id], facts, null);
    const put = (district: number, house: HouseFacts) =>
      this.#ground.house(this.#siteIn(district, street.id), house, districts.length === 1);
    return Object.assign(put, { id: street.id });
  }

  #inCity() {
    return (district: number, house: HouseFacts) => {
      const { path, code } = this.#districts[district] as District;
      const site = { settlement: this.#city.id, parent: this.#city.id, path, code, postalIndex: "454000" };
      this.#ground.house(site, house, false);
    };
  }

  #siteIn(district: number, parent: number): HouseSite {
    const { path, code } = this.#districts[district] as District;
    return {
      settlement: this.#city.id,
      parent,
      path: [...path, this.#city.id],
      code,
      postalIndex: `45400${district}`,
    };
  }
}
