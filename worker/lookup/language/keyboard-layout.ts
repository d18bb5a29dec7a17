/**
 * Text typed with the Latin layout switched on: «xtkz,bycr» is «челябинск». Punctuation keys are letters there, so
 * this runs on the raw text, before anything is split. Source: the ЙЦУКЕН layout of ГОСТ 6431 keyboards as shipped
 * with desktop systems.
 */
const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
const cyrillicKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";

const keyOf: ReadonlyMap<string, string> = new Map(
  [...latinKeys].map((key, position) => [key, cyrillicKeys[position] ?? key]),
);

/**
 * Rewrites every whitespace-separated chunk that holds Latin letters and no Cyrillic ones. A comma or full stop at
 * the end of a chunk stays punctuation: «vbfcc, ktybyf» is two parts, and no Russian place ends in «б» or «ю» there.
 */
export function fromLatinLayout(text: string): string {
  return text.replace(/\S+/g, (chunk) => {
    if (!/[a-z]/i.test(chunk) || /\p{Script=Cyrillic}/u.test(chunk)) return chunk;
    const punctuation = /[,.]?$/.exec(chunk)?.[0] ?? "";
    const body = chunk.slice(0, chunk.length - punctuation.length);
    return [...body].map((key) => keyOf.get(key) ?? key).join("") + punctuation;
  });
}
