/** A federal subject of Russia as the directory knows it before anybody has opened it: what a new region begins with. */
export interface FederalSubject {
  /** In addresses, for ever: a printed address holds it. */
  readonly slug: string;
  /** As on number plates and in the official register: "74". */
  readonly number: string;
  readonly name: string;
  /** What people say instead. */
  readonly aliases: readonly string[];
  /** ISO 3166-2; null where the standard has no code under RU. */
  readonly iso: string | null;
  /** With what the OKTMO codes of its territories begin: "75", "718"; see `subjectOfOktmo`. */
  readonly oktmo: string;
  /** IANA; that of the capital first. */
  readonly timezones: readonly [string, ...string[]];
}

/**
 * slug | number | OKTMO | ISO | name | other names | time zones; an empty zone is Europe/Moscow. Sources: article 65 of the
 * constitution, ОК 033-2013, ISO 3166-2:RU, law 107-ФЗ on time with its amendments, the IANA zone table.
 *
 * ISO lists Крым and Севастополь under UA and has no codes under RU for the four regions of 2022: none is given here.
 */
const rows = `
adygea | 01 | 79 | AD | Республика Адыгея | Адыгея |
bashkortostan | 02 | 80 | BA | Республика Башкортостан | Башкортостан, Башкирия | Asia/Yekaterinburg
buryatia | 03 | 81 | BU | Республика Бурятия | Бурятия | Asia/Irkutsk
altai-republic | 04 | 84 | AL | Республика Алтай | Горный Алтай | Asia/Barnaul
dagestan | 05 | 82 | DA | Республика Дагестан | Дагестан |
ingushetia | 06 | 26 | IN | Республика Ингушетия | Ингушетия |
kabardino-balkaria | 07 | 83 | KB | Кабардино-Балкарская Республика | Кабардино-Балкария, КБР, Республика Кабардино-Балкария |
kalmykia | 08 | 85 | KL | Республика Калмыкия | Калмыкия |
karachay-cherkessia | 09 | 91 | KC | Карачаево-Черкесская Республика | Карачаево-Черкесия, КЧР, Республика Карачаево-Черкесия |
karelia | 10 | 86 | KR | Республика Карелия | Карелия |
komi | 11 | 87 | KO | Республика Коми | Коми |
mari-el | 12 | 88 | ME | Республика Марий Эл | Марий Эл |
mordovia | 13 | 89 | MO | Республика Мордовия | Мордовия |
sakha | 14 | 98 | SA | Республика Саха (Якутия) | Якутия, Республика Саха, Саха (Якутия), Республика Якутия | Asia/Yakutsk, Asia/Khandyga, Asia/Vladivostok, Asia/Ust-Nera, Asia/Srednekolymsk
north-ossetia | 15 | 90 | SE | Республика Северная Осетия — Алания | Северная Осетия, Северная Осетия-Алания, РСО-Алания, Республика Северная Осетия |
tatarstan | 16 | 92 | TA | Республика Татарстан | Татарстан, Татария |
tuva | 17 | 93 | TY | Республика Тыва | Тыва, Тува, Республика Тува | Asia/Krasnoyarsk
udmurtia | 18 | 94 | UD | Удмуртская Республика | Удмуртия, Республика Удмуртия | Europe/Samara
khakassia | 19 | 95 | KK | Республика Хакасия | Хакасия | Asia/Krasnoyarsk
chechnya | 20 | 96 | CE | Чеченская Республика | Чечня, Республика Чечня |
chuvashia | 21 | 97 | CU | Чувашская Республика | Чувашия, Чувашская Республика — Чувашия, Республика Чувашия |
altai | 22 | 01 | ALT | Алтайский край | | Asia/Barnaul
krasnodar | 23 | 03 | KDA | Краснодарский край | Кубань |
krasnoyarsk | 24 | 04 | KYA | Красноярский край | | Asia/Krasnoyarsk
primorye | 25 | 05 | PRI | Приморский край | Приморье | Asia/Vladivostok
stavropol | 26 | 07 | STA | Ставропольский край | Ставрополье |
khabarovsk | 27 | 08 | KHA | Хабаровский край | | Asia/Vladivostok
amur | 28 | 10 | AMU | Амурская область | | Asia/Yakutsk
arkhangelsk | 29 | 11 | ARK | Архангельская область | |
astrakhan | 30 | 12 | AST | Астраханская область | | Europe/Astrakhan
belgorod | 31 | 14 | BEL | Белгородская область | |
bryansk | 32 | 15 | BRY | Брянская область | |
vladimir | 33 | 17 | VLA | Владимирская область | |
volgograd | 34 | 18 | VGG | Волгоградская область | | Europe/Volgograd
vologda | 35 | 19 | VLG | Вологодская область | |
voronezh | 36 | 20 | VOR | Воронежская область | |
ivanovo | 37 | 24 | IVA | Ивановская область | |
irkutsk | 38 | 25 | IRK | Иркутская область | | Asia/Irkutsk
kaliningrad | 39 | 27 | KGD | Калининградская область | | Europe/Kaliningrad
kaluga | 40 | 29 | KLU | Калужская область | |
kamchatka | 41 | 30 | KAM | Камчатский край | Камчатка | Asia/Kamchatka
kemerovo | 42 | 32 | KEM | Кемеровская область | Кемеровская область — Кузбасс, Кузбасс | Asia/Novokuznetsk
kirov | 43 | 33 | KIR | Кировская область | | Europe/Kirov
kostroma | 44 | 34 | KOS | Костромская область | |
kurgan | 45 | 37 | KGN | Курганская область | | Asia/Yekaterinburg
kursk | 46 | 38 | KRS | Курская область | |
leningrad | 47 | 41 | LEN | Ленинградская область | ЛО, Ленобласть |
lipetsk | 48 | 42 | LIP | Липецкая область | |
magadan | 49 | 44 | MAG | Магаданская область | | Asia/Magadan
moscow-oblast | 50 | 46 | MOS | Московская область | Подмосковье, Мособласть |
murmansk | 51 | 47 | MUR | Мурманская область | |
nizhny-novgorod | 52 | 22 | NIZ | Нижегородская область | |
novgorod | 53 | 49 | NGR | Новгородская область | |
novosibirsk | 54 | 50 | NVS | Новосибирская область | | Asia/Novosibirsk
omsk | 55 | 52 | OMS | Омская область | | Asia/Omsk
orenburg | 56 | 53 | ORE | Оренбургская область | Оренбуржье | Asia/Yekaterinburg
oryol | 57 | 54 | ORL | Орловская область | |
penza | 58 | 56 | PNZ | Пензенская область | |
perm | 59 | 57 | PER | Пермский край | | Asia/Yekaterinburg
pskov | 60 | 58 | PSK | Псковская область | |
rostov | 61 | 60 | ROS | Ростовская область | |
ryazan | 62 | 61 | RYA | Рязанская область | |
samara | 63 | 36 | SAM | Самарская область | | Europe/Samara
saratov | 64 | 63 | SAR | Саратовская область | | Europe/Saratov
sakhalin | 65 | 64 | SAK | Сахалинская область | Сахалин | Asia/Sakhalin, Asia/Srednekolymsk
sverdlovsk | 66 | 65 | SVE | Свердловская область | | Asia/Yekaterinburg
smolensk | 67 | 66 | SMO | Смоленская область | |
tambov | 68 | 68 | TAM | Тамбовская область | |
tver | 69 | 28 | TVE | Тверская область | |
tomsk | 70 | 69 | TOM | Томская область | | Asia/Tomsk
tula | 71 | 70 | TUL | Тульская область | |
tyumen | 72 | 71 | TYU | Тюменская область | | Asia/Yekaterinburg
ulyanovsk | 73 | 73 | ULY | Ульяновская область | | Europe/Ulyanovsk
chelyabinsk | 74 | 75 | CHE | Челябинская область | Южный Урал | Asia/Yekaterinburg
zabaykalye | 75 | 76 | ZAB | Забайкальский край | Забайкалье | Asia/Chita
yaroslavl | 76 | 78 | YAR | Ярославская область | |
moscow | 77 | 45 | MOW | Москва | |
saint-petersburg | 78 | 40 | SPE | Санкт-Петербург | СПб, Петербург, Питер |
jewish-oblast | 79 | 99 | YEV | Еврейская автономная область | ЕАО, Еврейская АО | Asia/Vladivostok
nenets | 83 | 118 | NEN | Ненецкий автономный округ | НАО, Ненецкий АО |
khanty-mansi | 86 | 718 | KHM | Ханты-Мансийский автономный округ — Югра | ХМАО, ХМАО-Югра, Югра, Ханты-Мансийский АО, Ханты-Мансийский автономный округ | Asia/Yekaterinburg
chukotka | 87 | 77 | CHU | Чукотский автономный округ | Чукотка, ЧАО, Чукотский АО | Asia/Anadyr
yamalo-nenets | 89 | 719 | YAN | Ямало-Ненецкий автономный округ | ЯНАО, Ямал, Ямало-Ненецкий АО | Asia/Yekaterinburg
zaporozhye | 90 | 23 | | Запорожская область | |
crimea | 91 | 35 | | Республика Крым | Крым | Europe/Simferopol
sevastopol | 92 | 67 | | Севастополь | | Europe/Simferopol
donetsk | 93 | 21 | | Донецкая Народная Республика | ДНР, Донецкая республика |
lugansk | 94 | 43 | | Луганская Народная Республика | ЛНР, Луганская республика |
kherson | 95 | 74 | | Херсонская область | |`;

/** All 89, by number. */
export const federalSubjects: readonly FederalSubject[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [slug = "", number = "", oktmo = "", iso = "", name = "", aliases = "", zones = ""] = row
      .split("|")
      .map((cell) => cell.trim());
    const [main = "Europe/Moscow", ...others] = listed(zones);
    return {
      slug,
      number,
      oktmo,
      iso: iso === "" ? null : `RU-${iso}`,
      name,
      aliases: listed(aliases),
      timezones: [main, ...others],
    };
  });

/** By slug or by number («74», «4»); null when there is none. */
export function federalSubjectOf(slugOrNumber: string): FederalSubject | null {
  const number = slugOrNumber.padStart(2, "0");
  return federalSubjects.find((one) => one.slug === slugOrNumber || one.number === number) ?? null;
}

/**
 * The subject in which a code of the municipal classifier lies, or null. The codes of three autonomous okrugs begin like
 * those of the region around them, so the longest beginning decides: 718… is Югра, any other 71… Тюменская область.
 */
export function subjectOfOktmo(code: string): FederalSubject | null {
  const among = federalSubjects.filter(({ oktmo }) => code.startsWith(oktmo));
  return among.reduce<FederalSubject | null>(
    (best, one) => (best === null || one.oktmo.length > best.oktmo.length ? one : best),
    null,
  );
}

function listed(text: string): string[] {
  return text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}
