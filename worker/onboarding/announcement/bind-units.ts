import type { Element } from "./elements.ts";

export type NameElement = Extract<Element, { kind: "name" }>;
export type TypeElement = Extract<Element, { kind: "type" }>;

/** A name with the type words that speak of it, its own or shared by a list. */
export interface TypedName {
  readonly at: number;
  readonly element: NameElement;
  /** Folded type words; empty: none. */
  readonly types: readonly string[];
  /** The type word stands at the name itself; its place, for the quotation. */
  readonly typeAt: number | null;
  /** In «Советский район Челябинска» the list that stands before the type word. */
  readonly ofType: number | null;
  /** «Пермского края»: the region, whatever else is called so. */
  readonly isOfRegion: boolean;
  /** «Октябрьский р-н области»: none of a city's districts. */
  readonly isNoDistrict: boolean;
}

/**
 * Gives every name its type words: «Советского, Центрального районов» (behind a list of adjectives), «Муниципальные
 * районы: Сосновский, Каслинский» and «города Миасс и Златоуст» (before one), «г. Миасс», «Копейский ГО».
 */
export function bindUnits(elements: readonly Element[]): TypedName[] {
  const types = new Map<number, { words: readonly string[]; typeAt: number | null; ofType: number }>();
  for (const [at, element] of elements.entries()) {
    if (element.kind !== "type") continue;
    if (!bindBackward(elements, at, element, types)) bindForward(elements, at, element, types);
  }
  return elements.flatMap((element, at): TypedName[] => {
    if (element.kind !== "name") return [];
    const bound = types.get(at);
    return [
      {
        at,
        element,
        types: bound?.words ?? [],
        typeAt: bound?.typeAt ?? null,
        ofType: bound?.ofType ?? null,
        isOfRegion: isRegionType(elements[bound?.ofType ?? -1]),
        isNoDistrict: bound !== undefined && isRegionType(elements[bound.ofType + 1]),
      },
    ];
  });
}

type Bound = Map<number, { words: readonly string[]; typeAt: number | null; ofType: number }>;

function bindBackward(elements: readonly Element[], at: number, type: TypeElement, types: Bound): boolean {
  const before = elements[at - 1];
  if (before?.kind !== "name" || types.has(at - 1)) return false;
  const isSettlement = type.roles.every((role) => role === "settlement");
  const next = elements[at + 1];
  if (isSettlement && next?.kind === "name") return false;
  if (!before.found.isAdjective && !isSettlement) {
    // «Миасс ГО»: fine, unless the words rather begin the next name.
    if (next?.kind === "name" && !next.found.isAdjective) return false;
  }
  if (!before.found.isAdjective && isSettlement && type.words.join("").length > 1 && type.isPlural)
    return false;
  types.set(at - 1, { words: type.words, typeAt: at, ofType: at });
  if (!before.found.isAdjective || isRegionType(type)) return true;
  for (let i = at - 2; i >= 0; i--) {
    const element = elements[i];
    if (element?.kind === "sign" && (element.sign === "comma" || element.sign === "and")) continue;
    if (element?.kind !== "name" || !element.found.isAdjective || types.has(i)) break;
    types.set(i, { words: type.words, typeAt: null, ofType: at });
  }
  return true;
}

function bindForward(elements: readonly Element[], at: number, type: TypeElement, types: Bound): void {
  let start = at + 1;
  const hasColon = elements[start]?.kind === "sign" && isSign(elements[start], "colon", "dash");
  if (hasColon) start++;
  const first = elements[start];
  if (first?.kind !== "name") return;
  const isNextTyped = elements[start + 1]?.kind === "type" && first.found.isAdjective && !type.isPlural;
  if (hasColon && isNextTyped) return;
  types.set(start, { words: type.words, typeAt: hasColon ? null : at, ofType: at });
  if (!type.isPlural && !hasColon) return;
  for (let i = start + 1; i < elements.length; i++) {
    const element = elements[i];
    if (element?.kind === "sign" && isSign(element, "comma", "and")) continue;
    if (element?.kind !== "name") break;
    const behind = elements[i + 1];
    if (behind?.kind === "type" && element.found.isAdjective) break;
    types.set(i, { words: type.words, typeAt: null, ofType: at });
  }
}

function isRegionType(element: Element | undefined): boolean {
  return element?.kind === "type" && element.roles.includes("region");
}

function isSign(element: Element | undefined, ...signs: readonly string[]): boolean {
  return element?.kind === "sign" && signs.includes(element.sign);
}
