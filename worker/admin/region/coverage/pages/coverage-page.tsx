import { type Column, DataTable } from "../../../../ui/data-table.tsx";
import { TextField } from "../../../../ui/field.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { DoneNotice } from "../../form/done-notice.tsx";
import { limits } from "../../form/limits.ts";
import { NotOpen } from "../../pages/not-open-page.tsx";
import { RegionPage, regionPath, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import { regionWords } from "../../words.ts";
import type { CoverageRow } from "../coverage-rows.ts";
import { type CoverageQuery, coverageHref, type Sort, shown } from "../input.ts";
import type { SelectedRows } from "../select-rows.ts";
import { coverageWords as words } from "../words.ts";

export interface CoveragePageProps {
  readonly frame: RegionFrame;
  readonly query: CoverageQuery;
  /** null: the registry does not have the region yet. */
  readonly selected: SelectedRows | null;
  /** The draft contradicts itself: the rows are those that are public. */
  readonly isBroken: boolean;
}

export function CoveragePage({ frame, query, selected, isBroken }: CoveragePageProps) {
  const hasDraft = frame.draft !== null && frame.draft.changes > 0;
  return (
    <RegionPage {...frame} tab="coverage">
      <DoneNotice frame={frame} undoKey={null} />
      {isBroken ? (
        <Notice kind="warning" heading={regionWords.broken}>
          <p>{regionWords.brokenLead}</p>
        </Notice>
      ) : null}
      {selected === null ? (
        <NotOpen slug={frame.slug} />
      ) : (
        <>
          <p>{hasDraft ? words.lead : words.leadPublic}</p>
          <Filters slug={frame.slug} query={query} selected={selected} />
          <CoverageTable slug={frame.slug} query={query} selected={selected} />
          <Pages slug={frame.slug} query={query} selected={selected} />
        </>
      )}
    </RegionPage>
  );
}

interface PartProps {
  readonly slug: string;
  readonly query: CoverageQuery;
  readonly selected: SelectedRows;
}

function Filters({ slug, query, selected: { counts } }: PartProps) {
  const path = regionPath(slug);
  return (
    <>
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
          {query.sort === "list" ? null : <input type="hidden" name="sort" value={query.sort} />}
          {query.isDescending ? <input type="hidden" name="order" value="down" /> : null}
          <div class="field button">
            <button type="submit">{words.find}</button>
          </div>
        </form>
      </search>
      <nav class="filters" aria-label={words.filters}>
        {shown.map((show) => (
          <a
            href={coverageHref(path, { ...query, show, page: 1 })}
            aria-current={show === query.show ? "true" : undefined}
          >
            {`${words.show[show]}: ${counts[show]}`}
          </a>
        ))}
        {query.text === "" ? null : (
          <a href={coverageHref(path, { ...query, text: "", page: 1 })}>{words.reset}</a>
        )}
      </nav>
    </>
  );
}

function CoverageTable({ slug, query, selected }: PartProps) {
  const { rows, counts, page, pages } = selected;
  const hasChanges = counts.changed > 0;
  const columns: readonly Column[] = [
    { key: "territory", label: words.territory, ...sortOf(slug, query, "name") },
    { key: "chats", label: words.chats, ...sortOf(slug, query, "chats") },
    { key: "how", label: words.how },
    ...(hasChanges ? [{ key: "change", label: words.change }] : []),
  ];
  const isFiltered = query.text !== "" || query.show !== "all";
  return (
    <DataTable
      caption={words.caption(counts[query.show], page, pages)}
      columns={columns}
      empty={isFiltered ? words.empty : words.noTerritories}
      rows={rows.map((row) => [
        <TerritoryCell slug={slug} row={row} />,
        <ChatsCell slug={slug} row={row} />,
        words.by[row.by],
        ...(hasChanges ? [<ChangeCell row={row} />] : []),
      ])}
    />
  );
}

/** A second press on the head turns the order round, a third goes back to the registry's. */
function sortOf(slug: string, query: CoverageQuery, sort: Sort): Pick<Column, "sortHref" | "sorted"> {
  const isThis = query.sort === sort;
  const next = !isThis
    ? { sort, isDescending: false }
    : query.isDescending
      ? { sort: "list" as const, isDescending: false }
      : { sort, isDescending: true };
  return {
    sortHref: coverageHref(regionPath(slug), { ...query, ...next, page: 1 }),
    sorted: isThis ? (query.isDescending ? "descending" : "ascending") : undefined,
  };
}

function TerritoryCell({ slug, row }: { slug: string; row: CoverageRow }) {
  const about = [row.around ?? "", words.levels[row.level], row.isMerged ? words.merged : ""];
  return (
    <>
      <a href={`${tabPath(slug, "territories")}/${row.id}`}>{row.label}</a>
      <small>{about.filter((text) => text !== "").join(", ")}</small>
    </>
  );
}

function ChatsCell({ slug, row: { chats, isStatedNone } }: { slug: string; row: CoverageRow }) {
  if (chats.length === 0) {
    return <span class="tag bad">{isStatedNone ? words.statedNone : words.none}</span>;
  }
  return (
    <>
      {chats.map(({ code, title }, index) => (
        <>
          {index === 0 ? "" : <br />}
          <a href={`${tabPath(slug, "chats")}/${code}`}>{title}</a>
        </>
      ))}
    </>
  );
}

function ChangeCell({ row: { was } }: { row: CoverageRow }) {
  if (was === null) return null;
  return (
    <>
      <span class="tag ok">{words.changed}</span>{" "}
      {was === "record" ? words.recordChanged : words.was(was.chats.map(({ title }) => title))}
    </>
  );
}

function Pages({ slug, query, selected: { page, pages } }: PartProps) {
  if (pages === 1) return null;
  const path = regionPath(slug);
  return (
    <nav class="actions" aria-label={words.pages}>
      {page > 1 ? <a href={coverageHref(path, { ...query, page: page - 1 })}>{words.previous}</a> : null}
      {page < pages ? <a href={coverageHref(path, { ...query, page: page + 1 })}>{words.next}</a> : null}
    </nav>
  );
}
