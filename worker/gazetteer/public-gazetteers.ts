import type { Gazetteer, NationalIndex } from "./types.ts";

/** By the region's number, in the order that was asked for; only those that are there. */
export type Gazetteers = ReadonlyMap<string, Gazetteer>;

/** missing: the deployment has no such file, or it was not to be had; refused: it is damaged or of another format. */
export type GazetteerState = "ok" | "missing" | "refused";

/** The address registers, bound to one request. No method ever rejects; what cannot be had is simply absent. */
export interface PublicGazetteers {
  /** To be waited for before the two below are looked at; null in the steady state. */
  ready(): Promise<void> | null;
  /** Numbers of the regions that have a file, broken or not. */
  readonly known: readonly string[];
  /** All files fit into memory together, so that asking for all of `known` costs nothing in the steady state. */
  readonly fitsAll: boolean;
  /**
   * The registers of these regions; without a promise when all of them are in memory. Those first in the list come
   * first when memory does not hold all: the others are left out. Keep the map no longer than the request.
   */
  hold(regions: readonly string[]): Gazetteers | Promise<Gazetteers>;
  national(): NationalIndex | null | Promise<NationalIndex | null>;
}

/** Hono environment of public routes: `c.var.gazetteers`, set by app.ts before any route runs. */
export interface GazetteerEnv {
  Variables: { gazetteers: PublicGazetteers };
}
