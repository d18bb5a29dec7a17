import { type WordList, wordMatcher } from "./word-list.ts";

/** What an appeal may be about. Whoever counts may edit the dictionary; at most 31 topics. */
export interface Topic {
  readonly key: string;
  readonly name: string;
  readonly words: WordList;
}

/** The topic of appeals that no line of the dictionary knows. */
export const otherTopic = "other";
export const mostTopics = 31;

export const topicDictionary: readonly Topic[] = [
  topic("appointments", "запись к врачу", [
    ..."запис* талон* номерок номерк* электронн*-очеред* прием приема приему приеме".split(" "),
    ..."терапевт* педиатр* хирург* невролог* кардиолог* эндокринолог* окулист* офтальмолог* лор лора лору".split(
      " ",
    ),
    ..."гинеколог* уролог* дерматолог* онколог* гастроэнтеролог* ревматолог* травматолог* специалист*".split(
      " ",
    ),
    "попасть к",
  ]),
  topic("home_visits", "вызов врача на дом", [
    "на дом",
    "на дому",
    "вызов* врача",
    "вызва* врача",
    "вызов* педиатра",
    "вызва* педиатра",
    "вызов* терапевта",
    "вызва* терапевта",
    "врач не пришел",
    "не пришел врач",
    "жд* врача",
  ]),
  topic("tests", "анализы и обследования", [
    ..."анализ* обследован* узи мрт кт экг ээг рентген* флюорограф* маммограф* фгдс гастроскоп* колоноскоп*".split(
      " ",
    ),
    ..."томограф* пцр тест теста тесты тестов мазок мазк* диспансеризац* медосмотр* холтер* кровь крови".split(
      " ",
    ),
  ]),
  topic("vaccination", "прививки", [
    ..."прививк* привит* привив* вакцин* ревакцин* спутник* антител* манту диаскин*".split(" "),
  ]),
  topic("drugs", "лекарства и рецепты", [
    ..."лекарств* препарат* рецепт* аптек* инсулин* таблет* льготн* медикамент* тест-полоск*".split(" "),
  ]),
  topic("routing", "куда обратиться", [
    ..."прикреп* прикрепл* открепл* направлен* госпитализац* стационар* участков* маршрутизац* дежурн*".split(
      " ",
    ),
    "куда обратиться",
    "куда обращаться",
    "куда идти",
    "куда ехать",
    "куда звонить",
    "какая поликлиника",
    "к какой поликлинике",
    "в какую поликлинику",
    "в какую больницу",
    "номер телефона",
    "график работы",
    "режим работы",
    "часы работы",
  ]),
  topic("dentistry", "стоматология", [
    ..."зуб зуба зубы зубов зубн* стоматолог* протезирован* ортодонт*".split(" "),
  ]),
  topic("ambulance", "скорая помощь", ["скорая", "скорую", "скорой", "неотложк*", "неотложн*"]),
  topic("queues", "очереди", ["очеред*", "толпа", "толпы", "столпотворен*", "сидим в коридоре"]),
  topic("phone_line", "не дозвониться", [
    ..."дозвон* дозван* колл-центр* call-центр* контакт-центр*".split(" "),
    "не берут трубку",
    "трубку не берут",
    "не отвечают на звонки",
  ]),
  topic("certificates", "справки и больничные", [
    ..."справк* больничн* бюллетен* выписк* инвалидност* мсэ медкарт*".split(" "),
    "лист* нетрудоспособности",
    "санаторно-курортн*",
  ]),
  topic("ppe", "маски и защита", ["маск*", "антисептик*", "перчатк*", "сиз", "сизов", "дезинфекц*"]),
  topic("quality", "качество помощи", [
    ..."жалоб* жалуюсь хамств* хамят нахамил* груб* безобраз* отказал* отказыва* равнодуш* некомпетентн*".split(
      " ",
    ),
    "ужасн* отношени*",
  ]),
];

/** For each topic one bit, in the order of the dictionary; 0: none. */
export function topicMatcher(dictionary: readonly Topic[]): (words: readonly string[]) => number {
  if (dictionary.length > mostTopics) throw new RangeError(`more than ${mostTopics} topics`);
  const matchers = dictionary.map(({ words }) => wordMatcher(words));
  return (words) => {
    let bits = 0;
    for (const [index, matches] of matchers.entries()) {
      if (matches(words)) bits |= 1 << index;
    }
    return bits;
  };
}

function topic(key: string, name: string, words: WordList): Topic {
  return { key, name, words };
}
