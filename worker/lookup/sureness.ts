import type { Candidate } from "./candidates.ts";
import type { Reading } from "./readings.ts";
import type { Text } from "./spans.ts";

/**
 * A reading rests on its most specific name. A bold correction of it is a guess unless its own municipality is named
 * too; so is anything beside a town («г. …») that we do not know. A city may be divided: no guess at its districts.
 */
export function isSureReading({ tokens, roles, types }: Text, { leaf, members }: Reading): boolean {
  const isUsed = (at: number) => members.some(({ from, to }) => from <= at && at < to);
  const hasUnknownTown = tokens.some(
    (_, at) => !isUsed(at) && roles[at] === "name" && types[at]?.some(({ type }) => type === "г"),
  );
  if (hasUnknownTown && isSettlement(leaf)) return false;
  const isDistrict =
    leaf.name.target.kind === "territory" && leaf.name.target.territory.level === "city_district";
  const hasSupport = members.some(
    ({ name, isSure }, at) => at > 0 && isSure && name.target.kind === "territory",
  );
  return leaf.isSure || (hasSupport && !isDistrict);
}

function isSettlement({ name }: Candidate): boolean {
  return name.target.kind === "territory" && name.target.territory.level === "settlement";
}
