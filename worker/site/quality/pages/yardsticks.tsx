import { type Yardsticks, yardsticksOf } from "../../../quality/yardsticks.ts";
import type { ChatLine, MonthView } from "../month-view.ts";
import { grouped } from "../month-words.ts";
import { sentences } from "../sentence-words.ts";
import { percentWords, words } from "../words.ts";
import { Table } from "./table.tsx";

interface Column {
  readonly head: string;
  /** null: not known of this chat. */
  readonly cell: (yardsticks: Yardsticks) => string | null;
}

const { yardHead: head } = words;
const columns: readonly Column[] = [
  {
    head: head.inChat,
    cell: ({ inChatPercent, isInChat }) =>
      inChatPercent === null ? claim(isInChat) : percentWords(inChatPercent),
  },
  { head: head.informing, cell: ({ isInforming }) => claim(isInforming) },
  {
    head: head.answered,
    cell: ({ answeredPercent }) => (answeredPercent === null ? null : percentWords(answeredPercent)),
  },
  {
    head: head.inTime,
    cell: ({ inTimePercent, isInTime }) =>
      inTimePercent === null ? claim(isInTime) : percentWords(inTimePercent),
  },
  {
    head: head.subscribers,
    cell: ({ subscribers }) => (subscribers === null ? null : grouped(subscribers)),
  },
];

/** The programme's three yardsticks, chat by chat, as far as anything is known. */
export function ThreeYardsticks({ view: { lines, report } }: { view: MonthView }) {
  const known = lines.map((line) => ({ line, yardsticks: yardsticksOf(line.figures) }));
  const shown = columns.filter(({ cell }) => known.some(({ yardsticks }) => cell(yardsticks) !== null));
  if (shown.length === 0) return null;
  const printed = report?.totals.find(({ key }) => key === "members")?.count ?? null;
  const members = printed ?? sumOfAll(lines);
  return (
    <section id="yardsticks">
      <h2>{words.yardsticks}</h2>
      <p>{words.yardsticksLead}</p>
      <dl>
        <dt>{words.openness}</dt>
        <dd>{words.opennessText}</dd>
        <dt>{words.responsiveness}</dt>
        <dd>{words.responsivenessText}</dd>
        <dt>{words.subscribers}</dt>
        <dd>{sentences.subscribersText(members, printed !== null)}</dd>
      </dl>
      <details>
        <summary>{words.allChats}</summary>
        <Table
          label={words.yardsticks}
          table={{
            head: [head.chat, ...shown.map((column) => column.head)],
            rows: known.map(({ line, yardsticks }) => [
              line.title,
              ...shown.map(({ cell }) => cell(yardsticks) ?? "—"),
            ]),
          }}
        />
      </details>
    </section>
  );
}

function claim(isSo: boolean | null): string | null {
  return isSo === null ? null : isSo ? words.yes : words.no;
}

/** null: some chats do not say it. */
function sumOfAll(lines: readonly ChatLine[]): number | null {
  const members = lines.flatMap(({ figures }) => figures.members ?? []);
  return members.length === 0 || members.length < lines.length
    ? null
    : members.reduce((sum, count) => sum + count, 0);
}
