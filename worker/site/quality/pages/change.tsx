import type { MonthView, Part } from "../month-view.ts";
import { grouped, monthWords } from "../month-words.ts";
import type { History } from "../region-view.ts";
import { sentences } from "../sentence-words.ts";
import { percentWords, words } from "../words.ts";
import { BarChart } from "./bar-chart.tsx";

/** The region month by month, the oldest first; nothing of a single month. */
export function Change({ history: { region, months, step } }: { history: History }) {
  const answered = told(months, ({ answered }) => answered);
  const inTime = told(months, ({ inTime }) => inTime);
  if (answered.length < 2 && inTime.length < 2) return null;
  return (
    <section id="change">
      <h2>{words.change}</h2>
      {step === null ? null : (
        <p>
          {sentences.step(step)} {step.isOtherMethod ? words.otherMethods : null}
        </p>
      )}
      {answered.length < 2 ? null : (
        <MonthChart id="answered-by-month" months={answered} slug={region.slug} kind="answered" />
      )}
      {inTime.length < 2 ? null : (
        <MonthChart id="in-time-by-month" months={inTime} slug={region.slug} kind="inTime" />
      )}
    </section>
  );
}

interface ToldMonth {
  readonly view: MonthView;
  readonly period: string;
  readonly part: Part;
  readonly percent: number;
}

function told(months: readonly MonthView[], of: (view: MonthView) => Part | null): readonly ToldMonth[] {
  return months
    .flatMap((view) => {
      const part = of(view);
      return part === null || part.percent === null
        ? []
        : [{ view, period: view.period, part, percent: part.percent }];
    })
    .reverse();
}

interface MonthChartProps {
  readonly id: string;
  readonly months: readonly ToldMonth[];
  readonly slug: string;
  readonly kind: "answered" | "inTime";
}

function MonthChart({ id, months, slug, kind }: MonthChartProps) {
  return (
    <BarChart
      id={id}
      sentence={sentences.changeSentence(kind, months)}
      bars={months.map(({ period, part, percent }) => ({
        label: monthWords(period),
        part: percent,
        value: percentWords(percent),
        detail: `${grouped(part.count)} из ${grouped(part.of)}`,
      }))}
      table={{
        head: words.monthHead[kind],
        rows: months.map(({ period, part, percent }) => [
          <a href={`/quality/${slug}/${period}`}>{monthWords(period)}</a>,
          `${part.chats}`,
          grouped(part.of),
          grouped(part.count),
          percentWords(percent),
        ]),
      }}
    />
  );
}
