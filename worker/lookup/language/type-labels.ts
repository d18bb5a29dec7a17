/**
 * How an answer writes the types of the address register: the short form where everybody reads it aloud right («ул.»,
 * «пер.», «СНТ»), else the word. Types that are words already («аллея», «тракт») stand for themselves. Every label is
 * understood as its type when the answer's own line is asked again.
 */
const labels: Readonly<Record<string, string>> = {
  г: "г.",
  гп: "городской посёлок",
  кп: "курортный посёлок",
  п: "п.",
  с: "с.",
  д: "д.",
  "ст-ца": "станица",
  х: "х.",
  сл: "сл.",
  ст: "ст.",
  рзд: "разъезд",
  нп: "населённый пункт",
  м: "местечко",
  мр: "месторождение",
  лпх: "леспромхоз",
  "п/ст": "п. при станции",
  "п ст": "п. при станции",
  "п ж/д ст": "п. при станции",
  "пос рзд": "п. разъезд",
  "ж/д ст": "ж/д ст.",
  "ж/д рзд": "ж/д разъезд",
  "ж/д оп": "ж/д о.п.",
  "ж/д бл-ст": "ж/д блокпост",
  ул: "ул.",
  "пр-кт": "проспект",
  пер: "пер.",
  наб: "наб.",
  пл: "пл.",
  ш: "шоссе",
  "б-р": "бульвар",
  туп: "тупик",
  дор: "дорога",
  мгстр: "магистраль",
  проселок: "просёлок",
  "пл-ка": "площадка",
  платф: "платформа",
  мкр: "мкр.",
  "кв-л": "квартал",
  "п/р": "промрайон",
  "пл р-н": "пл.р-н",
  тер: "тер.",
  ус: "усадьба",
  ю: "юрты",
  жт: "животноводческая точка",
  стр: "стр.",
  "уч-к": "участок",
  "г-к": "городок",
  "н/п": "НП",
  "ф/х": "КФХ",
  жк: "ЖК",
};

/** Associations are written in capitals as everybody does: «СНТ Ромашка». */
const associations = new Set(
  "снт сно снп спк днт дно днп дпк оно онп онт опк гск пгск гк пк тсж тсн сосн сдт".split(" "),
);

/** Kinds of streets whose whole word people say behind an adjective: «Свердловский проспект», but «ул. Советская». */
const behindAdjective = new Set(["проспект", "проезд", "бульвар", "шоссе", "тракт", "тупик", "квартал"]);

/** «ул. Кирова», «Троицкий тракт», «с. Кунашак»; a name that says its type itself stays as it is («Центральная площадь»). */
export function withType(type: string, name: string): string {
  const label = labels[type] ?? (associations.has(type) ? type.toUpperCase() : type);
  const text = streetLabel(name);
  const isSaid = label.length > 3 && name.toLowerCase().includes(label);
  if (isSaid || label === "") return text;
  return behindAdjective.has(label) && /^[А-ЯЁ][а-яё-]+(?:ий|ый|ой|ое|ее)$/.test(text)
    ? `${text} ${label}`
    : `${label} ${text}`;
}

/** A street's name as it is read aloud: «1-я Окружная» for «Окружная 1-я», «им. Ю. А. Гагарина» for «им Ю.А.Гагарина». */
export function streetLabel(name: string): string {
  return name
    .replace(/^([А-ЯЁ][а-яё-]+(?:ая|яя|ий|ый|ой|ое|ее)) (\d+-(?:я|й|е))$/, "$2 $1")
    .replace(/^им\.?\s?(?=[А-ЯЁ])/, "им. ")
    .replace(/(?<=[А-ЯЁ]\.)(?=[А-ЯЁ])/g, " ");
}
