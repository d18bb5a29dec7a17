import { type Edit, seenTag } from "../../publishing/edit-draft.ts";
import type { RegionRecords } from "../../registry/records.ts";
import type { RegisterProposal } from "./register-proposal.ts";

/**
 * The chosen municipalities of a proposal as edits of a draft. A place whose municipality was left out is left out too,
 * a centre that is left out is not named. Pure.
 *
 * @param chosen ids of municipalities.
 */
export function changesOfRegister(
  records: RegionRecords,
  { municipalities }: RegisterProposal,
  chosen: ReadonlySet<string>,
): readonly Edit[] {
  const taken = municipalities.filter(({ id }) => chosen.has(id)).flatMap(({ changes }) => changes);
  const there = new Set([...records.territories.keys(), ...taken.map(({ id }) => id)]);
  return taken
    .filter(({ after: { parent } }) => parent === null || there.has(parent))
    .map(({ id, before, after }) => {
      const centre = after.centre !== null && there.has(after.centre) ? after.centre : null;
      return { key: `territory/${id}`, after: { ...after, centre }, seen: seenTag(before) };
    });
}
