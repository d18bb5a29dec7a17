import type { LinkHealth } from "../../../registry/types.ts";
import type { Day } from "../../../release/link-standing.ts";
import { alike, chartHeight, chartOf } from "../chart.ts";
import { words } from "../words.ts";

/**
 * Green, a light tint, stripes, and full ink: told apart without colours as well. Attributes, for the policy of pages
 * allows no style of their own; stripes lie across, because the picture is stretched along.
 */
const fills: Record<LinkHealth, { readonly fill: string; readonly "fill-opacity"?: string }> = {
  ok: { fill: "var(--ok)" },
  unknown: { fill: "currentColor", "fill-opacity": ".2" },
  suspect: { fill: "url(#s)" },
  dead: { fill: "currentColor" },
};

/** Between a picture and the words above it. */
const gap = 6;
/** Enough for what anybody remembers; fewer where so many regions make the page long. */
const [stretchesOfFew, stretchesOfMany, manyRegions] = [8, 3, 20];

export interface HistoryProps {
  readonly days: readonly Day[];
  readonly today: number;
  readonly nowMs: number;
  /** How many regions share the page. */
  readonly regions: number;
}

/** The picture of the days, what it shows in a sentence, and the days in words. Nothing for less than two days. */
export function History({ days, today, nowMs, regions }: HistoryProps) {
  const chart = chartOf(days, today);
  if (chart === null) return null;
  const stretches = alike(days);
  const shownAtMost = regions > manyRegions ? stretchesOfMany : stretchesOfFew;
  return (
    <>
      <svg
        viewBox={`0 -${gap} ${chart.days} ${gap + chartHeight}`}
        preserveAspectRatio="none"
        width="100%"
        height="50"
        aria-hidden="true"
      >
        {chart.paths.map(({ health, d }) => (
          <path {...fills[health]} d={d} />
        ))}
      </svg>
      <p class="hint">{words.history(days, today, nowMs)}</p>
      {stretches.length === 1 ? null : (
        <details>
          <summary>{words.byDays}</summary>
          <ul>
            {stretches
              .slice(-shownAtMost)
              .reverse()
              .map(({ from, length, day }) => (
                <li>
                  {words.days(from, length, today, nowMs)}: {words.counts(day)}
                </li>
              ))}
          </ul>
          {stretches.length > shownAtMost ? <p>{words.earlier}</p> : null}
        </details>
      )}
    </>
  );
}

/** What the shades mean. Holds the stripes that all pictures of the page use. */
export function Legend() {
  return (
    <ul>
      {(["ok", "suspect", "dead", "unknown"] as const).map((health) => (
        <li>
          <svg width="28" height="16" aria-hidden="true">
            {health === "suspect" ? <Stripes /> : null}
            <path {...fills[health]} d="M0 0h28v16H0z" />
          </svg>{" "}
          {words.states[health]}
        </li>
      ))}
    </ul>
  );
}

function Stripes() {
  return (
    <pattern id="s" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M0 0h4v2H0z" fill="currentColor" />
    </pattern>
  );
}
