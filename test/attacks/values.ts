import type { SignedIn } from "../make/signed-in.ts";
import { myChat, myRegion, type TwoRegions, theirChat, theirRegion } from "./two-regions.ts";

/** What stands in the addresses: everything of the attacked region. */
export function theirValues({ author, ids, theirRelease }: TwoRegions): Readonly<Record<string, string>> {
  return {
    region: theirRegion,
    code: theirChat,
    "territories/id": "75549000",
    "drafts/id": ids.submitted,
    slug: theirRegion,
    month: "2026-10",
    "figures/id": `${theirChat}-2026-09`,
    draft: ids.imported,
    number: `${theirRelease}`,
    file: `${theirRegion}.csv`,
    archive: `${theirRegion}.zip`,
    person: author.personId,
    session: author.sessionId,
    token: ids.token,
    recipient: ids.recipient,
    passkey: ids.passkey,
  };
}

/** The attacker's own region, everything else in it the other's. */
export function mixedValues(scene: TwoRegions): Readonly<Record<string, string>> {
  return { ...theirValues(scene), region: myRegion, file: `${myRegion}.csv`, archive: `${myRegion}.zip` };
}

/** Everything the attacker's own. */
export function ownValues(scene: TwoRegions, own: SignedIn): Readonly<Record<string, string>> {
  return {
    ...mixedValues(scene),
    code: myChat,
    "figures/id": `${myChat}-2026-09`,
    "territories/id": "71549000",
    number: `${scene.myRelease}`,
    person: own.personId,
    session: own.sessionId,
  };
}
