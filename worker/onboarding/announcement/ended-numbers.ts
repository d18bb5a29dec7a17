/** Said of a number before or behind it: «больше не действует», «отключён». */
const ended =
  /не\s+(?:действ|работа|обслужива|использу)|прекра(?:щ|т)|отключ|недоступ|упраздн|отмен[её]н|закры(?:т|л|в)/giu;
/** Said before a number only: «вместо номера …», «о прекращении работы номера …», «прежний телефон …». */
const leading =
  /вместо|взамен|прекращени|прежн|стар(?:ый|ого|ому)|бывш|раньше|ранее|больше\s+не\s+звон|не\s+звоните/giu;
/** «Вместо номеров … и …» speaks of several, up to the words that say what is used now. */
const several =
  /(?:вместо|взамен|прекращени)\p{L}*\s+(?:работы\s+)?(?:\p{L}+\s+){0,2}(?:номеров|телефонов|линий)/iu;
const now = /звон|набир|теперь|введ[её]н|действует|работает|нов(?:ый|ого|ая)|обращайт/iu;
/** A word of the past stands no farther before its number. */
const nearest = 70;

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Which numbers of a sentence it says to have ended: the nearest to such words, before them or else behind. */
export function endedNumbers(sentence: string, numbers: readonly Place[]): ReadonlySet<Place> {
  const over = new Set<Place>();
  for (const { index, 0: said } of sentence.matchAll(leading)) {
    const behind = numbers.filter(({ from }) => from > index);
    const [next] = behind;
    if (next === undefined || next.from - index > nearest) continue;
    if (now.test(sentence.slice(index + said.length, next.from))) continue;
    over.add(next);
    if (!several.test(sentence.slice(index, next.from))) continue;
    const end = sentence.slice(next.to, next.to + 200).search(now);
    for (const other of behind) if (end < 0 || other.from < next.to + end) over.add(other);
  }
  for (const match of sentence.matchAll(ended)) {
    const behind = match.index + match[0].length;
    const before = numbers.filter(({ to }) => to <= match.index);
    const last = before.at(-1);
    const next = numbers.find(({ from }) => from >= behind);
    if (last !== undefined) {
      over.add(last);
      for (const other of listedWith(sentence, before)) over.add(other);
    } else if (next !== undefined) over.add(next);
  }
  return over;
}

/** Of «8 800 …, 8 800 … и 8 800 … не действуют» all. */
function listedWith(sentence: string, numbers: readonly Place[]): Place[] {
  const listed: Place[] = [];
  for (let at = numbers.length - 1; at > 0; at--) {
    const before = numbers[at - 1];
    const own = numbers[at];
    if (before === undefined || own === undefined) break;
    if (!/^(?:[\s,;]|и|или)*$/iu.test(sentence.slice(before.to, own.from))) break;
    listed.push(before);
  }
  return listed;
}
