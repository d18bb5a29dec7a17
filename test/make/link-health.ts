import { neverChecked } from "../../worker/link-health/hysteresis.ts";
import type { Verdict, VerdictReason } from "../../worker/link-health/types.ts";
import type { WatchedLink } from "../../worker/link-health/watched-link.ts";
import type { LinkHealth } from "../../worker/registry/types.ts";

const reasons: Readonly<Record<LinkHealth, VerdictReason>> = {
  ok: "alive",
  suspect: "other_chat",
  dead: "invitation_gone",
  unknown: "not_answered",
};

export function makeVerdict(verdict: LinkHealth, parts: Partial<Verdict> = {}): Verdict {
  return { verdict, reason: reasons[verdict], title: null, members: null, ...parts };
}

/** A link that is due at 0 and was never asked. */
export function makeWatchedLink(parts: Partial<WatchedLink> = {}): WatchedLink {
  return {
    url: "https://t.me/+puZV_gQpDjkzNzMy",
    messenger: "telegram",
    chat: "00000",
    region: "chelyabinsk",
    dueAtMs: 0,
    claims: 0,
    revision: 0,
    state: neverChecked,
    pending: null,
    status: null,
    approval: null,
    ...parts,
  };
}
