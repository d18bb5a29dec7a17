import { LinkButton } from "../../../../ui/button.tsx";
import { DataTable } from "../../../../ui/data-table.tsx";
import { TextField } from "../../../../ui/field.tsx";
import { DoneNotice } from "../../form/done-notice.tsx";
import { limits } from "../../form/limits.ts";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import { shown, type TerritoryQuery, territoriesHref } from "../input.ts";
import type { SelectedTerritories, TerritoryRow } from "../select-territories.ts";
import { levelWords, territoryListWords as words } from "../words.ts";

export interface TerritoryListPageProps {
  readonly frame: RegionFrame;
  readonly query: TerritoryQuery;
  readonly selected: SelectedTerritories;
}

export function TerritoryListPage({ frame, query, selected }: TerritoryListPageProps) {
  const path = tabPath(frame.slug, "territories");
  const { rows, counts, page, pages } = selected;
  const isSorted = query.isByName;
  const nextOrder = { ...query, page: 1, isByName: !isSorted || !query.isDescending };
  return (
    <RegionPage {...frame} tab="territories">
      <DoneNotice frame={frame} undoKey={null} />
      <div class="actions">
        <LinkButton href={`${path}/new`}>{words.add}</LinkButton>
      </div>
      <search>
        <form class="fields" action={path}>
          <TextField
            name="text"
            label={words.search}
            type="search"
            value={query.text}
            maxLength={limits.search}
          />
          {query.show === "all" ? null : <input type="hidden" name="show" value={query.show} />}
          {query.isByName ? <input type="hidden" name="sort" value="name" /> : null}
          {query.isDescending ? <input type="hidden" name="order" value="down" /> : null}
          <div class="field button">
            <button type="submit">{words.find}</button>
          </div>
        </form>
      </search>
      <nav class="filters" aria-label={words.filters}>
        {shown
          .filter((show) => show === "all" || show === query.show || counts[show] > 0)
          .map((show) => (
            <a
              href={territoriesHref(path, { ...query, show, page: 1 })}
              aria-current={show === query.show ? "true" : undefined}
            >
              {`${words.show[show]}: ${counts[show]}`}
            </a>
          ))}
      </nav>
      <DataTable
        caption={words.caption(counts[query.show], page, pages)}
        columns={[
          {
            key: "name",
            label: words.name,
            sortHref: territoriesHref(path, { ...nextOrder, isDescending: isSorted && !query.isDescending }),
            sorted: isSorted ? (query.isDescending ? "descending" : "ascending") : undefined,
          },
          { key: "level", label: words.level },
          { key: "oktmo", label: words.oktmo },
          { key: "around", label: words.around },
        ]}
        empty={words.empty}
        rows={rows.map((row) => cells(path, row))}
      />
      {pages === 1 ? null : (
        <nav class="actions" aria-label={words.pages}>
          {page > 1 ? (
            <a href={territoriesHref(path, { ...query, page: page - 1 })}>{words.previous}</a>
          ) : null}
          {page < pages ? (
            <a href={territoriesHref(path, { ...query, page: page + 1 })}>{words.next}</a>
          ) : null}
        </nav>
      )}
    </RegionPage>
  );
}

function cells(path: string, { id, record, around, inDraft }: TerritoryRow) {
  const { label, level, kind, oktmo, names, isMerged } = record;
  const official = names.find((name) => name.kind === "official")?.text ?? "";
  return [
    <>
      <a href={`${path}/${id}`}>{label}</a>
      {inDraft === null ? null : (
        <>
          {" "}
          <span class="tag ok">{inDraft === "new" ? words.isNew : words.isChanged}</span>
        </>
      )}
      {official === label ? null : <small>{official}</small>}
    </>,
    <>
      {levelWords[level]}
      <small>{kind}</small>
    </>,
    oktmo ?? <span class="hint">{words.inherited}</span>,
    around === null ? "" : isMerged ? words.merged(around) : around,
  ];
}
