import type { ChartTable } from "../chart.ts";

/** Wide ones scroll inside their own box, with the keyboard too. */
export function Table({ table: { head, rows, texts = [] }, label }: { table: ChartTable; label: string }) {
  const kind = (at: number) => (texts.includes(at) ? "t" : undefined);
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((text, at) => (
              <th scope="col" class={kind(at)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, at) =>
                at === 0 ? <th scope="row">{cell}</th> : <td class={kind(at)}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
