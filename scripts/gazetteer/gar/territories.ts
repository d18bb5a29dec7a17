import { isWhole, isWholeOf, territoryOf } from "../codes.ts";
import type { AddressObject } from "./address-objects.ts";
import type { Chain } from "./ancestors.ts";
import { isDistrict, isSettlementLevel } from "./object-kinds.ts";

/**
 * In which territory something lies. Its own OKTMO says it (the hierarchy's row before the parameter), made more exact
 * by the city district in its path; without an own one the district, then the nearest object above that has one.
 *
 * @param own what the sources say of the thing itself, the more trusted first.
 * @param above nearest first.
 * @returns 8 or 11 digits, or null when nothing above has a code.
 */
export function territoryCode(
  own: readonly (string | null)[],
  above: readonly AddressObject[],
  district: AddressObject | undefined = above.find(isDistrict),
): string | null {
  const districtCode = district === undefined ? null : ownCode(district);
  const said = chosen(own, districtCode);
  if (said !== null) return districtCode !== null && isWholeOf(said, districtCode) ? districtCode : said;
  const inherited = inheritedCode(above);
  if (districtCode === null) return inherited;
  return inherited !== null && territoryOf(inherited) === territoryOf(districtCode)
    ? inherited
    : districtCode;
}

/**
 * The code of an object that all its rows agree on; null for a street or city that lies in several districts. A row
 * without a code does not agree, and the one parameter of several rows counts only as the code of a whole municipality.
 */
function ownCode({ places, oktmo }: AddressObject): string | null {
  const rowCodes = places.flatMap((place) => place.oktmo ?? []);
  const isAgreed = new Set(rowCodes.map(territoryOf)).size <= 1;
  if (places.length <= 1 || (isAgreed && rowCodes.length === places.length))
    return chosen([...rowCodes, oktmo], null);
  return oktmo !== null && isWhole(oktmo) ? oktmo : null;
}

/** The code of a settlement as a whole, also when it has a row for each of its districts. */
export function settlementCode(object: AddressObject, chains: readonly Chain[]): string | null {
  const districts = new Set(
    chains.flatMap(({ ancestors }) => ancestors.filter(isDistrict)).map((district) => ownCode(district)),
  );
  const own = [object.oktmo, ...chains.map(({ code }) => code)].filter((code) => code !== null);
  if (districts.size === 0)
    return territoryCode([chains[0]?.code ?? null, object.oktmo], chains[0]?.ancestors ?? []);
  const whole = own.find((code) => ![...districts].some((district) => sameTerritory(code, district)));
  if (whole !== undefined) return whole;
  const above = (chains[0]?.ancestors ?? []).filter((ancestor) => !isDistrict(ancestor));
  const inherited = inheritedCode(above);
  const [district] = districts;
  return inherited ?? (district ? `${district.slice(0, 5)}000` : null);
}

/** Of the nearest object that has one; a region's code would say nothing, unless the region is a city. */
function inheritedCode(above: readonly AddressObject[]): string | null {
  for (const object of above) {
    const code = object.level > 1 || isSettlementLevel(object) ? ownCode(object) : null;
    if (code !== null) return code;
  }
  return null;
}

/** Of codes that differ: one of the path's district, else a part rather than the whole, else the first. */
function chosen(codes: readonly (string | null)[], districtCode: string | null): string | null {
  const said = codes.filter((code) => code !== null);
  const ofDistrict = said.find((code) => sameTerritory(code, districtCode));
  let best = ofDistrict ?? said[0] ?? null;
  for (const code of said) {
    if (best === null || code === best) continue;
    const isLonger = sameTerritory(code, best) && code.length > best.length;
    if (isLonger || (ofDistrict === undefined && isWholeOf(best, code))) best = code;
  }
  return best;
}

function sameTerritory(a: string, b: string | null): boolean {
  return b !== null && territoryOf(a) === territoryOf(b);
}
