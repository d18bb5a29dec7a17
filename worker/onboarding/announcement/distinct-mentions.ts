import type { Mention } from "./mention.ts";

/** «Красноярск, правый берег (Кировский, Ленинский районы)»: the city only says whose districts they are. */
export function withoutCityOfDistricts(mentions: readonly Mention[]): readonly Mention[] {
  const cities = new Set(
    mentions.flatMap(({ resolved: { territory }, isExcluded }) =>
      territory?.level === "city_district" && territory.parent !== null && !isExcluded
        ? [territory.parent]
        : [],
    ),
  );
  return mentions.filter(
    ({ resolved: { territory }, isExcluded }) =>
      isExcluded || territory === null || !cities.has(territory.id),
  );
}

/** The same place named twice in one piece («г. Миасс (Миасс)») is one; what is surer wins. */
export function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const id = mention.resolved.territory?.id ?? null;
    const at = kept.findIndex(
      (other) =>
        id !== null && other.resolved.territory?.id === id && other.isExcluded === mention.isExcluded,
    );
    if (at < 0) kept.push(mention);
    else if (kept[at]?.resolved.certainty !== "exact" && mention.resolved.certainty === "exact")
      kept[at] = mention;
  }
  return kept;
}
