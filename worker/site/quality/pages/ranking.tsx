import { unanswered } from "../../../quality/shares.ts";
import type { ChatLine, MonthView } from "../month-view.ts";
import { grouped } from "../month-words.ts";
import { type BandOfLines, bandBar, bandsOf, hasBands, lineBar, mostUnanswered } from "../ranking-chart.ts";
import { sentences } from "../sentence-words.ts";
import { percentWords, words } from "../words.ts";
import { BarChart } from "./bar-chart.tsx";

/** Who answers how much: by the size of the place, then chat by chat, because large and small ones do not compare. */
export function Ranking({ view }: { view: MonthView }) {
  const bands = bandsOf(view);
  if (bands.length === 0) return null;
  const isDivided = hasBands(bands);
  const unansweredMost = mostUnanswered(view);
  const isNothingPrinted = view.lines.some(isPrintedNothing);
  return (
    <section id="answered">
      <h2>{words.ranking}</h2>
      {unansweredMost.length === 0 ? null : <p>{sentences.unansweredSentence(unansweredMost)}</p>}
      {isDivided && bands.length > 1 ? <Bands bands={bands} view={view} /> : null}
      {bands.map((band, at) => (
        <>
          {isDivided ? <h3>{band.band === null ? words.noBand : words.bands[band.band]}</h3> : null}
          <BarChart
            id={`band-${at + 1}`}
            sentence={sentences.rangeSentence(band.lines)}
            bars={band.lines.map(lineBar)}
            table={{ head: words.rankingHead, rows: band.lines.map(rankingRow) }}
          />
        </>
      ))}
      {isNothingPrinted ? <p class="hint">{words.printedNothingNote}</p> : null}
    </section>
  );
}

/** The sizes beside one another. */
export function Bands({ bands, view }: { bands: readonly BandOfLines[]; view: MonthView }) {
  const bars = bands.map(bandBar);
  const rows = bands.map(({ answered }, at) => [
    bars[at]?.label ?? "",
    number(answered?.of ?? null),
    number(answered?.count ?? null),
    number(answered === null ? null : answered.of - answered.count),
    percentWords(answered?.percent ?? null),
  ]);
  const { answered } = view;
  const all =
    answered === null
      ? []
      : [
          [
            words.all,
            grouped(answered.of),
            grouped(answered.count),
            grouped(answered.of - answered.count),
            percentWords(answered.percent),
          ],
        ];
  return (
    <BarChart
      id="bands"
      sentence={sentences.bandsSentence(
        bands.map((band, at) => ({ name: bars[at]?.label ?? "", percent: band.answered?.percent ?? null })),
      )}
      bars={bars}
      table={{ head: words.bandsHead, rows: [...rows, ...all] }}
    />
  );
}

function rankingRow(line: ChatLine) {
  const { appeals, answers, isWithheld, printedAnsweredPercent: printed } = line.figures;
  const share = isPrintedNothing(line)
    ? words.printedNothing(printed ?? 0)
    : isWithheld
      ? sentences.share(line)
      : percentWords(line.answeredPercent ?? printed);
  return [
    <a href={`/c/${line.code}`}>{line.title}</a>,
    number(appeals),
    number(answers),
    number(unanswered(line.figures)),
    share,
  ];
}

/** «0 %» of nothing, as a report prints it. */
function isPrintedNothing({ figures }: ChatLine): boolean {
  return figures.appeals === 0 && figures.printedAnsweredPercent !== null;
}

function number(count: number | null): string {
  return count === null ? "—" : grouped(count);
}
