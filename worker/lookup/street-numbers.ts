import type { Role } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** «5-я», «1й», «50-летия»: a number that is a word. */
const ordinal = /^\d+-?(?:я|й|е|ая|ый|ий|ой|ое|го|летия|лет)$/;
/** Words that follow the number in «40 лет Победы», «8 Марта», «25 Партсъезда», «95 Гвардейской дивизии». */
const counted =
  /^(?:лет|летия|год|года|январ[ья]|феврал[ья]|марта|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|август[а]?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|съезда|партсъезда|гвардейск[а-я]+|стрелков[а-я]+|дивизии|бакинских|коммунаров|пятилетк[а-я]+)$/;

/** Marks streets that begin with a number: the number is no house, and the words behind it are no town. */
export function markNumberedStreets(tokens: readonly Token[], roles: Role[]): void {
  for (const [at, token] of tokens.entries()) {
    if (!token.isNumber || roles[at] === "street") continue;
    const isOrdinal = ordinal.test(token.word);
    const next = tokens[at + 1];
    const isCounted =
      next !== undefined && next.segment === token.segment && next.type === null && counted.test(next.word);
    if (!isOrdinal && !isCounted) continue;
    roles[at] = "street";
    if (next === undefined || next.segment !== token.segment || roles[at + 1] !== "name") continue;
    roles[at + 1] = "street";
    const isLongName = /^(?:лет|летия|год|года)$/.test(next.word) || /летия$/.test(token.word);
    if (isLongName && tokens[at + 2]?.segment === token.segment && roles[at + 2] === "name")
      roles[at + 2] = "street";
  }
}
