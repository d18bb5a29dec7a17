import { yardsticksOf } from "../../../quality/yardsticks.ts";
import type { Bar } from "../chart.ts";
import { partOfMost } from "../chart.ts";
import { divisionChart } from "../division-chart.ts";
import type { ChatLine, MonthView, Part } from "../month-view.ts";
import { type Claim, divisionBy } from "../printed-view.ts";
import { sentences } from "../sentence-words.ts";
import { percentWords, words } from "../words.ts";
import { BarChart } from "./bar-chart.tsx";

/** How chats divide by what the report claims; nothing where it claims nothing. */
export function Divided({ view, claim }: { view: MonthView; claim: Claim }) {
  const division = divisionBy(view, claim);
  if (division === null) return null;
  return (
    <section id={claim}>
      <h2>{words.claims[claim].heading}</h2>
      <BarChart id={`by-${claim}`} {...divisionChart(division)} />
    </section>
  );
}

/** Our own counts of waiting: the fastest first. */
export function Waiting({ view: { lines } }: { view: MonthView }) {
  const timed = lines
    .flatMap((line) =>
      line.figures.medianMinutes === null ? [] : [{ ...line, minutes: line.figures.medianMinutes }],
    )
    .sort((one, other) => one.minutes - other.minutes);
  if (timed.length === 0) return null;
  const most = Math.max(...timed.map(({ minutes }) => minutes));
  return (
    <section id="waiting">
      <h2>{words.time}</h2>
      <BarChart
        id="medians"
        sentence={sentences.timeSentence(timed)}
        bars={timed.map(({ title, minutes }) => ({
          label: title,
          part: partOfMost(minutes, most),
          value: words.minutes(minutes),
        }))}
        table={{
          head: words.timeHead,
          rows: timed.map((line) => [
            chatLink(line),
            words.minutes(line.minutes),
            words.minutes(line.figures.p90Minutes),
            percentWords(yardsticksOf(line.figures).inTimePercent),
          ]),
        }}
      />
    </section>
  );
}

/** Our own counts of how answers are given, all chats together; each for itself in the table. */
export function Manner({ view }: { view: MonthView }) {
  const { inTime, inChat, asReply, lines } = view;
  const parts = Object.entries({ inTime, inChat, asReply }).flatMap(([key, part]) =>
    part === null || part.of === 0
      ? []
      : [{ name: words.howNames[key as keyof typeof words.howNames], part: part as Part }],
  );
  if (parts.length === 0) return null;
  return (
    <section id="manner">
      <h2>{words.how}</h2>
      <BarChart
        id="manners"
        sentence={sentences.howSentence(parts)}
        bars={parts.map(mannerBar)}
        table={{ head: words.howHead, rows: [allRow(view), ...lines.map(mannerRow)] }}
      />
    </section>
  );
}

function mannerBar({ name, part }: { name: string; part: Part }): Bar {
  return {
    label: name,
    part: part.percent,
    value: percentWords(part.percent),
    detail: `${part.count} из ${part.of}`,
  };
}

function allRow({ inTime, inChat, asReply, sums }: MonthView) {
  const percents = [inTime, inChat, asReply].map((part) => percentWords(part?.percent ?? null));
  return [words.all, ...percents, sums.informingPosts === null ? "—" : `${sums.informingPosts}`];
}

function mannerRow(line: ChatLine) {
  const { inTimePercent, inChatPercent, asReplyPercent } = yardsticksOf(line.figures);
  const { informingPosts } = line.figures;
  return [
    chatLink(line),
    ...[inTimePercent, inChatPercent, asReplyPercent].map(percentWords),
    informingPosts === null ? "—" : `${informingPosts}`,
  ];
}

export function chatLink({ code, title }: Pick<ChatLine, "code" | "title">) {
  return <a href={`/c/${code}`}>{title}</a>;
}
