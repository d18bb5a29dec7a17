import { counted, type RussianForms } from "../base/plural.ts";

const minuteForms: RussianForms = ["минуту", "минуты", "минут"];
const hourForms: RussianForms = ["час", "часа", "часов"];

/** Working time in the accusative: «40 минут», «2 часа», «2 часа 15 минут». Half a minute counts as one. */
export function durationWords(minutes: number): string {
  const whole = Math.floor(minutes + 0.5);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return counted(rest, minuteForms);
  return rest === 0
    ? counted(hours, hourForms)
    : `${counted(hours, hourForms)} ${counted(rest, minuteForms)}`;
}
