import { topicWords } from "../../registry/topic-words.ts";
import { listMatcher, type WordList } from "./word-list.ts";

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
  topic("appointments", [
    ..."запис* талон* номерок номерк* электронн*-очеред* прием приема приему приеме".split(" "),
    ..."терапевт* педиатр* хирург* невролог* кардиолог* эндокринолог* окулист* офтальмолог* лор лора лору".split(
      " ",
    ),
    ..."гинеколог* уролог* дерматолог* онколог* гастроэнтеролог* ревматолог* травматолог* специалист*".split(
      " ",
    ),
    "попасть к",
  ]),
  topic("home_visits", [
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
    "прид* врач",
    "врач прид*",
    "прид* педиатр",
    "прид* терапевт",
    "врач не приходил",
    "врач* так и не",
  ]),
  topic("tests", [
    ..."анализ* обследован* узи мрт кт экг ээг рентген* флюорограф* маммограф* фгдс гастроскоп* колоноскоп*".split(
      " ",
    ),
    ..."томограф* пцр ифа тест теста тесты тестов мазок мазк* диспансеризац* медосмотр* холтер* кровь крови".split(
      " ",
    ),
  ]),
  topic("vaccination", [
    ..."прививк* привит* привив* вакцин* ревакцин* спутник* антител* манту диаскин* сертификат*".split(" "),
  ]),
  topic("drugs", [
    ..."лекарств* препарат* рецепт* аптек* инсулин* таблет* льготн* медикамент* тест-полоск*".split(" "),
  ]),
  topic("routing", [
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
  topic("dentistry", [..."зуб зуба зубы зубов зубн* стоматолог* протезирован* ортодонт*".split(" ")]),
  topic("ambulance", ["скорая", "скорую", "скорой", "неотложк*", "неотложн*"]),
  topic("queues", ["очеред*", "толпа", "толпы", "столпотворен*", "сидим в коридоре"]),
  topic("phone_line", [
    ..."дозвон* дозван* колл-центр* call-центр* контакт-центр*".split(" "),
    "не берут трубку",
    "трубку не берут",
    "не отвечают на звонки",
  ]),
  topic("certificates", [
    ..."справк* больничн* бюллетен* выписк* инвалидност* мсэ медкарт*".split(" "),
    "лист* нетрудоспособности",
    "санаторно-курортн*",
  ]),
  topic("ppe", ["маск*", "антисептик*", "бахил*", "перчатк*", "сиз", "сизов", "дезинфекц*"]),
  topic("quality", [
    ..."жалоб* жалуюсь хамств* хамят нахамил* груб* безобраз* отказал* отказыва* равнодуш* некомпетентн*".split(
      " ",
    ),
    "ужасн* отношени*",
  ]),
];

/** For each topic one bit, in the order of the dictionary; 0: none. */
export function topicMatcher(dictionary: readonly Topic[]): (words: readonly string[]) => number {
  if (dictionary.length > mostTopics) throw new RangeError(`more than ${mostTopics} topics`);
  return listMatcher(dictionary.map(({ words }) => words));
}

function topic(key: keyof typeof topicWords, words: WordList): Topic {
  return { key, name: topicWords[key], words };
}
