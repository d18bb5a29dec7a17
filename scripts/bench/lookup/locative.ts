/**
 * Names as they stand after «в» and «на», for regular endings only: null where people differ or the name is irregular.
 * Written apart from the lookup's own rules, so that one does not prove the other right.
 */

/** «Сатка» -> «Сатке», «Верхний Уфалей» -> «Верхнем Уфалее», «Усть-Катав» -> «Усть-Катаве». */
export function settlementLocative(name: string): string | null {
  if (!/^[\p{L} -]+$/u.test(name) || /-(?:на|под|над|у)-| (?:имени|при|и) /u.test(name)) return null;
  const words = name.split(" ");
  const inflected = words.map((word, at) => {
    if (word.includes("-")) return hyphenatedLocative(word);
    return adjectiveLocative(word) ?? (at === words.length - 1 ? nounLocative(word) : null);
  });
  return inflected.every((word) => word !== null) ? inflected.join(" ") : null;
}

/** «Садовая» -> «Садовой» (улице), «Садовый» -> «Садовом» (переулке); names in the genitive stay as they are. */
export function streetLocative(name: string, gender: "m" | "f"): string {
  const words = name.split(" ").map((word) => {
    const number = /^(\d+)-[яй]$/.exec(word)?.[1];
    if (number !== undefined) return `${number}-${gender === "f" ? "й" : "м"}`;
    const isOfGender = gender === "f" ? /(?:ая|яя)$/.test(word) : /(?:ый|ий)$/.test(word);
    return isOfGender ? adjectiveLocative(word) : null;
  });
  return words.every((word) => word !== null) ? words.join(" ") : name;
}

function adjectiveLocative(word: string): string | null {
  if (word.length < 5) return null;
  const endings: readonly (readonly [RegExp, string])[] = [
    [/ний$/, "нем"],
    [/(?<=[кгх])ий$/, "ом"],
    [/(?<=[нвтлрм])ый$/, "ом"],
    [/(?<=[нвтлкгх])ой$/, "ом"],
    [/няя$/, "ней"],
    [/ая$/, "ой"],
    [/нее$/, "нем"],
    [/ое$/, "ом"],
    [/ые$/, "ых"],
    [/(?<=[нкгх])ие$/, "их"],
  ];
  for (const [ending, locative] of endings) if (ending.test(word)) return word.replace(ending, locative);
  return null;
}

/** The last part alone, but both of «Каменске-Шахтинском». */
function hyphenatedLocative(word: string): string | null {
  const hyphen = word.lastIndexOf("-");
  const [head, last] = [word.slice(0, hyphen), word.slice(hyphen + 1)];
  const adjective = adjectiveLocative(last);
  const inflected = adjective ?? nounLocative(last);
  if (inflected === null) return null;
  return `${head}${adjective !== null && /ск$/.test(head) ? "е" : ""}-${inflected}`;
}

function nounLocative(word: string): string | null {
  if (word.length < 4 || /(?:ец|ок|ёк|ел|ёл|ёр|ень|ой|[ьъуюэеёыи]й?и)$/.test(word) || /[ьъуюэеё]$/.test(word))
    return null;
  if (/ия$/.test(word)) return `${word.slice(0, -1)}и`;
  if (/[аяой]$/.test(word)) return `${word.slice(0, -1)}е`;
  if (/ы$/.test(word)) return `${word.slice(0, -1)}ах`;
  if (/[кгхжчшщ]и$/.test(word)) return `${word.slice(0, -1)}ах`;
  return /[бвгджзклмнпрстфхцчшщ]$/.test(word) ? `${word}е` : null;
}
