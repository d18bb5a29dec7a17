import type { RegionRecords } from "../registry/records.ts";
import { rowsOfRecords } from "../registry/rows-of-records.ts";
import { type ReadModel, readModelOf } from "../release/read-model.ts";
import type { Release } from "../release/types.ts";
import { compileRelease } from "./compile.ts";

/** A region alone as public code would read it; links have the health that `current` knows, else «unknown». */
export function modelOfRecords(records: RegionRecords, current: ReadModel | null = null): ReadModel {
  return readModelOf(releaseOf(records, current));
}

/** What the public would see were these records published now: the current release with one region exchanged. */
export function previewModel(current: ReadModel, records: RegionRecords): ReadModel {
  const own = releaseOf(records, current);
  const { release } = current;
  const others = <Part extends { readonly region: string }>(parts: readonly Part[]) =>
    parts.filter(({ region }) => region !== records.slug);
  const previewed: Release = {
    ...release,
    regions: [...release.regions.filter(({ slug }) => slug !== records.slug), ...own.regions].sort(
      (one, other) => (one.number < other.number ? -1 : 1),
    ),
    territories: [...others(release.territories), ...own.territories],
    chats: [...others(release.chats), ...own.chats],
    coverage: [...others(release.coverage), ...own.coverage],
    figures: [...others(release.figures), ...own.figures],
    reports: [...others(release.reports), ...own.reports],
  };
  return readModelOf(previewed, current.linkMemory);
}

function releaseOf(records: RegionRecords, current: ReadModel | null): Release {
  const links = [...records.chats.keys()].flatMap((chat) =>
    (current?.chatByCode.get(chat)?.links ?? []).map((link, position) => ({
      chat,
      position,
      ...link,
      sourceId: "",
    })),
  );
  const rows = rowsOfRecords(records, { sources: [], links });
  return compileRelease(rows, current?.release.number ?? 0, current?.release.publishedAtMs ?? 0);
}
