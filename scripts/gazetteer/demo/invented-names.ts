/** Ordinary words put together; not a list of anything that exists. */
const streetStems =
  "Берёзов Лунн Ветрен Кленов Ручьев Звонк Осенн Тих Медов Рябинов Облачн Полынн Калинов Янтарн Снежн Вишнёв Родников Ягодн Хвойн Майск Рассветн Дубов Звёздн Серебрян Каменист Песчан Полев Заречн Луков Ольхов Малинов Радужн Туманн Ивов Ключев Жасминов Лазурн Ковыльн Росист Смоляк".split(
    " ",
  );
const people =
  "Саврасьева Полетаихина Дроздоварова Кудеярина Верстовского-Малого Ладынцева Пересветлова Огнивцева".split(
    " ",
  );
const placeFirst = "Верхне Нижне Старо Ново Красно Бело Мало Велико Сухо Добро".split(" ");
const placeSecond =
  "ручьёвка полянка журавлино каменка липовка горшечное лебяжье кедровка ключи вязово озерки ольховка рассохино".split(
    " ",
  );

export interface InventedStreet {
  readonly type: string;
  readonly name: string;
}

/** Different for different numbers: «Берёзовая», «40 лет Урожая», «2-я Лунная», «им. Полетаихина», «8 Мая». */
export function inventedStreet(number: number): InventedStreet {
  const round = Math.floor(number / streetStems.length);
  const stem = streetStems[number % streetStems.length] ?? "";
  const hasSoftEnd = /[нк]$/.test(stem) && /(?:енн|ихк)$/.test(stem);
  const [feminine, masculine] = [`${stem}${hasSoftEnd ? "яя" : "ая"}`, `${stem}${hasSoftEnd ? "ий" : "ый"}`];
  if (number % 17 === 5) return { type: "ул.", name: `им. ${people[number % people.length]} ${round + 1}` };
  if (number % 23 === 7)
    return { type: "ул.", name: `${10 * (1 + (number % 9))} лет ${stem}ого Края ${round + 1}` };
  const ordinal = round === 0 ? "" : `${round + 1}-`;
  if (number % 5 === 3) return { type: "пер.", name: `${ordinal}${round === 0 ? "" : "й "}${masculine}` };
  if (number % 29 === 2) return { type: "пр-кт", name: `${ordinal}${round === 0 ? "" : "й "}${masculine}` };
  if (number % 31 === 4) return { type: "пр-д", name: `${ordinal}${round === 0 ? "" : "й "}${masculine}` };
  return { type: "ул.", name: `${ordinal}${round === 0 ? "" : "я "}${feminine}` };
}

/** Different for different numbers. */
export function inventedPlace(number: number): string {
  const count = placeFirst.length * placeSecond.length;
  const first = placeFirst[number % placeFirst.length];
  const second = placeSecond[Math.floor(number / placeFirst.length) % placeSecond.length];
  const round = Math.floor(number / count);
  return `${first}${second}${round === 0 ? "" : `-${round + 1}`}`;
}
