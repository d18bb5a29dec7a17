import { totalsBesideOurs } from "../../../quality/sums.ts";
import type { MonthView } from "../month-view.ts";
import { grouped } from "../month-words.ts";
import { differences } from "../printed-view.ts";
import { sentences } from "../sentence-words.ts";
import { words } from "../words.ts";
import { Table } from "./table.tsx";

/** The printed totals with our sums of the rows beside them, and every difference in a sentence. */
export function PrintedBesideOurs({ view }: { view: MonthView }) {
  const { report, lines } = view;
  if (report === null || report.totals.length === 0) return null;
  const found = differences(view).filter(({ kind }) => kind === "count");
  const besides = totalsBesideOurs(
    report,
    lines.map(({ figures }) => figures),
  );
  return (
    <section id="printed">
      <h2>{words.beside}</h2>
      <p>{words.besideLead}</p>
      {lines.length === 0 ? null : found.length === 0 ? (
        <p>{words.besideNone}</p>
      ) : (
        <ul>
          {found.map((difference) => (
            <li>{sentences.difference(difference)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.allTotals}</summary>
        <Table
          label={words.beside}
          table={{
            head: words.besideHead,
            rows: besides.map(({ printed, own }) => [
              words.totals[printed.key],
              words.total(printed),
              own === null ? "—" : grouped(own),
            ]),
          }}
        />
      </details>
    </section>
  );
}
