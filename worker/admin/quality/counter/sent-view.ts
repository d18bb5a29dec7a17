import type { SentCount } from "../sent-count.ts";
import { part, table } from "./elements.ts";
import { topicName } from "./figures-view.ts";
import { counterWords as words } from "./words.ts";

/** Shows what will be sent, as a table and letter for letter, and puts the very same text into the form. */
export function showSent(sent: SentCount): void {
  const text = JSON.stringify(sent, null, 2);
  part("sent-table", HTMLElement).replaceChildren(table(words.sentHead, rowsOf(sent)));
  part("sent-text", HTMLElement).textContent = text;
  part("counted", HTMLInputElement).value = text;
}

function rowsOf({ topics, personalData, to, ...rest }: SentCount): string[][] {
  const labels = words.sentLabels;
  const { chat, period, members, ...numbers } = rest;
  return [
    [labels.chat, chat],
    [labels.period, period],
    [labels.to, to ?? words.wholeMonth],
    [labels.members, members === null ? words.notSaid : String(members)],
    ...(Object.keys(numbers) as (keyof typeof numbers)[]).map((key) => [
      labels[key],
      numbers[key] === null ? words.none : String(numbers[key]),
    ]),
    ...Object.entries(topics).map(([key, count]) => [words.sentTopic(topicName(key)), String(count)]),
    ...(Object.keys(personalData) as (keyof typeof personalData)[]).map((kind) => [
      words.sentPersonal(words.personal[kind]),
      String(personalData[kind]),
    ]),
  ];
}
