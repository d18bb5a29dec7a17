import { printedTopicsSum, topicSums } from "../../../quality/sums.ts";
import { topicName } from "../../../registry/topic-words.ts";
import { partOfMost } from "../chart.ts";
import type { MonthView } from "../month-view.ts";
import { grouped } from "../month-words.ts";
import { sentences } from "../sentence-words.ts";
import { words } from "../words.ts";
import { BarChart } from "./bar-chart.tsx";

interface Topic {
  readonly name: string;
  readonly detail: string | null;
  readonly count: number;
}

/** What is asked about: as a report prints it, else by our own dictionary. */
export function AskedTopics({ view: { report, lines, sums } }: { view: MonthView }) {
  const printed = report?.topics ?? [];
  const own = topicSums(lines.map(({ figures }) => figures))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ({ name: topicName(key), detail: null, count }));
  if (printed.length + own.length === 0) return null;
  const appeals = report?.totals.find(({ key }) => key === "appeals")?.count ?? sums.appeals;
  const isRestUnsaid = report !== null && appeals !== null && printedTopicsSum(report) < appeals;
  return (
    <section id="topics">
      <h2>{words.topics}</h2>
      {printed.length === 0 ? null : <TopicChart id="printed-topics" topics={printed} />}
      {printed.length > 0 && isRestUnsaid ? (
        <p class="hint">{sentences.topicsRest(printedTopicsSum(report), appeals)}</p>
      ) : null}
      {own.length === 0 ? null : <TopicChart id="own-topics" topics={own} />}
      {own.length === 0 ? null : <p class="hint">{words.topicsOverlap}</p>}
    </section>
  );
}

function TopicChart({ id, topics }: { id: string; topics: readonly Topic[] }) {
  const most = Math.max(...topics.map(({ count }) => count));
  const hasDetails = topics.some(({ detail }) => detail !== null);
  return (
    <BarChart
      id={id}
      sentence={sentences.topicsSentence(topics)}
      bars={topics.map(({ name, count }) => ({
        label: name,
        part: partOfMost(count, most),
        value: grouped(count),
      }))}
      table={{
        head: hasDetails ? words.topicsHead : words.ownTopicsHead,
        rows: topics.map(({ name, count, detail }) =>
          hasDetails ? [name, grouped(count), detail ?? ""] : [name, grouped(count)],
        ),
        texts: [2],
      }}
    />
  );
}
