import { type FiguresRecord, noPersonalData, type ReportRecord } from "../registry/quality.ts";
import { dateWords } from "../registry/time-words.ts";
import { topicName } from "../registry/topic-words.ts";
import { type FactOf, fact, joined, listed, sourceText } from "./fact.ts";
import { qualityFactLabels as labels, qualityDiffWords as words } from "./quality-words.ts";

export const figuresFacts: readonly FactOf<FiguresRecord>[] = [
  fact(labels.method, ({ method }) => words.methods[method]),
  fact(labels.from, ({ from }) => dateWords(from)),
  fact(labels.to, ({ to }) => dateWords(to)),
  fact(labels.members, ({ members }) => numberText(members)),
  fact(labels.appeals, ({ appeals }) => numberText(appeals)),
  fact(labels.answers, ({ answers }) => numberText(answers)),
  fact(labels.printedAnsweredPercent, ({ printedAnsweredPercent }) =>
    printedAnsweredPercent === null ? null : words.percent(printedAnsweredPercent),
  ),
  fact(labels.answersInTime, ({ answersInTime }) => numberText(answersInTime)),
  fact(labels.medianMinutes, ({ medianMinutes }) => minutesText(medianMinutes)),
  fact(labels.p90Minutes, ({ p90Minutes }) => minutesText(p90Minutes)),
  fact(labels.answersAsReply, ({ answersAsReply }) => numberText(answersAsReply)),
  fact(labels.answersToPrivate, ({ answersToPrivate }) => numberText(answersToPrivate)),
  fact(labels.uncertainPairs, ({ uncertainPairs }) => numberText(uncertainPairs)),
  fact(labels.informingPosts, ({ informingPosts }) => numberText(informingPosts)),
  fact(labels.topics, ({ topics }) =>
    topics === null
      ? null
      : listed(Object.entries(topics).map(([key, count]) => `${topicName(key)}: ${count}`)),
  ),
  fact(labels.personalData, ({ personalData }) =>
    personalData === null
      ? null
      : listed(personalDataKinds.map((kind) => `${words.personalData[kind]}: ${personalData[kind]}`)),
  ),
  fact(labels.band, ({ band }) => (band === null ? null : (words.bands[band] ?? band))),
  fact(labels.isInTime, ({ isInTime }) => claimText(isInTime)),
  fact(labels.isInChat, ({ isInChat }) => claimText(isInChat)),
  fact(labels.isAsReply, ({ isAsReply }) => claimText(isAsReply)),
  fact(labels.isInforming, ({ isInforming }) => claimText(isInforming)),
  fact(labels.source, ({ source }) => sourceText(source)),
];

export const reportFacts: readonly FactOf<ReportRecord>[] = [
  fact(labels.title, ({ title }) => title),
  fact(labels.method, ({ method }) => words.methods[method]),
  fact(labels.asOf, ({ asOf }) => dateWords(asOf)),
  fact(labels.totals, ({ totals }) => listed(totals.map(totalText), "; ")),
  fact(labels.reportTopics, ({ topics }) =>
    listed(
      topics.map(({ name, detail, count }) => `${name}${detail === null ? "" : ` (${detail})`}: ${count}`),
      "; ",
    ),
  ),
  fact(labels.remarks, ({ remarks }) => listed(remarks, " ")),
  fact(labels.source, ({ source }) => sourceText(source)),
];

const personalDataKinds = Object.keys(noPersonalData) as readonly (keyof typeof noPersonalData)[];

/** «Отвечают за два часа: 44 из 59, 85 %». */
function totalText({ key, count, of, percent }: ReportRecord["totals"][number]): string {
  const share = of === null ? count : words.countOf(count, of);
  const numbers = joined(
    share === null ? null : String(share),
    percent === null ? null : words.percent(percent),
  );
  return `${words.totals[key] ?? key}: ${numbers ?? words.unknown}`;
}

function numberText(count: number | null): string | null {
  return count === null ? null : String(count);
}

function minutesText(minutes: number | null): string | null {
  return minutes === null ? null : words.minutes(minutes);
}

function claimText(claim: boolean | null): string | null {
  return claim === null ? null : words.claims[claim ? "yes" : "no"];
}
