import { partsChecks, totalsBesideOurs } from "../../quality/sums.ts";
import type { PrintedTotal, PrintedTotalKey } from "../../registry/quality.ts";
import { wholePercent } from "../../registry/share.ts";
import type { ChatLine, MonthView } from "./month-view.ts";

/** Printed totals that divide the chats in two, by what is claimed of single chats beside them. */
const divisions = {
  isInTime: ["in_time", "late_or_never"],
  isInChat: ["in_chat", "to_private"],
  isInforming: ["informing", "not_informing"],
  isAsReply: ["as_reply", "not_as_reply"],
} as const satisfies Record<string, readonly [PrintedTotalKey, PrintedTotalKey]>;

export type Claim = keyof typeof divisions;

/** One side of a division. */
export interface Side {
  readonly isYes: boolean;
  readonly total: PrintedTotal | null;
  /** The chats of which it is said. */
  readonly chats: readonly ChatLine[];
}

export interface Division {
  readonly claim: Claim;
  readonly sides: readonly [yes: Side, no: Side];
  /** Of the whole that is printed, chats of which nothing is said. */
  readonly unsaid: { readonly count: number; readonly of: number } | null;
}

/** null: neither a total nor a chat says anything of it. */
export function divisionBy({ report, lines }: MonthView, claim: Claim): Division | null {
  const side = (isYes: boolean): Side => ({
    isYes,
    total: report?.totals.find(({ key }) => key === divisions[claim][isYes ? 0 : 1]) ?? null,
    chats: lines.filter(({ figures }) => figures[claim] === isYes),
  });
  const [yes, no] = [side(true), side(false)];
  if ([yes, no].every(({ total, chats }) => total === null && chats.length === 0)) return null;
  const of = yes.total?.of ?? null;
  const [count, other] = [yes.total?.count ?? null, no.total?.count ?? null];
  const rest = of === null || count === null || other === null ? 0 : of - count - other;
  return { claim, sides: [yes, no], unsaid: rest > 0 && of !== null ? { count: rest, of } : null };
}

/** A printed number and ours, where they differ. */
export type Difference =
  | { readonly kind: "count"; readonly key: PrintedTotalKey; readonly printed: number; readonly own: number }
  | {
      /** Printed shares that are not of what is printed beside them. */
      readonly kind: "base";
      readonly totals: readonly PrintedTotal[];
      readonly of: number;
      /** The shares of `of`, in the order of the totals. */
      readonly own: readonly (number | null)[];
      /** What the shares are of; null: of nothing that is printed. */
      readonly base: number | null;
    };

/** All that our own sums say otherwise than the report prints. */
export function differences({ report, lines }: MonthView): readonly Difference[] {
  if (report === null || lines.length === 0) return [];
  const rows = lines.map(({ figures }) => figures);
  const areMembersWhole = rows.every(({ members }) => members !== null);
  const counts = totalsBesideOurs(report, rows).flatMap(({ printed, own, difference }): Difference[] =>
    difference === null || difference === 0 || own === null || (printed.key === "members" && !areMembersWhole)
      ? []
      : [{ kind: "count", key: printed.key, printed: printed.count ?? 0, own }],
  );
  return [...counts, ...otherBases(report.totals, partsChecks(report))];
}

function otherBases(
  all: readonly PrintedTotal[],
  checks: ReturnType<typeof partsChecks>,
): readonly Difference[] {
  return checks.flatMap(({ keys, of, sum, percentsAreOf }) => {
    if (percentsAreOf === "whole") return [];
    const totals = keys.flatMap((key) => all.find((total) => total.key === key) ?? []);
    const own = totals.map(({ count }) => wholePercent(count, of));
    return [{ kind: "base" as const, totals, of, own, base: percentsAreOf === "sum" ? sum : null }];
  });
}
