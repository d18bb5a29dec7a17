import { nameKey } from "../../../registry/name-key.ts";
import type { CoverageRow } from "./coverage-rows.ts";
import type { CoverageQuery, Shown } from "./input.ts";

export const rowsPerPage = 200;

export interface SelectedRows {
  readonly rows: readonly CoverageRow[];
  /** How many rows each filter would show with the same text. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** From 1; the last one where the query asks for one behind it. */
  readonly page: number;
  readonly pages: number;
}

const isShown: Readonly<Record<Shown, (row: CoverageRow) => boolean>> = {
  all: () => true,
  none: ({ chats }) => chats.length === 0,
  several: ({ chats }) => chats.length > 1,
  changed: ({ was }) => was !== null,
};

/** The rows that a query asks for: filtered, sorted, one page of them. */
export function selectRows(all: readonly CoverageRow[], query: CoverageQuery): SelectedRows {
  const key = nameKey(query.text);
  const named = key === "" ? all : all.filter((row) => textOf(row).includes(key));
  const rows = sorted(named.filter(isShown[query.show]), query);
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(query.page, pages);
  return {
    rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    counts: {
      all: named.length,
      none: named.filter(isShown.none).length,
      several: named.filter(isShown.several).length,
      changed: named.filter(isShown.changed).length,
    },
    page,
    pages,
  };
}

function textOf({ label, around, id, chats }: CoverageRow): string {
  return nameKey([label, around ?? "", id, ...chats.map(({ title }) => title)].join(" "));
}

const collator = new Intl.Collator("ru");

function sorted(rows: readonly CoverageRow[], { sort, isDescending }: CoverageQuery): readonly CoverageRow[] {
  const ordered =
    sort === "list"
      ? [...rows]
      : rows.toSorted((one, other) =>
          sort === "chats"
            ? one.chats.length - other.chats.length
            : collator.compare(one.label, other.label) || collator.compare(one.id, other.id),
        );
  return isDescending ? ordered.reverse() : ordered;
}
