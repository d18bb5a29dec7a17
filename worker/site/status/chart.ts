import type { LinkHealth } from "../../registry/types.ts";
import type { Day } from "../../release/link-standing.ts";

/** Heights are shares of the day on which a region had the most links. */
export const chartHeight = 24;

/** From the bottom to the top, so that a state is known by its place as well as by its shade. */
const layers = ["ok", "unknown", "suspect", "dead"] as const satisfies readonly LinkHealth[];

/** One path for each state that occurred: x in days from the first one on, y from the top. */
export interface Chart {
  readonly days: number;
  readonly paths: readonly { readonly health: LinkHealth; readonly d: string }[];
}

/** Stacked areas of days from the oldest to the newest; null: one day makes no history. Days without checks stay empty. */
export function chartOf(days: readonly Day[], today: number): Chart | null {
  const [first] = days;
  if (first === undefined || first.day >= today) return null;
  const most = Math.max(1, ...days.map((day) => layers.reduce((sum, health) => sum + day[health], 0)));
  const drawn = new Map<LinkHealth, string>();
  for (const { from, length, day } of alike(days)) {
    let below = 0;
    for (const health of layers) {
      if (day[health] === 0) continue;
      const [bottom, top] = [below, below + day[health]].map((links) =>
        rounded(chartHeight * (1 - links / most)),
      );
      below += day[health];
      const box = `M${from - first.day} ${bottom}V${top}h${length}V${bottom}z`;
      drawn.set(health, (drawn.get(health) ?? "") + box);
    }
  }
  const paths = layers.flatMap((health) => {
    const d = drawn.get(health);
    return d === undefined ? [] : [{ health, d }];
  });
  return { days: today - first.day + 1, paths };
}

export interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly day: Day;
}

/** Days in a row on which nothing was different. */
export function alike(days: readonly Day[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    const goesOn =
      last !== undefined &&
      last.from + last.length === day.day &&
      layers.every((health) => last.day[health] === day[health]);
    if (goesOn) stretches[stretches.length - 1] = { ...last, length: last.length + 1 };
    else stretches.push({ from: day.day, length: 1, day });
  }
  return stretches;
}

function rounded(y: number): number {
  return Math.round(y * 10) / 10;
}
