/** «с Айлино» -> с, Айлино. */
export interface TypedName {
  readonly kind: string;
  readonly name: string;
}

const fullWords: Readonly<Record<string, string>> = {
  город: "г",
  гор: "г",
  "рабочий поселок": "рп",
  "рабочий посёлок": "рп",
  "поселок городского типа": "пгт",
  "посёлок городского типа": "пгт",
  "курортный поселок": "кп",
  "курортный посёлок": "кп",
  "дачный поселок": "дп",
  "дачный посёлок": "дп",
  поселок: "п",
  посёлок: "п",
  пос: "п",
  село: "с",
  деревня: "д",
  дер: "д",
  хутор: "х",
  станица: "ст-ца",
};

const urban = new Set(["г", "пгт", "рп", "кп", "дп"]);

/** Towns and urban-type settlements: they are territories of a region even when they are no centre. */
export function isUrban({ kind }: TypedName): boolean {
  return urban.has(kind);
}

/** «населённый пункт»: the kind of a name that says none. */
export const withoutType = "нп";

const typeInFront =
  /^((?:рабочий|дачный|курортный) пос[её]лок|пос[её]лок городского типа|(?:п )?ж\/д[. ]+(?:ст|рзд|оп|пост|будка|казарма|платформа)|[а-яё/-]+)(?:\. ?| )(\S.*)$/;

/** The type is what stands in small letters in front: «ж/д ст Шарташ», «рабочий посёлок Роза»; without it «нп». */
export function typedName(text: string): TypedName {
  const plain = text.replace(/\s+/g, " ").trim();
  const [, type = withoutType, name = plain] = typeInFront.exec(plain) ?? [];
  return { kind: Object.hasOwn(fullWords, type) ? (fullWords[type] ?? type) : type, name };
}
