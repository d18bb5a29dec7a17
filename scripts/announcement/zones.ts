/**
 * Time zones of the regions by number, as the law on time has them; all others have Moscow's. Only where working hours of a region
 * outside the registry are printed.
 */
const zones: Readonly<Record<string, string>> = {
  "Europe/Kaliningrad": "39",
  "Europe/Samara": "18 63",
  "Europe/Astrakhan": "30",
  "Europe/Saratov": "64",
  "Europe/Ulyanovsk": "73",
  "Europe/Volgograd": "34",
  "Europe/Simferopol": "91 92",
  "Asia/Yekaterinburg": "02 45 56 59 66 72 74 86 89",
  "Asia/Omsk": "55",
  "Asia/Barnaul": "04 22",
  "Asia/Novosibirsk": "54",
  "Asia/Novokuznetsk": "42",
  "Asia/Tomsk": "70",
  "Asia/Krasnoyarsk": "17 19 24",
  "Asia/Irkutsk": "03 38",
  "Asia/Chita": "75",
  "Asia/Yakutsk": "14 28",
  "Asia/Vladivostok": "25 27 79",
  "Asia/Magadan": "49",
  "Asia/Sakhalin": "65",
  "Asia/Kamchatka": "41",
  "Asia/Anadyr": "87",
};

export function zoneOf(number: string): string {
  const found = Object.entries(zones).find(([, numbers]) => numbers.split(" ").includes(number));
  return found?.[0] ?? "Europe/Moscow";
}
