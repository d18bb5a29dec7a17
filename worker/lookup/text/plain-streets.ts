import { adjectiveGender } from "../language/inflection.ts";
import type { Token } from "./tokens.ts";
import { namesAnotherTown, townBeginningAt } from "./towns-in-text.ts";
import type { KnownName, Role } from "./word-role.ts";

/** «5-я», «1й», «50-летия»: a number that is a word. */
const ordinal = /^\d+-?(?:я|й|е|ая|ый|ий|ой|ое|го|летия|лет)$/;
/** Words that follow the number in «40 лет Победы», «8 Марта», «25 Партсъезда», «95 Гвардейской дивизии». */
const counted =
  /^(?:лет|летия|год|года|январ[ья]|феврал[ья]|марта|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|август[а]?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|съезда|партсъезда|гвардейск[а-я]+|стрелков[а-я]+|дивизии|бакинских|коммунаров|пятилетк[а-я]+)$/;

/** Streets of two words that stand in nearly every town and whose first word looks like a place. */
const phrases = new Set([
  "роза люксембург",
  "розы люксембург",
  "карла маркса",
  "карла либкнехта",
  "парижской коммуны",
  "красной армии",
  "советской армии",
  "ленинского комсомола",
]);

/**
 * Marks streets that are known by their form: those with a number that is a word (the number is no house, the words
 * beside it are no town), and those with the same two words everywhere.
 */
export function markPlainStreets(tokens: readonly Token[], roles: Role[], knownName: KnownName): void {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const hasNext = next !== undefined && next.segment === token.segment;
    if (hasNext && phrases.has(`${token.word} ${next.word}`)) roles.fill("street", at, at + 2);
    if (token.isNumber && roles[at] !== "street") markNumberedStreet(tokens, roles, at, knownName);
  }
}

function markNumberedStreet(tokens: readonly Token[], roles: Role[], at: number, knownName: KnownName): void {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return;
  const isOrdinal = ordinal.test(token.word);
  // «х. Плотников 2-й», «2-й Бобровский»: settlements have numbers too.
  if (isOrdinal && (knownName(at - 1, at + 1) !== null || knownName(at, at + 2) !== null)) return;
  const hasNext = next !== undefined && next.segment === token.segment;
  if (!isOrdinal && !(hasNext && next.type === null && counted.test(next.word))) return;
  roles[at] = "street";
  // «Дачный 2-й», «Лобинский 1-й»: the adjective in front belongs to the number.
  const isWhole = before?.segment === token.segment && before.chunk !== tokens[at - 2]?.chunk;
  const isAdjective = isWhole && roles[at - 1] === "name" && adjectiveGender(before.word) !== null;
  const isTown = knownName(at - 1, at) !== null && !namesAnotherTown(tokens, at - 1, knownName);
  const isInFront = isOrdinal && isAdjective && !isTown;
  if (isInFront) roles[at - 1] = "street";
  if (isInFront || !hasNext || roles[at + 1] !== "name") return;
  if (townBeginningAt(tokens, at + 1, knownName) === "sure" && !counted.test(next.word)) return;
  // «… 2-й, Даниловский район» without its comma.
  const nameOf = tokens[at + 2]?.segment === token.segment ? tokens[at + 2]?.type?.role : undefined;
  if (nameOf === "municipality" || nameOf === "region") return;
  roles[at + 1] = "street";
  const isLongName = /^(?:лет|летия)$/.test(next.word) || /летия$/.test(token.word);
  if (isLongName && tokens[at + 2]?.segment === token.segment && roles[at + 2] === "name")
    roles[at + 2] = "street";
}
