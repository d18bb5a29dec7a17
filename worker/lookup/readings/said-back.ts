import type { Candidate } from "../candidates/candidates.ts";
import { streetLabel } from "../language/type-labels.ts";
import type { Text } from "../text/spans.ts";
import type { Token } from "../text/tokens.ts";
import type { Role } from "../text/word-role.ts";
import type { Reading } from "./readings.ts";

/**
 * Words that played no part in an answer, as typed; words that say nothing about a place are not counted.
 *
 * @param isUsed tokens of the place, the street and the house.
 */
export function ignoredWords(
  { tokens, roles, nameOfType }: Text,
  isUsed: (at: number) => boolean,
  isIndexUsed: boolean,
): string[] {
  return tokens
    .filter((_, at) => {
      if (isUsed(at) || roles[at] === "noise") return false;
      if (roles[at] === "index") return !isIndexUsed;
      const name = nameOfType.get(at);
      if (name !== undefined) return !isUsed(name);
      // A lone letter or «район» without a name says nothing that could be lost.
      return !(roles[at] === "type" && !hasNeighbour(roles, at));
    })
    .map((token) => token.raw);
}

function hasNeighbour(roles: readonly Role[], at: number): boolean {
  return [roles[at - 1], roles[at + 1]].some(
    (role) => role === "number" || role === "street" || role === "soft",
  );
}

/** The text with the right spelling in place of what was matched; other words stay as typed. */
export function correctedText(tokens: readonly Token[], reading: Reading | undefined): string {
  const members = reading?.members ?? [];
  const street = reading?.street ?? null;
  let text = "";
  for (let at = 0; at < tokens.length; ) {
    const member = members.find(({ from, to }) => from === at && to > at);
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    const glue = text === "" ? "" : before?.segment === token.segment ? " " : ", ";
    const isOfStreet = street?.nameTokens.includes(at) ?? false;
    if (member !== undefined) text += glue + nameInText(member);
    else if (!isOfStreet) text += glue + wordInText(token);
    else if (street !== null && at === street.nameTokens[0])
      text += glue + streetLabel(street.gazetteer.streetName(street.streets[0] ?? 0));
    at = member?.to ?? at + 1;
  }
  return text;
}

/** A word as it stands, but for «раен» and «област»: those come from transliteration. */
function wordInText({ raw, type }: Token): string {
  if (type?.role !== "municipality" && type?.role !== "region") return raw;
  return fullTypes[type.type] ?? raw;
}

const fullTypes: Readonly<Record<string, string>> = { "р-н": "район", обл: "область" };

/** The name as the dictionary writes it, without the type words that the text has already. */
function nameInText({ name, isTyped }: Candidate): string {
  const { target } = name;
  if (target.kind === "region") {
    const bare = target.region.name.replace(/ (?:область|край)$/, "");
    return isTyped ? bare : target.region.name;
  }
  if (target.kind !== "territory") return name.facts.text;
  return isTyped && target.territory.level !== "settlement"
    ? firstWords(target.territory.label)
    : target.territory.label;
}

function firstWords(label: string): string {
  return label.replace(/ (?:район|округ|городской округ|муниципальный округ)$/, "");
}
