import type { SeededRandom } from "./seeded-random.ts";

/**
 * Names for generated regions: the repertoire that every Russian town has, and invented ones that look like the rest.
 * Invented stems, so that nothing here is a copy of a register.
 */
const first =
  "вар тол сур бел кам гор мед зар лип чер дуб ряб кор вол тур ман шад пес жир лев нев сар хам юл ерш куз мол рост сим удл фёд щег глеб крут трос клев брус смол грем пруд".split(
    " ",
  );
const second =
  "наг буж дан гун тыш ват шим пол мыз лет кур жав сен рем нюк баш гов дёж зен кач лям мохт нер пич руг сыл тюб феч хом цев чир щуп юз ярг вед дол".split(
    " ",
  );
const third = ["", "", "", "ал", "ор", "ен", "ур", "ич", "ул", "ан", "ек", "им", "уш", "ох", "ев"];
const before = ["Верхн", "Нижн", "Больш", "Мал", "Стар", "Нов", "Красн"] as const;

const sharedVillages =
  "Ивановка Александровка Октябрьский Первомайский Михайловка Николаевка Петровка Берёзовка Сосновка Ключи Заречный Луговой Степное Троицкое Покровка Озёрный Каменка Новый Мирный Красное Лесной Полевой Дубрава Родники Светлый Победа".split(
    " ",
  );

export const ordinaryStreets =
  "Ленина|Мира|Садовая|Советская|Молодёжная|Центральная|Школьная|Новая|Октябрьская|Первомайская|Лесная|Набережная|Степная|Заречная|Гагарина|Кирова|Пушкина|Комсомольская|Пролетарская|Красноармейская|Береговая|Солнечная|Зелёная|Полевая|Луговая|Победы|Труда|Чапаева|Калинина|Карла Маркса|Горького|Лермонтова|Строителей|Юбилейная|Северная|Южная|Восточная|Западная|Железнодорожная|Рабочая|Колхозная|Матросова|Чехова|Некрасова|Толстого|Маяковского|Свердлова|Дзержинского|Фрунзе|Куйбышева|Энгельса|Розы Люксембург|40 лет Победы|50 лет Октября|30 лет ВЛКСМ|8 Марта|1 Мая|9 Января|1-я Окружная|2-я Окружная|1-я Восточная|Почтовая|Больничная|Кооперативная|Механизаторов|Энергетиков|Металлургов|Шахтёров|Геологов|Нефтяников|Космонавтов|Терешковой|Королёва|Берёзовая|Кленовая|Вишнёвая|Цветочная|Рябиновая|Сиреневая|Тополиная|Озёрная|Речная|Нагорная|Подгорная|Овражная|Каменная|Песчаная|Дачная|Парковая|Спортивная|Крайняя|Тенистая|Светлая|Уральская|Сибирская|Московская|Ленинградская|Киевская|Крупской|Щорса|Котовского|Будённого|Ворошилова|Жукова|Суворова|Кутузова|Нахимова|Ломоносова|Менделеева|Павлова|Мичурина|Тимирязева|Островского|Шевченко|Зои Космодемьянской|Олега Кошевого|Павлика Морозова|Лизы Чайкиной|Героев Танкограда|Братьев Кашириных|Академика Вавилова|Генерала Карбышева|Красный Октябрь|Красная Заря|Парижской Коммуны|III Интернационала|Новый Путь|Малая Садовая|Большая Полевая".split(
    "|",
  );

const surnameEndings = ["ова", "ина", "ева", "ского", "енко"] as const;
const adjectiveEndings = ["ская", "ная", "овая"] as const;

/** «варнаг», «толбужал». */
function stem(random: SeededRandom): string {
  return random.pick(first) + random.pick(second) + random.pick(third);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name for a municipality and the town that governs it: Варнагск and Варнагский район. */
export function madeTown(random: SeededRandom): { readonly town: string; readonly adjective: string } {
  const base = capital(stem(random));
  return { town: `${base}ск`, adjective: `${base}ский` };
}

export type VillageType = "п" | "с" | "д" | "х";

/** Every fourth village has a name that others have too. */
export function madeVillage(random: SeededRandom, type: VillageType): string {
  if (random.chance(0.25)) return random.pick(sharedVillages);
  const base = capital(stem(random));
  const endings = {
    п: ["ный", "ский", "ово"],
    с: ["ское", "ово", "ино"],
    д: ["овка", "ино", "ово"],
    х: ["ов", "ин", "овский"],
  };
  const name = base + random.pick(endings[type]);
  if (!random.chance(0.12)) return name;
  const feminine = name.endsWith("а");
  const masculine = /[вный]$/.test(name);
  return `${random.pick(before)}${feminine ? "яя" : masculine ? "ий" : "ее"} ${name}`.replace(
    /(Больш|Мал|Стар|Нов|Красн)(яя|ий|ее)/,
    (_, head: string, ending: string) => head + hardEnding(head, ending),
  );
}

function hardEnding(head: string, ending: string): string {
  if (ending === "яя") return "ая";
  if (ending === "ее") return "ое";
  return head === "Больш" ? "ой" : "ый";
}

/** An adjective follows the gender of the type: улица Садовая, переулок Садовый, шоссе Садовое. */
export function agreeing(name: string, type: string): string {
  const isNeuter = type === "ш";
  if (!isNeuter && !["пер", "проезд", "пр-кт", "б-р", "мкр"].includes(type)) return name;
  return name
    .replace(/([гкхжчшщ])ая(?= |$)/g, isNeuter ? "$1ое" : "$1ий")
    .replace(/ая(?= |$)/g, isNeuter ? "ое" : "ый")
    .replace(/яя(?= |$)/g, isNeuter ? "ее" : "ий")
    .replace(/(?<=\d)-я(?= )/g, isNeuter ? "-е" : "-й");
}

/** A street name that is not in the repertoire: a person's or an adjective. */
export function madeStreet(random: SeededRandom): string {
  const base = capital(stem(random));
  const isPerson = random.chance(0.6);
  const name = base + (isPerson ? random.pick(surnameEndings) : random.pick(adjectiveEndings));
  if (!isPerson && random.chance(0.08)) return `${1 + random.below(5)}-я ${name}`;
  return isPerson && random.chance(0.1) ? `им. ${name}` : name;
}
