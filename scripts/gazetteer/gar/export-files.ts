import type { Readable } from "node:stream";
import { InputRefused } from "../refusal.ts";
import { type FileKind, fileKinds, neededKinds } from "./schema.ts";

/** One file of the export, on disk or in the archive. */
export interface ExportFile {
  /** As messages call it: "74/AS_HOUSES_20260701_….XML". */
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
  open(): Promise<Readable>;
}

/** The files of one region, found but not read. */
export interface RegionExport {
  readonly files: ReadonlyMap<FileKind, readonly ExportFile[]>;
  /** Of the export: "2026-07-01". */
  readonly date: string;
  close(): Promise<void>;
}

const wanted = new RegExp(`^AS_(${fileKinds.join("|")})_(\\d{4})(\\d{2})(\\d{2})_[^/]*\\.XML$`, "i");

/** What a file is by its name; a name between kind and date (PARAMS, DIVISION, TYPES) makes another kind of it. */
export function kindOfFile(name: string): { readonly kind: FileKind; readonly date: string } | null {
  const [, kind, year, month, day] = wanted.exec(name) ?? [];
  return kind === undefined
    ? null
    : { kind: kind.toUpperCase() as FileKind, date: `${year}-${month}-${day}` };
}

/**
 * Sorts the files of a region's folder by kind; several of one kind are read one after the other. Refuses a folder
 * without what a region needs, and one that mixes exports of several dates.
 *
 * @param place the folder as messages call it: "gar_xml.zip, 74/".
 */
export function filesByKind(
  place: string,
  files: readonly ExportFile[],
): Pick<RegionExport, "files" | "date"> {
  const byKind = new Map<FileKind, ExportFile[]>();
  const dates = new Set<string>();
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const found = kindOfFile(file.name.split("/").at(-1) ?? "");
    if (found === null) continue;
    dates.add(found.date);
    byKind.set(found.kind, [...(byKind.get(found.kind) ?? []), file]);
  }
  const missing = neededKinds.filter((kind) => !byKind.has(kind));
  if (missing.length > 0) {
    throw new InputRefused(
      place,
      `no file ${missing.map((kind) => `AS_${kind}_<date>_….XML`).join(", no file ")}`,
    );
  }
  const [date, other] = [...dates].sort();
  if (other !== undefined) {
    throw new InputRefused(place, `files of two exports, ${date} and ${other}; leave those of one`);
  }
  return { files: byKind, date: date ?? "" };
}
