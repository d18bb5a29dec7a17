import type { TypedName } from "./bind-units.ts";
import type { Element } from "./elements.ts";

/** Everything from «кроме» to the end of its sentence, bracket or cell. */
export function excludedIn(elements: readonly Element[]): ReadonlySet<number> {
  const excluded = new Set<number>();
  let isOpen = false;
  for (const [at, element] of elements.entries()) {
    if (element.kind === "except") isOpen = true;
    else if (element.kind === "sign" && /^(?:semicolon|stop|close|cell|line)$/.test(element.sign))
      isOpen = false;
    else if (isOpen) excluded.add(at);
  }
  return excluded;
}

export function isOwnRegion({ element, isOfRegion }: TypedName): boolean {
  return element.found.isRegion || (isOfRegion && element.found.isRegionWithType);
}

/**
 * «остальные районы», «все муниципалитеты, кроме …», «вся область», or the region's own name as an item of its own. «Все
 * районы города Перми» and «Сатка, Челябинская область» are no rest.
 */
export function isRest(
  elements: readonly Element[],
  typed: readonly TypedName[],
  excluded: ReadonlySet<number>,
): boolean {
  const regions = typed.filter((name) => isOwnRegion(name));
  const named = typed.filter(
    (name) => !excluded.has(name.at) && !name.isOfRegion && name.element.found.territories.length > 0,
  );
  if (named.length === 0 && regions.length > 0) return true;
  const isItem = regions.some(({ at }) => {
    const before = elements[at - 1];
    return (
      before?.kind === "sign" &&
      (before.sign === "and" || before.sign === "semicolon" || before.sign === "line")
    );
  });
  if (isItem) return true;
  return elements.some((element, at) => {
    if (element.kind !== "all") return false;
    const next = elements.slice(at + 1, at + 5);
    const noun = next.find((one) => one.kind === "type" || (one.kind === "word" && one.isTerritoryWord));
    const isOfName = next.some(
      (one, offset) =>
        one.kind === "name" && !excluded.has(at + 1 + offset) && one.found.territories.length > 0,
    );
    const hasSignFirst =
      next.findIndex((one) => one.kind === "sign") >= 0 &&
      next.findIndex((one) => one.kind === "sign") < next.findIndex((one) => one.kind === "name");
    if (isOfName && !hasSignFirst) return false;
    // «Махачкала (все районы)», «Каспийск — все поликлиники города».
    if (!element.isRest && isOfNameBefore(elements, at) && !next.some(isRegionWord)) return false;
    const isResidents = next.some((one) => one.kind === "word" && /^жител/.test(one.token.words.join("")));
    return noun !== undefined || (element.isRest && isResidents);
  });
}

function isOfNameBefore(elements: readonly Element[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const element = elements[i];
    if (element?.kind === "name") return element.found.territories.length > 0 && !element.found.isRegion;
    if (element?.kind === "sign" && /^(?:stop|semicolon|and)$/.test(element.sign)) return false;
    if (element?.kind === "type" || element?.kind === "all") return false;
  }
  return false;
}

function isRegionWord(element: Element): boolean {
  return element.kind === "type" && element.roles.includes("region");
}
