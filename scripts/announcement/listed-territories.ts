import { parse } from "csv-parse/sync";
import { foldCharacters } from "../../worker/base/russian/characters.ts";
import { federalSubjectOf, subjectOfOktmo } from "../../worker/registry/federal-subjects.ts";
import { type ReadModel, readModelOf } from "../../worker/release/read-model.ts";
import { type PublicRegion, type PublicTerritory, releaseFormat } from "../../worker/release/types.ts";

interface Row {
  readonly oktmo: string;
  readonly name: string;
  readonly kind: string;
}

/** Short names of kinds of settlements, as the registry writes them. */
const settlementKinds: Readonly<Record<string, string>> = {
  г: "г",
  город: "г",
  рп: "рп",
  "рабочий поселок": "рп",
  пгт: "пгт",
  "поселок городского типа": "пгт",
  п: "п",
  поселок: "п",
  с: "с",
  село: "с",
  д: "д",
  деревня: "д",
  х: "х",
  хутор: "х",
  "ст-ца": "ст-ца",
  станица: "ст-ца",
  дп: "дп",
  кп: "кп",
  аул: "аул",
  сл: "сл",
};
const district = /^(?:вн\.?\s?р-н|внутригородск|район города|городской район)/i;
const typeWords =
  /(?:муниципальн\S*|городск\S*|административн\S*|внутригородск\S*|округ|район|город|ЗАТО|образование|поселение|(?<![\p{L}])г\.?(?=\s))/giu;

/**
 * A release of one region made from a list of its municipalities, for regions that the registry does not have.
 * A sentence when the list cannot be used.
 */
export function modelOfTerritories(region: string, csv: string): { model: ReadModel; slug: string } | string {
  const rows = rowsOf(csv);
  if (typeof rows === "string") return rows;
  const code = rows[0]?.oktmo ?? "";
  const subject = federalSubjectOf(region) ?? subjectOfOktmo(code);
  const slug = subject?.slug ?? "region";
  const territories = territoriesOf(rows, slug);
  const found: PublicRegion = {
    slug,
    number: subject?.number ?? "",
    oktmo: subject?.oktmo ?? code.slice(0, 2),
    name: subject?.name ?? region,
    aliases: subject?.aliases ?? [],
    postalPrefixes: [],
    hours: {
      timezone: subject?.timezones[0] ?? "Europe/Moscow",
      days: [1, 2, 3, 4, 5],
      from: "08:00",
      to: "20:00",
    },
    answerWithinMinutes: 120,
    linksPublished: null,
    hotline: null,
    widgetHosts: [],
  };
  const model = readModelOf({
    format: releaseFormat,
    number: 1,
    publishedAtMs: 0,
    regions: [found],
    territories,
    chats: [],
    coverage: [],
    figures: [],
    reports: [],
  });
  return { model, slug };
}

function rowsOf(csv: string): Row[] | string {
  let table: string[][];
  try {
    const delimiter = (csv.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
    table = parse(csv, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    return "The list of territories is no CSV file.";
  }
  const header = (table[0] ?? []).map((name) => name.toLowerCase());
  const [oktmo, name, kind] = ["oktmo", "name", "kind"].map((column) => header.indexOf(column));
  if (oktmo === undefined || name === undefined || kind === undefined || oktmo < 0 || name < 0) {
    return "The list of territories needs the header oktmo,name,kind.";
  }
  const rows = table.slice(1).map((cells) => ({
    oktmo: cells[oktmo] ?? "",
    name: cells[name] ?? "",
    kind: kind < 0 ? "" : (cells[kind] ?? ""),
  }));
  const broken = rows.findIndex((row) => !/^\d{8}(?:\d{3})?$/.test(row.oktmo) || row.name === "");
  if (broken >= 0) return `Row ${broken + 2}: a code of 8 or 11 digits and a name are needed.`;
  return rows.length === 0 ? "The list of territories is empty." : rows;
}

function territoriesOf(rows: readonly Row[], region: string): PublicTerritory[] {
  const levels = rows.map((row) => ({ row, level: levelOf(row) }));
  const municipalities = levels.filter(({ level }) => level === "municipality").map(({ row }) => row);
  const byBeginning = new Map(municipalities.map((row) => [row.oktmo.slice(0, 5), row.oktmo.slice(0, 8)]));
  const ids = new Set<string>();
  const idOf = (code: string) => {
    let id = code;
    for (let more = 2; ids.has(id); more++) id = `${code}-${more}`;
    ids.add(id);
    return id;
  };
  const territories = levels.map(({ row, level }): PublicTerritory => {
    const parent = level === "municipality" ? null : (byBeginning.get(row.oktmo.slice(0, 5)) ?? null);
    const name =
      level === "city_district"
        ? row.name.replace(/\s*(?:внутригородской\s+)?район\s*/iu, "").trim()
        : plainName(row, level);
    const isOwn = level === "city_district" || row.oktmo.length === 11 || parent === null;
    return {
      id: idOf(level === "settlement" ? `${row.oktmo}-${foldCharacters(name)}` : row.oktmo),
      region,
      level,
      oktmo: level === "settlement" && parent !== null ? parent : isOwn ? row.oktmo : row.oktmo,
      formerOktmo: [],
      kind:
        level === "settlement"
          ? (settlementKinds[kindKey(row)] ?? "п")
          : level === "city_district"
            ? "вн.р-н"
            : row.kind,
      name,
      label: level === "city_district" ? `${name} район` : level === "settlement" ? name : labelOf(row),
      names: [{ text: name, kind: "official", from: null, until: null }],
      parent,
      isMerged: false,
      centre: null,
    };
  });
  return territories.map((territory) =>
    territory.level === "municipality"
      ? { ...territory, centre: centreOf(territory, territories) }
      : territory,
  );
}

function kindKey({ kind }: Row): string {
  return foldCharacters(kind).replace(/\.$/, "");
}

function levelOf(row: Row): PublicTerritory["level"] {
  const kind = kindKey(row);
  if (district.test(kind)) return "city_district";
  const isTown = kind === "г" || kind === "город";
  // «город Пермь» with the code of a municipality is the municipality.
  if (isTown && row.oktmo.length === 8 && row.oktmo.endsWith("000")) return "municipality";
  return settlementKinds[kind] === undefined ? "municipality" : "settlement";
}

/** A municipality keeps its official name; one that is only a word gets its kind: «Кунгурский», «муниципальный округ». */
function plainName(row: Row, level: PublicTerritory["level"]): string {
  const name = row.name
    .replace(/\s+/g, " ")
    .replace(/(?<=округ)\s+[-–—]\s+/u, " ")
    .replace(/^[-–—\s]+/u, "")
    .trim();
  if (level === "settlement") return name.replace(/^(?:г|город|рп|пгт|п|пос|с|село|д)\.?\s+(?=\p{Lu})/u, "");
  const kind = row.kind.trim();
  const hasKind = /округ|район|город|ЗАТО|образовани/i.test(name);
  if (hasKind || kind === "") return name;
  const long: Readonly<Record<string, string>> = {
    го: "городской округ",
    мо: "муниципальный округ",
    мр: "муниципальный район",
    "м.р-н": "муниципальный район",
    "м.о": "муниципальный округ",
    "г.о": "городской округ",
  };
  const word = long[kindKey(row)] ?? kind;
  return /ий$|ый$|ой$/.test(name) && !/^г/.test(kind)
    ? `${name} ${word}`
    : /ск(?:ий|ой)$/.test(name)
      ? `${name} ${word}`
      : `${word} ${name}`;
}

function labelOf(row: Row): string {
  return plainName(row, "municipality").replace(/муниципальный (?=округ|район)/u, "");
}

/** The settlement that the municipality is called after: of its own code, same name or made from it. */
function centreOf({ name, oktmo }: PublicTerritory, all: readonly PublicTerritory[]): string | null {
  const bare = foldCharacters(name.replace(typeWords, " ").trim());
  const inside = all.filter(
    (other) => other.level === "settlement" && other.oktmo.slice(0, 5) === oktmo.slice(0, 5),
  );
  const namesake = inside.find((other) => foldCharacters(other.name) === bare);
  if (namesake !== undefined) return namesake.id;
  const stem = bare.replace(/(?:ь?ск|цк)(?:ий|ой)$/, "");
  const near = inside.filter((other) =>
    foldCharacters(other.name).startsWith(stem.slice(0, Math.max(3, stem.length - 2))),
  );
  return near.find((other) => other.kind === "г")?.id ?? (near.length === 1 ? (near[0]?.id ?? null) : null);
}
