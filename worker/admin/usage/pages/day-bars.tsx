import type { UsageKind } from "../../../release/usage-event.ts";
import type { UsageView } from "../usage-view.ts";
import { dayWords, usageWords as words } from "../words.ts";

export interface DayBarsProps {
  readonly kind: UsageKind;
  readonly days: UsageView["days"];
}

/** In units of the drawing, which is stretched to the page. */
const [step, gap, height] = [10, 2, 100];

/** One bar a day. A reader that sees no pictures is told the sum and the best day; the numbers stand in the table. */
export function DayBars({ kind, days }: DayBarsProps) {
  const counts = days.map((one) => one.counts[kind]);
  const most = Math.max(...counts, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const best = days[counts.indexOf(most)]?.day ?? "";
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return (
    <figure class="bars">
      <figcaption class="head">
        <strong>{words.kinds[kind]}</strong> <span class="hint">{words.most(most)}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={words.bars(kind, total, most, best)}
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height="80"
      >
        {counts.map((count, at) =>
          count === 0 ? null : (
            <rect x={at * step + gap / 2} width={step - gap} {...barOf(count / most)} fill="var(--pine)" />
          ),
        )}
        <path d={`M0 ${height}H${days.length * step}`} stroke="var(--soft)" stroke-width="2" />
      </svg>
      {first === undefined || last === undefined ? null : (
        <p class="head hint">
          <span>{dayWords(first)}</span> <span>{first === last ? "" : dayWords(last)}</span>
        </p>
      )}
    </figure>
  );
}

/** Even the smallest number is seen. */
function barOf(part: number): { readonly y: number; readonly height: number } {
  const bar = Math.max(Math.round(part * height), 2);
  return { y: height - bar, height: bar };
}
