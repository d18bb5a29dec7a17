import { commit } from "../audit/commit.ts";
import { needsApproval } from "./publish-draft.ts";
import { setNeedsSecondPersonWrite } from "./store.ts";
import type { PublishingDeps } from "./types.ts";

export interface SecondPersonSetting {
  readonly region: string;
  /** Who may do so is for the caller to know. */
  readonly actor: string;
  readonly needsSecondPerson: boolean;
}

/** Sets whether a second person must approve what is published in a region. Writes nothing when it is so already. */
export async function setSecondPerson(
  deps: PublishingDeps,
  { region, actor, needsSecondPerson }: SecondPersonSetting,
): Promise<"written" | "unchanged"> {
  if ((await needsApproval(deps, region)) === needsSecondPerson) return "unchanged";
  const write = {
    writeId: deps.newId(),
    expects: null,
    statements: [setNeedsSecondPersonWrite(region, needsSecondPerson)],
    line: {
      actor,
      action: "region.settings_changed",
      subject: `region ${region}`,
      region,
      details: { needsSecondPerson },
    },
  };
  await commit(deps.db, write, deps.nowMs);
  return "written";
}
