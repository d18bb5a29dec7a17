import { nameWords, settlementKey, streetKey } from "../../worker/gazetteer/name-words.ts";
import { territoryOf } from "./codes.ts";
import type { RegionRegister } from "./register.ts";

/** Things of one type and name that only their surroundings tell apart: settlements of a municipality, streets of a settlement. */
export function collisionsIn({ settlements, streets }: RegionRegister): string[] {
  const counts = new Map<string, number>();
  const count = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  const shown = new Map<string, string>();
  for (const { type, name, code } of settlements) {
    const key = `${type} ${settlementKey(name)} ${code.slice(0, 5)}`;
    count(key);
    shown.set(key, `${type} ${name} in ${code.slice(0, 5)}`);
  }
  for (const { settlement, type, name, code, area } of streets) {
    if (name === "") continue;
    const key = `${settlement} ${area} ${type} ${streetKey(nameWords(name))} ${territoryOf(code)}`;
    count(key);
    const around = settlements[settlement];
    shown.set(key, `${type} ${name} in ${around?.type} ${around?.name} ${around?.code}`);
  }
  return [...counts].filter(([, n]) => n > 1).map(([key, n]) => `${shown.get(key)}: ${n}`);
}
