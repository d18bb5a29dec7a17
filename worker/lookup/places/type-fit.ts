import { foldCharacters } from "../../base/russian/characters.ts";
import type { PublicTerritory } from "../../release/types.ts";
import type { TypeWord } from "../language/type-word.ts";
import { kindOf } from "../language/type-words.ts";
import type { Name, SettlementTarget, Target } from "./name-index.ts";

/** Type words that people use for a settlement of an official kind. A village is never a town of the same name. */
const wordsForKind: Readonly<Record<string, readonly string[]>> = {
  г: ["г", "рп", "пгт", "нп"],
  рп: ["рп", "пгт", "дп", "п", "г", "ст", "рзд", "п/ст", "нп"],
  пгт: ["рп", "пгт", "дп", "п", "г", "ст", "рзд", "п/ст", "нп"],
  дп: ["рп", "пгт", "дп", "п", "г", "нп"],
  // «гп», «сп»: their short forms are understood as a поселение (see type-word-rows.ts).
  "с/п": ["рп", "пгт", "п", "г", "нп"],
  кп: ["рп", "пгт", "дп", "п", "нп"],
  п: ["п", "рп", "пгт", "с", "д", "г", "городок", "п/ст", "ст", "рзд", "пос рзд", "лпх", "п/о", "нп"],
  с: ["с", "п", "д", "сл", "г", "аул", "п/о", "нп"],
  д: ["д", "с", "п", "выселки", "починок", "погост", "м", "п/о", "нп"],
  "ст-ца": ["ст-ца", "с", "д", "п", "ст", "г", "нп"],
  х: ["х", "п", "с", "д", "аул", "нп"],
  сл: ["сл", "с", "д", "п", "нп"],
  // A stop of the railway: people do not know what it is by its papers.
  ст: ["ст", "п/ст", "рзд", "платф", "ж/д оп", "п", "нп"],
  "п/ст": ["п/ст", "ст", "рзд", "пос рзд", "п", "нп"],
  рзд: ["рзд", "пос рзд", "ст", "ж/д оп", "п", "нп"],
  "пос рзд": ["пос рзд", "рзд", "п/ст", "ст", "п", "нп"],
  платф: ["платф", "ст", "ж/д оп", "п", "нп"],
  "ж/д оп": ["ж/д оп", "платф", "ст", "рзд", "п", "нп"],
  "ж/д пост": ["ж/д пост", "ст", "рзд", "п", "нп"],
  "ж/д будка": ["ж/д будка", "казарма", "п", "нп"],
  казарма: ["казарма", "ж/д будка", "п", "нп"],
  аул: ["аул", "с", "д", "п", "х", "нп"],
  городок: ["городок", "п", "нп"],
  лпх: ["лпх", "п", "нп"],
  выселки: ["выселки", "д", "п", "х", "нп"],
  починок: ["починок", "д", "п", "нп"],
  заимка: ["заимка", "д", "п", "х", "нп"],
  погост: ["погост", "д", "с", "п", "нп"],
  м: ["м", "д", "с", "п", "нп"],
  нп: ["нп", "п", "с", "д", "х", "ст", "рзд"],
};

/**
 * exact: a type word names this very kind of thing; fits: people use it so; open: no type word at all; clashes: only
 * other kinds are named.
 */
export type TypeFit = "exact" | "fits" | "open" | "clashes";

export function typeFit(name: Name, all: readonly TypeWord[]): TypeFit {
  const types = all.filter(({ isAttribute }) => isAttribute !== true);
  if (types.length === 0) return "open";
  // «муниципальный район» is no district of a city.
  const isDistrict = name.target.kind === "territory" && name.target.territory.level === "city_district";
  if (isDistrict && all.some((type) => type.role === "municipality" && type.isAttribute)) return "clashes";
  if (!types.some((type) => names(name.target, type))) return "clashes";
  if (name.target.kind === "settlement") return fitOfSettlement(name.target, types);
  return name.target.kind === "territory" && name.target.territory.level === "municipality"
    ? fitOfMunicipality(name, name.target.territory, types)
    : "exact";
}

/** Of villages of one name the one of the very type is meant; a single one may be called посёлок or село as people like. */
function fitOfSettlement({ gazetteer, settlement }: SettlementTarget, types: readonly TypeWord[]): TypeFit {
  const kind = kindOf(gazetteer.settlementType(settlement));
  return types.some(({ type }) => type === kind) ? "exact" : "fits";
}

/**
 * «Троицкий округ» is not Троицкий район of Altai where an okrug of that name exists. A town that is an okrug of its own is no
 * «район» («Волжский район» lies elsewhere), but people say «Копейский район» of Копейский округ.
 */
function fitOfMunicipality(name: Name, territory: PublicTerritory, types: readonly TypeWord[]): TypeFit {
  const texts = [territory.name, territory.label, ...territory.names.map(({ text }) => text)]
    .join(" ")
    .toLowerCase();
  const isNamed = types.some(({ type }) => texts.includes(type === "р-н" ? "район" : "округ"));
  if (isNamed) return "exact";
  const isTownsOwnName =
    name.whole.gender !== null && /город|городской/.test(texts) && name.key === keyOfLast(territory.label);
  return isTownsOwnName ? "clashes" : "fits";
}

/** The last word of a label, folded: «город Волжский» -> «волжский». */
function keyOfLast(label: string): string {
  return foldCharacters(label.split(" ").at(-1) ?? "");
}

function names(target: Target, type: TypeWord): boolean {
  switch (target.kind) {
    case "region":
      return type.role === "region";
    case "clinic":
      return true;
    case "elsewhere":
      return type.type === "г"
        ? target.level === "town" || !target.name.includes(" ")
        : target.level === "region" && type.role === "region";
    case "settlement":
      return namesKind(target.gazetteer.settlementType(target.settlement), type);
    case "territory":
      break;
  }
  const { level, kind } = target.territory;
  if (level === "municipality") return type.role === "municipality";
  if (level === "city_district") return type.role === "district" || type.type === "р-н";
  return namesKind(kind, type);
}

function namesKind(registered: string, { role, type }: TypeWord): boolean {
  if (role !== "settlement") return false;
  const kind = kindOf(registered);
  return wordsForKind[kind]?.includes(type) ?? (type === kind || type === "п");
}
