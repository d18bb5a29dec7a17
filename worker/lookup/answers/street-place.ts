import type { PublicTerritory } from "../../release/types.ts";
import { streetLabel, withType } from "../language/type-labels.ts";
import { codeOfToday } from "../places/place.ts";
import type { Place } from "../places/types.ts";
import type { StreetMatch } from "../readings/streets-in-settlement.ts";
import type { PlaceAnswer } from "./answer-for.ts";
import type { Located } from "./locate-house.ts";

/** The same answer with the street and the house as its place. */
export function withStreet(
  answer: PlaceAnswer,
  street: StreetMatch,
  { codes, house, isSettled }: Located,
  territories: readonly PublicTerritory[],
): PlaceAnswer {
  if (answer.place === null || street.streets.length === 0) return answer;
  const isHouse = house !== null && isSettled;
  const name = nameOf(street);
  const line = name === "" ? `д. ${house?.text}` : isHouse ? `${name}, ${house.text}` : name;
  const place = {
    ...answer.place,
    name: line,
    level: isHouse ? ("house" as const) : ("street" as const),
    oktmo: codeOf(answer.place, codes, territories),
  };
  return { ...answer, place, understood: `${line}, ${answer.understood}` };
}

/** Of several namesakes what they have in common: neither the kind nor the remark of one of them. */
function nameOf({ gazetteer, streets }: StreetMatch): string {
  const labels = new Set(
    streets.map((one) => withType(gazetteer.streetType(one), gazetteer.streetName(one))),
  );
  const [only = ""] = labels;
  if (labels.size === 1) return only;
  const types = new Set(streets.map((one) => gazetteer.streetType(one)));
  const [type = ""] = types;
  const bare = gazetteer.streetName(streets[0] ?? 0).replace(/ *\([^)]*\)$/, "");
  return types.size === 1 ? withType(type, bare) : streetLabel(bare);
}

/** The register's code, unless it says less than the place: the city's for a street whose district the text names. */
function codeOf(
  { oktmo }: Place,
  [code, ...otherCodes]: readonly string[],
  [territory]: readonly PublicTerritory[],
): string {
  if (code === undefined || territory === undefined || otherCodes.length > 0) return oktmo;
  const today = codeOfToday(territory, code);
  const isWhole = today.slice(5, 8) === "000" && today.slice(0, 5) === oktmo.slice(0, 5);
  return isWhole && oktmo.slice(5, 8) !== "000" ? oktmo : today;
}
