import { readTable } from "../../../worker/onboarding/table/read-table.ts";
import type { TableError } from "../../../worker/onboarding/table/types.ts";
import { chatCodeOf } from "../../../worker/registry/chat-code.ts";
import type { ChatRecord, RegionRecords } from "../../../worker/registry/records.ts";
import { makeRegionRecords } from "../../make/region-records.ts";

export const ownSource = { title: "Таблица координатора", url: null, date: "2026-11-01" };
export const foreignCode = chatCodeOf(999_999);

/** Reads a table against records; new chats get the codes of 500000 and up. */
export function read(table: string | Uint8Array, records: RegionRecords = makeRegionRecords()) {
  let next = 500_000;
  return readTable(typeof table === "string" ? new TextEncoder().encode(table) : table, {
    records,
    newCode: () => chatCodeOf(next++),
    isElsewhere: (code) => code === foreignCode,
    ownSource,
  });
}

/** What is wrong with a table, as «row column: sentence». */
export function problems(table: string | Uint8Array, records?: RegionRecords): readonly string[] {
  const result = read(table, records);
  return result.ok ? [] : result.refusal.map(said);
}

export function said({ row, column, problem }: TableError): string {
  return `${row} ${column}: ${problem}`;
}

/** The chats of a table that is read without errors, in their order. */
export function chatsIn(table: string | Uint8Array, records?: RegionRecords): readonly ChatRecord[] {
  const result = read(table, records);
  if (!result.ok) throw new Error(result.refusal.map(said).join("\n"));
  return [...result.value.edited.chats.values()];
}
