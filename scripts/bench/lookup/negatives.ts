import type { BenchmarkRegion } from "./benchmark-region.ts";
import { madeVillage, ordinaryStreets } from "./made-names.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { inLatinLetters } from "./spoiling.ts";

/** Texts that name no place of the region: «nowhere» is the only right answer. */
const russianTowns =
  "Казань Екатеринбург Новосибирск Омск Краснодар Воронеж Пермь Саратов Тюмень Ижевск Хабаровск Владивосток Иркутск Рязань Пенза Липецк Киров Чебоксары Калининград Тула Курск Ставрополь Сочи Тверь Брянск Иваново Сургут Вологда Архангельск Мурманск Смоленск Якутск Кострома Новокузнецк Кемерово Томск Оренбург Астрахань Белгород Калуга Чита Грозный Нальчик Череповец Псков".split(
    " ",
  );
const foreignTowns =
  "Минск Гомель Алматы Астана Ташкент Бишкек Ереван Тбилиси Баку Кишинёв Рига Вильнюс Варшава Берлин Париж Лондон Пекин Анкара Дубай Прага Хельсинки Душанбе Караганда Витебск".split(
    " ",
  );
const foreignAddresses = [
  "Paris, 10 rue de Rivoli",
  "221B Baker Street, London",
  "Berlin, Unter den Linden 77",
  "New York, 5th Avenue 350",
  "Wien, Mariahilfer Strasse 12",
  "Praha 1, Vodickova 20",
  "istanbul istiklal caddesi 5",
];
const sentences = [
  "как записаться к врачу",
  "нужна справка о прививках",
  "почему не отвечает регистратура",
  "здравствуйте, подскажите пожалуйста",
  "получить рецепт бесплатно",
  "результаты анализов где смотреть",
  "спасибо",
  "потерял полис что делать",
  "вызов врача на дом телефон",
  "не могу дозвониться до поликлиники",
  "хочу сдать кровь",
  "электронный больничный",
];
const letters = "бвгджзклмнпрстфхцчшщаеиоуыэюя";

export function negativeQuery(regions: readonly BenchmarkRegion[], random: SeededRandom): string | null {
  const isSettlement = (name: string, distance: number) =>
    regions.some(({ table }) => table.hasSettlement(name, distance));
  const address = () =>
    `${random.pick(["ул. ", "ул ", ""])}${random.pick(ordinaryStreets)}, ${1 + random.below(90)}`;
  const elsewhere = (towns: readonly string[]) => {
    const town = random.pick(towns);
    if (isSettlement(town, 1)) return null;
    return random.pick([
      town,
      `г. ${town}`,
      `${town}, ${address()}`,
      `${address()}, г ${town}`,
      inLatinLetters(town, "everyday"),
    ]);
  };
  const kinds = [
    () => elsewhere(russianTowns),
    () => elsewhere(foreignTowns),
    () => random.pick(foreignAddresses),
    () => random.pick(sentences),
    () => nonsense(random),
    () => {
      const village = madeVillage(random, "д");
      return isSettlement(village, 2) ? null : `${random.pick(["д. ", "деревня "])}${village}, ${address()}`;
    },
  ];
  return random.pick(kinds)();
}

function nonsense(random: SeededRandom): string {
  const word = () => Array.from({ length: 5 + random.below(6) }, () => random.pick([...letters])).join("");
  return random.pick([
    () => word(),
    () => `${word()} ${word()}`,
    () => String(random.below(1_000_000_000)),
    () => "?!.,".repeat(1 + random.below(3)),
    () => Array.from({ length: 8 }, () => random.pick([..."qwrtpsdfghjklzxcvbnm"])).join(""),
  ])();
}
