import { dateWords } from "../../registry/time-words.ts";

const inMonths = [
  ..."январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(" "),
];

/** «февраль 2021». */
export function monthWords(period: string): string {
  return dateWords(period) ?? period;
}

/** «феврале 2021», after «в». */
export function inMonthWords(period: string): string {
  const name = inMonths[Number(period.slice(5, 7)) - 1];
  return name === undefined ? period : `${name} ${period.slice(0, 4)}`;
}

/** «3 846»: thousands held together by a no-break space. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
}
