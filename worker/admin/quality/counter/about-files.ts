import type { ExportCount } from "../../../quality/count/figures.ts";
import type { QualityPeriod } from "../../../registry/quality.ts";
import type { CounterData } from "./counter-data.ts";
import { facts, make } from "./elements.ts";
import type { ReadSummary } from "./messages.ts";
import { dayIn, daysOfMonth, dayText } from "./month.ts";
import type { Doubt } from "./same-chat.ts";
import { counterWords as words } from "./words.ts";

export interface AboutFiles {
  readonly summary: ReadSummary;
  readonly count: ExportCount;
  readonly period: QualityPeriod;
  /** Of the chat for which the figures are meant. */
  readonly chat: string;
  readonly doubt: Doubt | null;
}

/** Which chat was read and for which the figures are, and what makes chat or month doubtful. */
export function aboutFiles(
  { summary, count, period, chat, doubt }: AboutFiles,
  { hours: { timezone }, today }: CounterData,
): Node[] {
  const { names, messages, isOneNumber } = summary;
  const [from, to] = [dayIn(timezone, summary.firstAtS), dayIn(timezone, summary.lastAtS)];
  const days = daysOfMonth(period);
  const isCurrent = today.startsWith(period);
  const warnings = [
    names.length === 0 ? words.nameless : null,
    count.messages === 0 ? words.nothingInMonth : null,
    count.messages > 0 && (from > days.first || (to < days.last && !isCurrent)) ? words.notWhole : null,
    isCurrent ? words.notOver(dayText(today)) : null,
  ];
  return [
    facts([
      [words.where(names), names.length === 0 ? words.noName : words.chats(names)],
      [words.about.chat, chat],
      [words.about.whole, words.whole(messages, dayText(from), dayText(to))],
      [words.about.month, words.inMonth(count.messages, count.people)],
    ]),
    ...(doubt === null ? [] : [warning(`${words.doubts[doubt.kind]} ${words.askedBelow}`)]),
    ...(names.length > 1 && isOneNumber ? [make("p", {}, words.renamed)] : []),
    ...warnings.flatMap((text) => (text === null ? [] : [make("p", {}, make("strong", {}, text))])),
  ];
}

function warning(text: string): HTMLElement {
  return make("div", { class: "notice warning" }, make("p", {}, make("strong", {}, text)));
}
