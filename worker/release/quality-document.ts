import {
  byPeriodAndChat,
  type Figures,
  type FiguresRecord,
  type QualityPeriod,
} from "../registry/quality.ts";
import { statedFigures, wholeFigures } from "../registry/stated-figures.ts";
import type { PublicFigures } from "./types.ts";

/**
 * Figures as a document holds them: what many chats share (month, method, source) said once, and of each chat only
 * what is known. See decisions/017-quality-in-the-release.md for what that saves.
 */
export interface PackedFigures extends Pick<FiguresRecord, "method" | "from" | "to" | "source"> {
  readonly region: string;
  readonly period: QualityPeriod;
  readonly chats: Readonly<Record<string, Partial<Figures>>>;
}

export function packedFigures(figures: readonly PublicFigures[]): readonly PackedFigures[] {
  const shared = ({ region, period, method, from, to, source }: PublicFigures) => ({
    ...{ region, period, method, from, to, source },
  });
  return [...Map.groupBy(figures, (one) => JSON.stringify(shared(one))).values()].flatMap((group) =>
    group[0] === undefined
      ? []
      : [
          {
            ...shared(group[0]),
            chats: Object.fromEntries(group.map((one) => [one.chat, statedFigures(one)])),
          },
        ],
  );
}

export function unpackedFigures(packed: readonly PackedFigures[]): readonly PublicFigures[] {
  return packed
    .flatMap(({ chats, ...shared }) =>
      Object.entries(chats).map(([chat, stated]) => ({ ...shared, chat, ...wholeFigures(stated) })),
    )
    .sort(inReleaseOrder);
}

/** By region, month and chat. */
export function inReleaseOrder(one: PublicFigures, other: PublicFigures): number {
  if (one.region !== other.region) return one.region < other.region ? -1 : 1;
  return byPeriodAndChat(one, other);
}
