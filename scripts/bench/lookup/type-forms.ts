/** How people and papers write the types of the register. Types that are not here are left out of the benchmark. */
export interface TypeForms {
  readonly long: string;
  readonly short: readonly [string, ...string[]];
  /** With its preposition and in the case that follows it. */
  readonly where: string;
  readonly gender: "m" | "f" | "n";
  /** Types that a person does not tell apart: «пос.» may be a рабочий посёлок. */
  readonly family: string;
}

export const settlementTypes: Readonly<Record<string, TypeForms>> = {
  г: { long: "город", short: ["г.", "г", "гор."], where: "в городе", gender: "m", family: "г" },
  п: { long: "посёлок", short: ["п.", "пос.", "п"], where: "в посёлке", gender: "m", family: "п" },
  рп: {
    long: "рабочий посёлок",
    short: ["р.п.", "рп", "пос."],
    where: "в посёлке",
    gender: "m",
    family: "п",
  },
  пгт: {
    long: "посёлок городского типа",
    short: ["пгт", "пгт."],
    where: "в посёлке",
    gender: "m",
    family: "п",
  },
  с: { long: "село", short: ["с.", "с", "село"], where: "в селе", gender: "n", family: "с" },
  д: { long: "деревня", short: ["д.", "дер.", "д"], where: "в деревне", gender: "f", family: "д" },
  х: { long: "хутор", short: ["х.", "хут.", "х"], where: "в хуторе", gender: "m", family: "х" },
  "ст-ца": { long: "станица", short: ["ст-ца", "ст."], where: "в станице", gender: "f", family: "ст" },
  сл: { long: "слобода", short: ["сл.", "сл"], where: "в слободе", gender: "f", family: "сл" },
};

export const streetTypes: Readonly<Record<string, TypeForms>> = {
  ул: { long: "улица", short: ["ул.", "ул"], where: "на улице", gender: "f", family: "ул" },
  пер: { long: "переулок", short: ["пер.", "пер"], where: "в переулке", gender: "m", family: "пер" },
  "пр-кт": {
    long: "проспект",
    short: ["пр.", "пр-т", "просп.", "пр-кт"],
    where: "на проспекте",
    gender: "m",
    family: "пр",
  },
  проезд: { long: "проезд", short: ["пр-д", "проезд"], where: "в проезде", gender: "m", family: "пр" },
  "б-р": { long: "бульвар", short: ["б-р", "бул."], where: "на бульваре", gender: "m", family: "б-р" },
  мкр: {
    long: "микрорайон",
    short: ["мкр.", "м-н", "мкр"],
    where: "в микрорайоне",
    gender: "m",
    family: "мкр",
  },
  пл: { long: "площадь", short: ["пл.", "пл"], where: "на площади", gender: "f", family: "пл" },
  ш: { long: "шоссе", short: ["ш.", "шоссе"], where: "на шоссе", gender: "n", family: "ш" },
  наб: { long: "набережная", short: ["наб."], where: "на набережной", gender: "f", family: "наб" },
  туп: { long: "тупик", short: ["туп.", "тупик"], where: "в тупике", gender: "m", family: "туп" },
  "кв-л": { long: "квартал", short: ["кв-л", "квартал"], where: "в квартале", gender: "m", family: "кв-л" },
  тракт: { long: "тракт", short: ["тракт"], where: "на тракте", gender: "m", family: "тракт" },
};
