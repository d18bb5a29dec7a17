import type { TypeWord } from "./type-word.ts";

/**
 * A kind of thing and the forms that people and offices write for it; «_» stands for a space, full stops do not count.
 * Forms are listed with their cases, because people write «в Саткинском районе»; official abbreviations follow the
 * address register's table of types (Приказ Минфина № 171н). Forms with a space are no words of a text: they are how the register writes its types.
 *
 * Where a form names things of several levels, the choice is: a word for settlements leaves the words beside it free to be
 * a street's name, a word for streets hides them from settlements. So «рзд», «ж/д ст», «г-к», «п» are settlements', though
 * streets of these types exist; streets' are those that nobody names a village by («мкр», «тер», «км»).
 *
 * No type words at all are those that are parts of villages' and streets' names far more often than types of them
 * («Красная Балка», «Правый берег», «Порт-Катон», «Петров Вал», «Звёздный городок», «Центральная усадьба»), and the
 * letters «у», «м», «ю» («у нас», «ул. М. Горького»). Their longer abbreviations («б-г», «ост-в», «м-ко») are. The whole list with
 * reasons: test/scripts/lookup/register-types.test.ts.
 */
export type TypeWordRow = readonly [TypeWord, string];

const divisions: readonly TypeWordRow[] = [
  [
    { role: "region", type: "обл" },
    "обл област oblast регион регионе region область области областью облость обалсть аобл а.обл",
  ],
  [{ role: "region", type: "край" }, "край краи крае края краю кр"],
  [{ role: "region", type: "респ" }, "респ республика республике"],
  [{ role: "region", type: "ао", isAttribute: true }, "ао а.окр автономный автономного автономная"],
  [
    // «у.», улус: districts of Yakutia; villages called so are known by their names.
    { role: "municipality", type: "р-н" },
    "р-н рн р-он раион район районе района районам районом району ройон раен раон улус улуса улусе",
  ],
  [
    { role: "municipality", type: "округ" },
    "округ округа округе округу округом окр го г.о. ф.т муниципалитет муниципалитета гор.округ мун.округ образование образования образовании образ",
  ],
  // Also short for Московская область, behind the name of a village: it counts only with another type word.
  [{ role: "municipality", type: "округ", isAttribute: true }, "мо м.о."],
  // «мр» is a месторождение in the register and a муниципальный район for everybody.
  [{ role: "municipality", type: "р-н" }, "мр м.р. м.р-н мр-н мун.р-н"],
  [
    { role: "municipality", type: "округ", isAttribute: true },
    "муниципальный муниципального муниципальном муниципальное муниц муницип мун городской городского городском зато закрытое административно территориальное",
  ],
  [
    { role: "district", type: "вн.р-н" },
    "вн.р-н внр-н внутригородской внутригородского внутригородском внутригородская внутригородское вн внутригор вн.тер вн.тер.г",
  ],
  [
    // «сп», «гп» are also rare kinds of посёлок; people mean the поселение.
    { role: "below", type: "с/п" },
    "с/п сп с/с сельсовет сельсовета сельсовете поселение поселения поселении г/п гп сельское сельского сельский сельском сельская с/о с/а с/мо волость волости межсел.тер межсел межселенная",
  ],
];

const settlements: readonly TypeWordRow[] = [
  [{ role: "settlement", type: "г" }, "г гор город города городе городу городом горд г.ф.з"],
  [{ role: "settlement", type: "г", isAttribute: true }, "федерального значения"],
  [{ role: "settlement", type: "рп" }, "рп р.п. р/п рабочий_поселок"],
  [
    { role: "settlement", type: "рп", isAttribute: true },
    "раб рабочий рабочего рабочем дачный дачного курортный",
  ],
  [{ role: "settlement", type: "пгт" }, "пгт п.г.т. типа поселок_городского_типа"],
  [{ role: "settlement", type: "дп" }, "дп д.п. дачный_поселок"],
  [
    { role: "settlement", type: "п" },
    "п пос поселок поселка поселке поселку поселком посёлок посолок посeлок",
  ],
  [{ role: "settlement", type: "с" }, "с сел село села селе селу селом"],
  [{ role: "settlement", type: "д" }, "д дер деревня деревни деревне деревню деревней"],
  [{ role: "settlement", type: "ст-ца" }, "ст-ца стца станица станицы станице станицу станицей ст-це"],
  [{ role: "settlement", type: "х" }, "х хут хутор хутора хуторе хутору"],
  [{ role: "settlement", type: "сл" }, "сл слобода слободы слободе слободу"],
  [{ role: "settlement", type: "ст" }, "ст станция станции станцию ж/д_ст ж/дст"],
  [{ role: "settlement", type: "п/ст" }, "п/ст п/станция п_ст п_ж/д_ст поселок_и(при)_станция(и)"],
  [{ role: "settlement", type: "рзд" }, "рзд раз-д разъезд разъезда разъезде ж/д_рзд ж/дрзд"],
  [{ role: "settlement", type: "пос рзд" }, "пос.рзд пос_рзд п.рзд п_рзд"],
  // «н/п» is a некоммерческое партнерство in the register; people mean the населённый пункт.
  [{ role: "settlement", type: "нп" }, "нп н/п населенный пункт населенный_пункт"],
  [{ role: "settlement", type: "аул" }, "аул аула ауле"],
  [{ role: "settlement", type: "аал" }, "аал аале"],
  [{ role: "settlement", type: "арбан" }, "арбан"],
  [{ role: "settlement", type: "кишлак" }, "кишлак киш"],
  [{ role: "settlement", type: "городок" }, "г-к"],
  [{ role: "settlement", type: "выселки" }, "выселки высел в-ки выселки(ок)"],
  [{ role: "settlement", type: "починок" }, "починок п-к"],
  [{ role: "settlement", type: "заимка" }, "заимка з-ка"],
  [{ role: "settlement", type: "зимовье" }, "зимовье зим"],
  [{ role: "settlement", type: "м" }, "местечко м-ко"],
  [{ role: "settlement", type: "погост" }, "погост"],
  [{ role: "settlement", type: "лпх" }, "леспромхоз лпх"],
  // A motorway that has houses stands among the settlements of a municipality.
  [{ role: "settlement", type: "автодорога" }, "автодорога а/д"],
  // A post office bears the name of the village it stands in.
  [{ role: "settlement", type: "п/о" }, "п/о почтовое"],
  [{ role: "settlement", type: "ж/д", isAttribute: true }, "ж/д жд ж.д"],
  [{ role: "settlement", type: "ж/д оп" }, "ж/д_оп ж/д_о_п оп о.п остановочный остановочного"],
  [{ role: "settlement", type: "ж/д пост" }, "ж/д_пост ж/д_п.п ж/д_п_п п.п блокпост бл-ст"],
  [{ role: "settlement", type: "ж/д будка" }, "ж/д_будка ж/д_б-ка б-ка"],
  [{ role: "settlement", type: "ж/д ветка" }, "в-ка ж/д_ветка ж/д_в-ка"],
  [{ role: "settlement", type: "ж/д к-т" }, "ж/д_к-т к-т"],
  [
    { role: "settlement", type: "казарма" },
    "казарма казармы казарме казарм к-ма ж/д_казарма ж/д_казарм ж/д_к-ма",
  ],
  [
    { role: "settlement", type: "платф" },
    "платформа платформы платформе платф пл-ма ж/д_платформа ж/д_платф ж/д_пл-ма",
  ],
];

const streets: readonly TypeWordRow[] = [
  [{ role: "street", type: "ул", gender: "f" }, "ул улица улицы улице улицу улицей уоица улиуа"],
  [
    { role: "street", type: "пр-кт", gender: "m" },
    "пр-кт пр-т пркт прт просп проспект проспекта проспекте прсп прос",
  ],
  [{ role: "street", type: "проезд", gender: "m" }, "проезд проезда проезде пр-д пр-зд прд прзд"],
  [{ role: "street", type: "пр", gender: "m", means: ["пр-кт", "проезд"] }, "пр"],
  [{ role: "street", type: "пер", gender: "m" }, "пер переулок переулка переулке пер-к"],
  [{ role: "street", type: "б-р", gender: "m" }, "б-р бр бул бульв бульвар бульвара бульваре"],
  [{ role: "street", type: "ш", gender: "n", means: ["ш", "автодорога"] }, "ш шоссе"],
  [{ role: "street", type: "наб", gender: "f" }, "наб набережная набережной"],
  [{ role: "street", type: "пл", gender: "f" }, "пл площадь площади"],
  [{ role: "street", type: "тракт", gender: "m" }, "тракт тракта тракте тр-т"],
  [{ role: "street", type: "аллея", gender: "f" }, "аллея аллеи аллее ал"],
  [{ role: "street", type: "туп", gender: "m" }, "туп тупик тупика тупике"],
  [{ role: "street", type: "линия", gender: "f" }, "линия линии лн"],
  [{ role: "street", type: "спуск", gender: "m" }, "спуск спуска с-к"],
  [{ role: "street", type: "въезд", gender: "m" }, "въезд въезда взд"],
  [{ role: "street", type: "заезд", gender: "m" }, "заезд заезда ззд"],
  [{ role: "street", type: "съезд", gender: "m" }, "съезд съезда сзд"],
  [{ role: "street", type: "взвоз", gender: "m" }, "взвоз взвоза взв"],
  [{ role: "street", type: "дор", gender: "f", means: ["дор", "автодорога"] }, "дорога дороги дор"],
  [{ role: "street", type: "мгстр", gender: "f" }, "магистраль магистрали мгстр"],
  [{ role: "street", type: "проулок", gender: "m", means: ["проулок", "пер"] }, "проулок проулка проул"],
  [{ role: "street", type: "переезд", gender: "m" }, "переезд переезда пер-д"],
  [{ role: "street", type: "проселок", gender: "m" }, "проселок пр-лок"],
  [{ role: "street", type: "просек", gender: "m", means: ["просек", "просека"] }, "просек пр-к"],
  [{ role: "street", type: "просека", gender: "f", means: ["просека", "просек"] }, "просека просеки пр-ка"],
  [{ role: "street", type: "кольцо", gender: "n" }, "кольцо к-цо"],
  [{ role: "street", type: "берег", gender: "m" }, "б-г"],
  [{ role: "street", type: "остров", gender: "m" }, "ост-в"],
  [{ role: "street", type: "сквер", gender: "m" }, "сквер сквера с-р"],
  [{ role: "street", type: "парк", gender: "m" }, "парк"],
  [{ role: "street", type: "ряды", gender: "m" }, "ряды ряд"],
  [{ role: "street", type: "км", gender: "m" }, "км километр километра"],
  [{ role: "street", type: "пл-ка", gender: "f" }, "площадка пл-ка"],
  [{ role: "street", type: "полустанок", gender: "m" }, "полустанок"],
];

/** What people call by one name and the register by many: a garden is a «снт», «днп», «тер», «сад» to its neighbours. */
const gardens = "снт сно снп спк днт дно днп дпк оно онп онт опк тсн сосн тсж сад н/п тер".split(" ");
const garages = "гск пгск гк пк гпк тер".split(" ");
const quarters = "мкр ж/р жк кв-л тер зона р-н городок п".split(" ");
const industrial = "промзона п/р зона тер".split(" ");

const plannedAreas: readonly TypeWordRow[] = [
  [
    { role: "street", type: "мкр", gender: "m", means: quarters.filter((type) => type !== "кв-л") },
    "мкр мкрн мкр-н м-н мкн микрорайон микрорайона микрорайоне микр мкрорайон",
  ],
  [{ role: "street", type: "ж/р", gender: "m", means: quarters }, "ж/р жилрайон жилой_район"],
  [{ role: "street", type: "кв-л", gender: "m" }, "кв-л квартал квартала квартале"],
  [{ role: "street", type: "жк", gender: "m", means: quarters }, "жк"],
  [{ role: "street", type: "пл р-н", gender: "m", means: ["пл р-н", ...quarters] }, "пл.р-н пл_р-н"],
  [{ role: "street", type: "промзона", gender: "f", means: industrial }, "промзона промзоны промзоне"],
  [{ role: "street", type: "п/р", gender: "m", means: industrial }, "п/р промрайон"],
  [
    { role: "street", type: "зона", gender: "f", means: ["зона", "тер", "промзона"] },
    "зона зоны жилзона массив массива",
  ],
  [{ role: "street", type: "месторождение", gender: "n" }, "месторождение месторожд"],
  [{ role: "street", type: "местность", gender: "f" }, "местность"],
  [{ role: "street", type: "ус", gender: "f" }, "ус"],
  [{ role: "street", type: "ю", gender: "m" }, "юрты"],
  [{ role: "street", type: "ферма", gender: "f" }, "ферма ферме фермы"],
  [{ role: "street", type: "ф/х", gender: "n" }, "ф/х ф.х тер.ф.х тер_ф_х кфх к/х фермерское"],
  [{ role: "street", type: "жт", gender: "f" }, "жт животноводческая_точка точка"],
  [
    {
      role: "street",
      type: "тер",
      gender: "f",
      means: [...gardens, ...garages, ...quarters, ...industrial, "ф/х"],
    },
    "тер территория территории объединение автомаг",
  ],
  // The register's «кп» is a курортный посёлок; people write it for a коттеджный one, which is a planned area.
  [{ role: "street", type: "кп", gender: "m", means: ["кп", ...quarters, ...gardens] }, "кп"],
  ...gardens
    .filter((type) => type !== "тер" && type !== "снт" && type !== "н/п")
    .map((type): TypeWordRow => [{ role: "street", type, gender: "n", means: gardens }, type]),
  [
    { role: "street", type: "снт", gender: "n", means: gardens },
    "снт с/т сдт сот ск садовое садоводческое дачное неком-е некоммерческое партнерство товарищество",
  ],
  ...["гск", "пгск", "гк", "пк", "гпк"].map(
    (type): TypeWordRow => [{ role: "street", type, gender: "m", means: garages }, type],
  ),
  [
    { role: "street", type: "гск", gender: "m", means: garages },
    "гаражно-строительный гаражно-строит-ный гаражный кооп кооператив кооператива",
  ],
];

const buildings: readonly TypeWordRow[] = [
  [{ role: "house", type: "д" }, "дом дома доме двлд домовладение вл влд владение здание зд"],
  [{ role: "house", type: "корп" }, "корп корпус корпуса к"],
  // The register has a few streets of this type; «стр. 3» is a part of a house.
  [{ role: "house", type: "стр" }, "стр строение строения"],
  [{ role: "house", type: "лит" }, "лит литер литера литеры"],
  [{ role: "house", type: "соор" }, "соор сооружение"],
  [{ role: "house", type: "уч" }, "уч участок участка уч-к з/у"],
  [
    // «а/я» of the register is a street; people give a post box, which is nowhere.
    { role: "flat", type: "кв" },
    "кв квартира квартиры оф офис комн комната ком эт этаж этаже под подъезд подъезде пом помещение а/я ящик каб",
  ],
];

export const typeWordRows: readonly TypeWordRow[] = [
  ...divisions,
  ...settlements,
  ...streets,
  ...plannedAreas,
  ...buildings,
];
