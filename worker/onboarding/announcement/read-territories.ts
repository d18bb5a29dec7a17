import type { PublicTerritory } from "../../release/types.ts";
import type { Mention } from "./mention.ts";
import type { Reader } from "./mentions.ts";
import type { ReadTerritory } from "./types.ts";

/** The territories of a chat as the proposal shows them. */
export function territoriesOf(
  reader: Reader,
  mentions: readonly Mention[],
  excluded: readonly Mention[],
  clinics: readonly string[],
  isRest: boolean,
): ReadTerritory[] {
  return mentions.flatMap((mention) => {
    const { territory, certainty } = mention.resolved;
    const isPart = excluded.length > 0 && !isRest && certainty === "exact";
    const text =
      clinics.length > 0 && !clinics.includes(mention.text)
        ? `${mention.text} (${clinics.join(", ")})`
        : mention.text;
    const own: ReadTerritory = {
      text,
      id: territory?.id ?? null,
      oktmo: territory?.oktmo ?? null,
      name: territory?.label ?? null,
      certainty: isPart ? "partial" : certainty,
    };
    const around = mention.isTerritory ? districtAround(reader, mention, mentions) : null;
    return around === null
      ? [own]
      : [
          own,
          { text, id: around.id, oktmo: around.oktmo, name: around.label, certainty: "partial" as const },
        ];
  });
}

/** The district that is governed from a town which is a municipality of its own, unless the list names it itself. */
export function districtAround(
  { model }: Reader,
  { resolved }: Mention,
  mentions: readonly Mention[],
): PublicTerritory | null {
  const town = resolved.territory;
  if (town?.level !== "municipality" || town.centre === null) return null;
  const around = model.release.territories.find(
    ({ centre, id, level }) => level === "municipality" && centre === town.centre && id !== town.id,
  );
  const isNamed = mentions.some((mention) => mention.resolved.territory?.id === around?.id);
  return around === undefined || isNamed ? null : around;
}
