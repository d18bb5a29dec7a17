import type { ExportCount } from "../../../quality/count/figures.ts";
import { otherTopic } from "../../../quality/count/topics.ts";
import { wholePercent } from "../../../registry/share.ts";
import { topicName } from "../../../registry/topic-words.ts";
import { make, numbers } from "./elements.ts";
import { counterWords as words } from "./words.ts";

/** What was counted, in words; the parts that rest on order alone are marked. */
export function figuresView(count: ExportCount): readonly Node[] {
  const labels = words.figures;
  const ofAnswers = (part: number) => words.ofShare(part, wholePercent(part, count.answers));
  const ofAppeals = (part: number) => words.ofShare(part, wholePercent(part, count.appeals));
  const uncertain = make("span", { class: "tag soft" }, words.uncertain);
  const hasUncertain = count.uncertainPairs > 0;
  return [
    numbers([
      [labels.appeals, String(count.appeals)],
      [labels.answers, ofAppeals(count.answers)],
      [labels.unanswered, ofAppeals(count.unanswered)],
      [labels.answersInTime, ofAnswers(count.answersInTime)],
      [labels.medianMinutes, minutes(count.medianMinutes)],
      [labels.p90Minutes, minutes(count.p90Minutes)],
      [labels.answersAsReply, ofAnswers(count.answersAsReply)],
      [
        labels.uncertainPairs,
        make("span", {}, `${ofAnswers(count.uncertainPairs)} `, ...(hasUncertain ? [uncertain] : [])),
      ],
      [labels.answersToPrivate, ofAnswers(count.answersToPrivate)],
      [labels.informingPosts, String(count.informingPosts)],
    ]),
    ...(hasUncertain ? [make("p", { class: "hint" }, words.uncertainHint)] : []),
    ...(count.skipped > 0 ? [make("p", { class: "hint" }, words.skipped(count.skipped))] : []),
  ];
}

/** Appeals by topic, the most frequent first. */
export function topicsView(count: ExportCount): Node {
  const rows = Object.entries(count.topics).filter(([, appeals]) => appeals > 0);
  rows.sort(
    ([one, many], [other, more]) => Number(one === otherTopic) - Number(other === otherTopic) || more - many,
  );
  return numbers(
    rows.map(([key, appeals]) => [
      topicName(key),
      words.ofShare(appeals, wholePercent(appeals, count.appeals)),
    ]),
  );
}

function minutes(value: number | null): string {
  return value === null ? words.none : String(value).replace(".", ",");
}
