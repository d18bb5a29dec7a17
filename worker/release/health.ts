import type { CurrentRelease } from "./current.ts";

/** What /healthz says; `gazetteer` by the region's number. */
export interface Health {
  readonly ok: boolean;
  readonly release: number | null;
  /** Seconds since the database confirmed the release as the newest; of a fallback: since it was published. */
  readonly age_s: number | null;
  readonly from: CurrentRelease["from"] | null;
  /** Seconds since the health of links was put together; null: it is not known. */
  readonly link_health_age_s: number | null;
  readonly gazetteer: GazetteerStates;
}

type GazetteerStates = Readonly<Record<string, "ok" | "missing" | "refused">>;

/** @param states of the address registers; a region that is not among them has none. */
export function healthOf(current: CurrentRelease | null, states: GazetteerStates, nowMs: number): Health {
  if (current === null) {
    return { ok: false, release: null, age_s: null, from: null, link_health_age_s: null, gazetteer: {} };
  }
  const { release } = current.model;
  const ageS = (sinceMs: number) => Math.max(0, Math.round((nowMs - sinceMs) / 1000));
  return {
    ok: true,
    release: release.number,
    age_s: ageS(current.confirmedAtMs),
    from: current.from,
    link_health_age_s: current.linkHealthAtMs === null ? null : ageS(current.linkHealthAtMs),
    gazetteer: Object.fromEntries(release.regions.map(({ number }) => [number, states[number] ?? "missing"])),
  };
}
