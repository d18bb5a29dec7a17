/**
 * Words that say what a name is the name of. Forms are listed with their cases, because people write «в Саткинском
 * районе». Official abbreviations follow the address register's table of types (Приказ Минфина № 171н).
 */
export type TypeRole =
  | "region"
  | "municipality"
  | "district"
  | "settlement"
  /** Rural councils and settlements inside a municipality: below what the directory knows. */
  | "below"
  | "street"
  | "house"
  | "flat";

export interface TypeWord {
  readonly role: TypeRole;
  /** One short form for all spellings: «г», «р-н», «ул». */
  readonly type: string;
  /** Grammatical gender, to tell «Троицкий тракт» from «Троицк, тракт …». Streets only. */
  readonly gender?: "m" | "f" | "n";
  /** Types of the register that a short form may stand for; without it, `type` alone. Streets only. */
  readonly means?: readonly string[];
  /** An adjective or number that only goes with another type word: «муниципальный», «городского типа». */
  readonly isAttribute?: boolean;
}

const rows: readonly (readonly [TypeWord, string])[] = [
  [
    { role: "region", type: "обл" },
    "обл област oblast регион регионе region область области областью облость обалсть",
  ],
  [{ role: "region", type: "край" }, "край краи края крае краю кр"],
  [{ role: "region", type: "респ" }, "респ республика республике"],
  [{ role: "region", type: "ао", isAttribute: true }, "ао автономный автономного автономная"],
  [
    { role: "municipality", type: "р-н" },
    "р-н рн р-он раион район района районе району районом ройон раен раон",
  ],
  [
    { role: "municipality", type: "округ" },
    "округ округа округе округу округом окр го мо м.о. г.о. муниципалитет муниципалитета гор.округ мун.округ образование образования образовании образ",
  ],
  [{ role: "municipality", type: "р-н" }, "мр м.р. м.р-н мр-н мун.р-н"],
  [
    { role: "municipality", type: "округ", isAttribute: true },
    "муниципальный муниципального муниципальном муниципальное муниц мун городской городского городском зато закрытое административно территориальное",
  ],
  [
    { role: "district", type: "вн.р-н" },
    "вн.р-н внр-н внутригородской внутригородского внутригородском вн внутригор",
  ],
  [{ role: "settlement", type: "г" }, "г гор город города городе городу городом горд"],
  [{ role: "settlement", type: "рп" }, "рп р.п. р/п"],
  [{ role: "settlement", type: "рп", isAttribute: true }, "раб рабочий рабочего рабочем дачный дачного"],
  [{ role: "settlement", type: "пгт" }, "пгт п.г.т. типа"],
  [{ role: "settlement", type: "дп" }, "дп д.п."],
  [
    { role: "settlement", type: "п" },
    "п пос поселок поселка поселке поселку поселком посёлок посолок посeлок",
  ],
  [{ role: "settlement", type: "с" }, "с сел село села селе селу селом"],
  [{ role: "settlement", type: "д" }, "д дер деревня деревни деревне деревню деревней"],
  [{ role: "settlement", type: "ст-ца" }, "ст-ца стца станица станицы станице станицу станицей ст-це"],
  [{ role: "settlement", type: "х" }, "х хут хутор хутора хуторе хутору"],
  [{ role: "settlement", type: "сл" }, "сл слобода слободы слободе слободу"],
  [{ role: "settlement", type: "ст" }, "ст станция станции станцию ж/д рзд разъезд аул аула ауле нп н/п"],
  [
    { role: "below", type: "с/п" },
    "с/п сп с/с сельсовет сельсовета сельсовете поселение поселения поселении г/п гп сельское сельского сельский сельском с/о с/а",
  ],
  [{ role: "street", type: "ул", gender: "f" }, "ул улица улицы улице улицу улицей уоица улиуа"],
  [
    { role: "street", type: "пр-кт", gender: "m" },
    "пр-кт пр-т пркт прт просп проспект проспекта проспекте прсп прос",
  ],
  [{ role: "street", type: "проезд", gender: "m" }, "проезд проезда проезде пр-д пр-зд прд прзд"],
  [{ role: "street", type: "пр", gender: "m", means: ["пр-кт", "проезд"] }, "пр"],
  [{ role: "street", type: "пер", gender: "m" }, "пер переулок переулка переулке пер-к"],
  [{ role: "street", type: "б-р", gender: "m" }, "б-р бр бул бульв бульвар бульвара бульваре"],
  [{ role: "street", type: "ш", gender: "n" }, "ш шоссе"],
  [{ role: "street", type: "наб", gender: "f" }, "наб набережная набережной"],
  [{ role: "street", type: "пл", gender: "f" }, "пл площадь площади"],
  [{ role: "street", type: "тракт", gender: "m" }, "тракт тракта тракте тр-т"],
  [{ role: "street", type: "аллея", gender: "f" }, "аллея аллеи аллее"],
  [{ role: "street", type: "туп", gender: "m" }, "туп тупик тупика"],
  [{ role: "street", type: "линия", gender: "f" }, "линия линии"],
  [{ role: "street", type: "спуск", gender: "m" }, "спуск спуска"],
  [{ role: "street", type: "въезд", gender: "m" }, "въезд въезда"],
  [{ role: "street", type: "заезд", gender: "m" }, "заезд заезда"],
  [{ role: "street", type: "дор", gender: "f" }, "дорога дор"],
  [
    { role: "street", type: "мкр", gender: "m" },
    "мкр мкрн мкр-н м-н мкн микрорайон микрорайона микрорайоне микр мкрорайон",
  ],
  [{ role: "street", type: "кв-л", gender: "m" }, "кв-л квартал квартала квартале"],
  [{ role: "street", type: "жк", gender: "m" }, "жк"],
  [
    { role: "street", type: "тер", gender: "f" },
    "снт днт сдт гск тер территория территории садовое товарищество кп сад пгск гк сот ск сдт объединение автомаг",
  ],
  [{ role: "house", type: "д" }, "дом дома доме двлд домовладение вл влд владение здание зд"],
  [{ role: "house", type: "корп" }, "корп корпус корпуса к"],
  [{ role: "house", type: "стр" }, "стр строение строения"],
  [{ role: "house", type: "лит" }, "лит литер литера литеры"],
  [{ role: "house", type: "соор" }, "соор сооружение"],
  [{ role: "house", type: "уч" }, "уч участок участка"],
  [
    { role: "flat", type: "кв" },
    "кв квартира квартиры оф офис комн комната ком эт этаж этаже под подъезд подъезде пом помещение а/я каб",
  ],
];

const typeWords: ReadonlyMap<string, TypeWord> = new Map(
  rows.flatMap(([word, forms]) =>
    forms.split(" ").map((form) => [form.replaceAll("ё", "е").replaceAll(".", ""), word] as const),
  ),
);

/** The type that a folded word or abbreviation names; full stops do not count. */
export function typeWordOf(word: string): TypeWord | null {
  return typeWords.get(word.includes(".") ? word.replaceAll(".", "") : word) ?? null;
}

/** Words that say nothing about where: what people add around an address. */
const noise = new Set(
  `в во на из у от до по под при для и или мне мой моя моё мое мою моего моем моей мы нас наш наша наше нашего нашей я ты вы они он она это этот
  где как какой какая какие каком какую куда кто что чтобы есть ли ищу найти найдите подскажите покажите скажите пожалуйста хочу нужен нужна нужно надо
  чат чата чате чаты чатик медчат медчата медчаты медицинский медицинские медицинского здравчат здравконтроль здоровье телеграм телеграмм телеграма телега телеге макс max telegram
  больница больницы больнице больницу поликлиника поликлиники поликлинике поликлинику црб гкб ркб врач врача врачу врачом доктор запись записаться прием приема
  живу живет живем живём житель жители жителей проживаю проживает проживаем прописан прописана прописка адрес адресу адреса россия россии российская рф федерация
  ссылка ссылку группа группу телефон номер официальный герой № n no прошу помогите срочно здравствуйте добрый день`
    .split(/\s+/)
    .map((word) => word.replaceAll("ё", "е")),
);

export function isNoise(word: string): boolean {
  return noise.has(word);
}

/** «новая», «нижний», «большое» in front of a name make another name: «Новая Сатка» is not Сатка. */
const qualifier =
  /^(?:нов|стар|верхн|нижн|больш|мал|средн|дальн|ближн|велик|красн|бел|черн|зелен|перв|втор|трет)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ом|ем|ой|ей|о)$/;

export function isQualifier(word: string): boolean {
  return qualifier.test(word);
}
