import { type SizeBand, sizeBands } from "../registry/quality.ts";
import type { PublicFigures } from "../release/types.ts";
import { answeredShare, unanswered } from "./shares.ts";

/** Chats of one size, as a page lists them; null: of places whose size no source says. */
export interface BandOfChats {
  readonly band: SizeBand | null;
  readonly rows: readonly PublicFigures[];
}

/** Largest places first, those of unknown size last; bands without a chat are left out. */
export function byBand(rows: readonly PublicFigures[]): readonly BandOfChats[] {
  const found = Map.groupBy(rows, ({ band }) => band);
  return [...sizeBands, null].flatMap((band) => {
    const own = found.get(band);
    return own === undefined ? [] : [{ band, rows: own }];
  });
}

/**
 * Best answered first, as far as a share means something: a chat without appeals, or with too few to show a share,
 * comes last and is nobody's bad result. Among equals the one that was asked more stands first.
 */
export function byShare<Row extends PublicFigures>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (one, other) =>
      rankingShare(other) - rankingShare(one) ||
      (other.appeals ?? 0) - (one.appeals ?? 0) ||
      (one.chat < other.chat ? -1 : 1),
  );
}

/** Chats that left appeals without an answer, the most first. */
export function byUnanswered<Row extends PublicFigures>(rows: readonly Row[]): readonly Row[] {
  const count = (row: Row) => unanswered(row) ?? 0;
  return rows
    .filter((row) => count(row) > 0)
    .toSorted((one, other) => count(other) - count(one) || (one.chat < other.chat ? -1 : 1));
}

/** Below all shares where there is none: also where a source prints 0 % of nothing. */
function rankingShare(row: PublicFigures): number {
  return row.appeals === 0 ? -1 : (answeredShare(row)?.percent ?? -1);
}
