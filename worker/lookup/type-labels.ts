/** How an answer writes the types of the address register, where their short form alone would look odd. */
const labels: Readonly<Record<string, string>> = {
  г: "г.",
  п: "п.",
  с: "с.",
  д: "д.",
  х: "х.",
  сл: "сл.",
  ст: "ст.",
  ул: "ул.",
  пер: "пер.",
  наб: "наб.",
  пл: "пл.",
  ш: "шоссе",
  "б-р": "бульвар",
  мкр: "мкр.",
  "кв-л": "квартал",
  туп: "тупик",
  дор: "дорога",
  тер: "тер.",
  снт: "СНТ",
  днт: "ДНТ",
  гск: "ГСК",
  жк: "ЖК",
};

/** «ул. Кирова», «с. Кунашак», «линия 3-я»; a name that says its type itself stays as it is («Центральная площадь»). */
export function withType(type: string, name: string): string {
  const label = labels[type] ?? type;
  const isSaid = label.length > 3 && name.toLowerCase().includes(label);
  return isSaid || label === "" ? name : `${label} ${name}`;
}
