import type { Bar, ChartTable } from "./chart.ts";
import { partOfMost } from "./chart.ts";
import type { Division, Side } from "./printed-view.ts";
import { sentences } from "./sentence-words.ts";
import { percentWords, words } from "./words.ts";

/** How chats divide by what a report claims of them: bars, their table, and the sentence of both. */
export function divisionChart({ claim, sides, unsaid }: Division): {
  readonly sentence: string;
  readonly bars: readonly Bar[];
  readonly table: ChartTable;
} {
  const named = sides.reduce((sum, { chats }) => sum + chats.length, 0);
  const label = ({ isYes }: Side) => words.claims[claim][isYes ? "yes" : "no"];
  const bars = sides.map((side) => ({ label: label(side), ...barOf(side, named) }));
  const rows = sides.map((side) => [
    label(side),
    side.total?.count === null || side.total === null ? "—" : `${side.total.count}`,
    percentWords(side.total?.percent ?? null),
    side.chats.length === 0
      ? words.nobodyNamed
      : `${side.chats.length}: ${side.chats.map(({ title }) => title).join(", ")}`,
  ]);
  const rest =
    unsaid === null
      ? []
      : [
          {
            label: words.unsaid,
            part: partOfMost(unsaid.count, unsaid.of),
            value: `${unsaid.count} из ${unsaid.of}`,
          },
        ];
  return {
    sentence: sentences.claimSentence([...bars, ...rest]),
    bars: [...bars, ...rest],
    table: {
      head: words.claimHead,
      rows: [...rows, ...rest.map(() => [words.unsaid, `${unsaid?.count ?? 0}`, "—", words.nobodyNamed])],
      texts: [3],
    },
  };
}

/** As long as the printed count says, else as the printed share, else as the named chats. */
function barOf({ total, chats }: Side, named: number): Omit<Bar, "label"> {
  const { count = null, of = null, percent = null } = total ?? {};
  if (count !== null && of !== null) return { part: partOfMost(count, of), value: `${count} из ${of}` };
  if (percent !== null) return { part: percent, value: percentWords(percent) };
  return { part: partOfMost(chats.length, named), value: `${chats.length} из ${named}` };
}
