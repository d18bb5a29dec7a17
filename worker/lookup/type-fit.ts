import type { Target } from "./names.ts";
import type { TypeWord } from "./type-words.ts";

/** Type words that people use for a settlement of an official kind. A village is never a town of the same name. */
const wordsForKind: Readonly<Record<string, readonly string[]>> = {
  г: ["г", "рп", "пгт"],
  рп: ["рп", "пгт", "дп", "п", "г"],
  пгт: ["рп", "пгт", "дп", "п", "г"],
  дп: ["рп", "пгт", "дп", "п"],
  п: ["п", "рп", "пгт", "с", "г"],
  с: ["с", "п", "д", "сл"],
  д: ["д", "с", "п"],
  "ст-ца": ["ст-ца", "с", "п", "ст"],
  х: ["х", "п", "с"],
  сл: ["сл", "с", "п"],
};

/** fits: a type word names this kind of thing; open: no type word at all; clashes: only other kinds are named. */
export type TypeFit = "fits" | "open" | "clashes";

export function typeFit(target: Target, types: readonly TypeWord[]): TypeFit {
  if (types.length === 0) return "open";
  return types.some((type) => names(target, type)) ? "fits" : "clashes";
}

function names(target: Target, type: TypeWord): boolean {
  switch (target.kind) {
    case "region":
      return type.role === "region";
    case "clinic":
      return true;
    case "elsewhere":
      return target.level === "region" ? type.role === "region" : type.type === "г";
    case "territory":
      break;
  }
  const { level, kind } = target.territory;
  if (level === "municipality") return type.role === "municipality";
  if (level === "city_district") return type.role === "district" || type.type === "р-н";
  return type.role === "settlement" && (wordsForKind[kind]?.includes(type.type) ?? type.type === kind);
}
