import { nameKey } from "../../registry/name-key.ts";
import {
  fullName,
  isHeading,
  labelOf,
  type MunicipalityKind,
  municipalityKind,
} from "./municipality-name.ts";
import type { OktmoRow } from "./oktmo-row.ts";
import { Refused } from "./refused.ts";
import { isUrban, typedName, withoutType } from "./settlement-name.ts";
import type { OktmoCentre, OktmoDistrict, OktmoMunicipality, OktmoNote, OktmoPlace } from "./types.ts";

export type PlacesKept = "towns" | "all";

/** Class of formations inside a city, in the part of the code behind the municipality's. */
const districtClass = "3";

/** Gathers the rows of one region, in any order, and makes its municipalities of them. */
export class RegionRows {
  /** Day of the newest act. */
  date: string | null = null;
  settlementsLeftOut = 0;
  /** By the five digits of the municipality. */
  readonly #municipalities = new Map<string, OktmoRow>();
  readonly #districts = new Map<string, OktmoRow[]>();
  readonly #settlements = new Map<string, OktmoPlace[]>();
  /** Codes of headings (eight digits) and what they say. */
  readonly #headings = new Map<string, string>();
  readonly #lines = new Map<string, number>();
  readonly #today: string | null;
  readonly #notes: OktmoNote[] = [];
  #wrongDigits = 0;
  #firstWrong: OktmoRow | null = null;

  /** @param today "2026-11-26"; null: nothing is said of rows that are in force only later. */
  constructor(today: string | null) {
    this.#today = today;
  }

  /** @throws Refused `twice`. */
  take(row: OktmoRow): void {
    const { code, section, name } = row;
    const [around, inside, settlement] = [code.slice(0, 5), code.slice(5, 8), code.slice(8)];
    if (row.decidedOn !== null && (this.date === null || row.decidedOn > this.date))
      this.date = row.decidedOn;
    if (section === 2) this.#takeSettlement(row, settlement === "000");
    if (section === 2 || settlement !== "000" || code.slice(2, 5) === "000") return;
    if (isHeading(name)) {
      this.#headings.set(code.slice(0, 8), name);
    } else if (inside === "000") {
      this.#take(row);
      this.#municipalities.set(around, row);
    } else if (inside.startsWith(districtClass)) {
      this.#take(row);
      listIn(this.#districts, around).push(row);
    }
  }

  /** Rosstat gives every settlement a code of its own; in tables made of the address register some have none. */
  #takeSettlement(row: OktmoRow, isWithoutCode: boolean): void {
    const { code, name } = row;
    if (isHeading(name)) return;
    const typed = typedName(name);
    if (isWithoutCode && typed.kind === withoutType) return;
    if (!isWithoutCode) this.#take(row);
    listIn(this.#settlements, code.slice(0, 5)).push({ oktmo: isWithoutCode ? null : code, ...typed });
  }

  municipalities(kept: PlacesKept): OktmoMunicipality[] {
    const centres = new Map(
      [...this.#municipalities].map(([around, row]) => [around, this.#centreOf(around, row)]),
    );
    const isCentre = new Set([...centres.values()].map((centre) => centre?.place));
    const made = [...this.#municipalities]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([around, row]): OktmoMunicipality => {
        const kind = municipalityKind(row.name, this.#headingAbove(row.code), row.code.slice(2, 5));
        const name = fullName(row.name, kind);
        const centre = centres.get(around)?.centre ?? null;
        const places = this.#settlements.get(around) ?? [];
        return {
          oktmo: row.code.slice(0, 8),
          kind,
          name,
          label: labelOf(name, kind, centre?.name ?? null),
          centre,
          districts: this.#districtsOf(around, kind),
          places: places.filter((place) => kept === "all" || isUrban(place) || isCentre.has(place)),
        };
      });
    this.#countLeftOut(made);
    return toldApart(made);
  }

  get notes(): readonly OktmoNote[] {
    if (this.#firstWrong === null) return this.#notes;
    const { line, code, name } = this.#firstWrong;
    return [{ kind: "check_digit", count: this.#wrongDigits, line, code, name }, ...this.#notes];
  }

  /** What can be said of a row whoever it is. */
  #take(row: OktmoRow): void {
    const { code, name, line, inForceFrom } = row;
    const firstLine = this.#lines.get(code);
    if (firstLine !== undefined) throw new Refused({ kind: "twice", line, code, firstLine });
    this.#lines.set(code, line);
    if (!row.hasRightCheckDigit) {
      this.#wrongDigits++;
      this.#firstWrong ??= row;
    }
    const isSettlement = !code.endsWith("000");
    if (!isSettlement && this.#today !== null && inForceFrom !== null && inForceFrom > this.#today)
      this.#notes.push({ kind: "starts_later", code, name, from: inForceFrom });
  }

  /** The heading under which a code stands: the last one before it, in the order of codes. */
  #headingAbove(code: string): string | null {
    const above = [...this.#headings.keys()].filter(
      (heading) => heading < code && heading.endsWith("000") && heading.startsWith(code.slice(0, 2)),
    );
    return this.#headings.get(above.sort().at(-1) ?? "") ?? null;
  }

  /** Only cities have districts: elsewhere the class means something else. */
  #districtsOf(around: string, kind: MunicipalityKind): OktmoDistrict[] {
    if (kind === "муниципальный район") return [];
    return (this.#districts.get(around) ?? []).map(({ code, name: raw }) => {
      const name = raw.replace(/^(?:внутригородской )?район | (?:внутригородской )?район$/i, "");
      return { oktmo: code.slice(0, 8), name, label: `${name} район` };
    });
  }

  #centreOf(
    around: string,
    { centre, code, name }: OktmoRow,
  ): { readonly centre: OktmoCentre; readonly place: OktmoPlace } | null {
    if (centre === null) return null;
    const wanted = typedName(centre);
    const isWanted = (place: OktmoPlace) =>
      place.kind === wanted.kind && nameKey(place.name) === nameKey(wanted.name);
    const wantedIn = (where: string) =>
      (this.#settlements.get(where) ?? [])
        .filter(isWanted)
        .map((place) => ({ centre: centreIn(where, place), place }));
    const here = wantedIn(around);
    // A district is now and then governed from a town that is a municipality of its own.
    const found = here.length > 0 ? here : [...this.#municipalities.keys()].flatMap(wantedIn);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return only;
    this.#notes.push({ kind: "centre_unclear", code: code.slice(0, 8), name, centre });
    return null;
  }

  #countLeftOut(made: readonly OktmoMunicipality[]): void {
    let all = 0;
    for (const [around, places] of this.#settlements) {
      all += places.length;
      if (!this.#municipalities.has(around))
        this.#notes.push({ kind: "without_municipality", code: `${around}000`, count: places.length });
    }
    this.settlementsLeftOut = all - made.reduce((sum, { places }) => sum + places.length, 0);
  }
}

/** Those whose labels are the same are called by their full names. */
function toldApart(municipalities: readonly OktmoMunicipality[]): OktmoMunicipality[] {
  const counts = new Map<string, number>();
  for (const { label } of municipalities) counts.set(nameKey(label), (counts.get(nameKey(label)) ?? 0) + 1);
  return municipalities.map((one) =>
    counts.get(nameKey(one.label)) === 1 ? one : { ...one, label: one.name },
  );
}

function centreIn(around: string, { kind, name }: OktmoPlace): OktmoCentre {
  return { kind, name, municipality: `${around}000` };
}

function listIn<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
