import { topicName } from "../../../registry/topic-words.ts";
import type { SentCount } from "../sent-count.ts";
import { numbers, part } from "./elements.ts";
import { counterWords as words } from "./words.ts";

/** Shows what will be sent, in words and letter for letter, and puts the very same text into the form. */
export function showSent(sent: SentCount): void {
  const text = JSON.stringify(sent, null, 2);
  part("sent-table", HTMLElement).replaceChildren(numbers(rowsOf(sent)));
  part("sent-text", HTMLElement).textContent = text;
  part("counted", HTMLInputElement).value = text;
}

type Row = [label: string, value: string];

function rowsOf({ topics, personalData, to, ...rest }: SentCount): Row[] {
  const labels = words.sentLabels;
  const { chat, period, members, ...figures } = rest;
  const asked = Object.entries(topics).filter(([, count]) => count > 0);
  const silent = Object.keys(topics).length - asked.length;
  return [
    [labels.chat, chat],
    [labels.period, period],
    [labels.to, to ?? words.wholeMonth],
    [labels.members, members === null ? words.notSaid : String(members)],
    ...(Object.keys(figures) as (keyof typeof figures)[]).map(
      (key): Row => [labels[key], figures[key] === null ? words.none : String(figures[key])],
    ),
    ...asked.map(([key, count]): Row => [words.sentTopic(topicName(key)), String(count)]),
    ...(silent > 0 ? [[words.otherTopics(silent), "0"] as Row] : []),
    ...(Object.keys(personalData) as (keyof typeof personalData)[]).map(
      (kind): Row => [words.sentPersonal(words.personal[kind]), String(personalData[kind])],
    ),
  ];
}
