import { openStateOf } from "../../publishing/findings.ts";
import { canonicalLink } from "../../registry/link-kinds.ts";
import { nameKey } from "../../registry/name-key.ts";
import type { ChatRecord, CoverRecord, LinkRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";
import { asLink, asPosition, asState, asText, asTitle, statedOnce } from "./chat-facts.ts";
import { clinicsOf } from "./clinics-cell.ts";
import { type Column, linkColumn, maxLinkColumns } from "./columns.ts";
import type { NamedTerritory } from "./named-territory.ts";
import type { Complain, TableRow } from "./rows.ts";
import { tableWords as words } from "./words.ts";

/** What the rows of one chat are read with. */
export interface ChatReading {
  readonly code: string;
  readonly known: ChatRecord | undefined;
  /** Of a new chat that says none. */
  readonly nextPosition: number;
  readonly columns: ReadonlySet<Column>;
  readonly territoryOf: (row: TableRow) => NamedTerritory | "none" | "wrong";
  readonly labelOf: (id: string) => string;
  readonly sourceOf: (row: TableRow) => Source | null;
  readonly ownSource: Source;
  readonly chatOf: (text: string) => string | null;
  readonly complain: Complain;
}

/**
 * The chat as its rows say it. A column that the table does not have leaves its fact as it was; an empty cell of a
 * column that it has says «nothing», but never takes a title, a state, a place in the list or a source away.
 * The source of a row is that of what the row says first; of the chat itself it is the one beside `chat_state`.
 */
export function chatOfRows(rows: readonly TableRow[], reading: ChatReading): ChatRecord {
  const { known, columns, complain } = reading;
  const title = titleOf(rows, reading);
  const state = statedOnce(rows, "chat_state", asState, complain)?.value;
  const isClosed = state === undefined ? known?.state === "closed" : state === "closed";
  const audience = statedOnce(rows, "audience", asText, complain)?.value ?? null;
  const ownRow = rows.find(({ cells }) => cells.has("chat_state")) ?? rows[0];
  const given = rows.map(reading.sourceOf).find((source) => source !== null);
  const source = (ownRow && reading.sourceOf(ownRow)) ?? known?.source ?? given ?? reading.ownSource;
  const links = linksOf(rows, reading, given);
  const covers = coversOf(rows, reading, isClosed, given);
  return {
    position:
      statedOnce(rows, "chat_position", asPosition, complain)?.value ??
      known?.position ??
      reading.nextPosition,
    title,
    state: isClosed ? "closed" : openStateOf({ links }),
    audience: columns.has("audience") ? audience : (known?.audience ?? null),
    succeededBy: successorOf(rows, reading, isClosed),
    source,
    links,
    covers,
  };
}

/** A title beside the code is the chat's title now; one without a code only says which chat is meant. */
function titleOf(rows: readonly TableRow[], { known, complain }: ChatReading): string {
  const stated = statedOnce(rows, "chat_title", asTitle, complain, nameKey)?.value;
  const beside = rows.find(({ cells }) => cells.has("chat_code") && cells.has("chat_title"));
  return beside?.cells.get("chat_title") ?? known?.title ?? stated ?? "";
}

function linksOf(
  rows: readonly TableRow[],
  { known, columns, sourceOf, ownSource, complain }: ChatReading,
  given: Source | undefined,
): readonly LinkRecord[] {
  const numbers = Array.from({ length: maxLinkColumns }, (_, index) => index + 1);
  if (!numbers.some((number) => columns.has(linkColumn(number)))) return known?.links ?? [];
  const seen = new Map<string, Column>();
  return numbers.flatMap((number) => {
    const column = linkColumn(number);
    const stated = statedOnce(rows, column, asLink, complain);
    const link = stated === null ? null : canonicalLink(stated.value);
    if (stated === null || !link?.ok) return [];
    const { messenger, url } = link.value;
    const earlier = seen.get(url);
    if (earlier !== undefined) {
      complain(stated.row.number, column, words.linkTwice(earlier));
      return [];
    }
    seen.set(url, column);
    const before = known?.links.find((one) => one.url === url);
    return [{ messenger, url, source: sourceOf(stated.row) ?? before?.source ?? given ?? ownSource }];
  });
}

function coversOf(
  rows: readonly TableRow[],
  { known, columns, territoryOf, labelOf, sourceOf, ownSource, complain }: ChatReading,
  isClosed: boolean,
  given: Source | undefined,
): readonly CoverRecord[] {
  const before = [...(known?.covers ?? [])];
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const named = territoryOf(row);
    if (typeof named === "string") return [];
    if (isClosed) complain(row.number, "chat_state", words.closedServes);
    const at = before.findIndex(({ territory }) => territory === named.id);
    const [was] = at < 0 ? [] : before.splice(at, 1);
    const clinics = row.cells.get("clinics");
    const cover: CoverRecord = {
      territory: named.id,
      as:
        row.cells.get("covers_as") ??
        (columns.has("covers_as") ? undefined : was?.as) ??
        (named.id === null ? "" : labelOf(named.id)),
      note: row.cells.get("note") ?? (columns.has("note") ? null : (was?.note ?? null)),
      clinics:
        clinics === undefined ? (columns.has("clinics") ? null : (was?.clinics ?? null)) : clinicsOf(clinics),
      source: sourceOf(row) ?? was?.source ?? given ?? ownSource,
    };
    const statement = JSON.stringify([cover.territory, cover.as, cover.note, cover.clinics]);
    const earlier = seen.get(statement);
    if (earlier !== undefined) {
      complain(row.number, "", words.statedTwice(earlier));
      return [];
    }
    seen.set(statement, row.number);
    return [cover];
  });
}

function successorOf(
  rows: readonly TableRow[],
  { code, known, columns, chatOf, complain }: ChatReading,
  isClosed: boolean,
): string | null {
  const stated = statedOnce(
    rows,
    "succeeded_by",
    (text, wrong) => {
      const successor = chatOf(text);
      if (successor === null) wrong(words.unknownSuccessor(text));
      else if (successor === code) wrong(words.ownSuccessor);
      else return successor;
      return null;
    },
    complain,
  );
  if (!columns.has("succeeded_by")) return isClosed ? (known?.succeededBy ?? null) : null;
  if (stated !== null && !isClosed) complain(stated.row.number, "succeeded_by", words.successorOfOpen);
  return isClosed ? (stated?.value ?? null) : null;
}
