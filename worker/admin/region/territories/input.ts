import { z } from "zod";
import { limits } from "../form/limits.ts";

export const shown = ["all", "municipality", "city_district", "settlement", "merged", "changed"] as const;
export type Shown = (typeof shown)[number];

export interface TerritoryQuery {
  readonly text: string;
  readonly show: Shown;
  /** By name; else in the order of the registry. */
  readonly isByName: boolean;
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
}

const query = z.object({
  text: z.string().trim().max(limits.search).catch(""),
  show: z.enum(shown).catch("all"),
  sort: z.enum(["list", "name"]).catch("list"),
  order: z.enum(["up", "down"]).catch("up"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** The query of an address; what makes no sense in it counts as not said. */
export function readTerritoryQuery(params: URLSearchParams): TerritoryQuery {
  const { order, sort, ...rest } = query.parse(Object.fromEntries(params));
  return { ...rest, isByName: sort === "name", isDescending: order === "down" };
}

/** The address that shows it; what is usual is left out. */
export function territoriesHref(path: string, query: TerritoryQuery): string {
  const params = new URLSearchParams([
    ...(query.text === "" ? [] : [["text", query.text]]),
    ...(query.show === "all" ? [] : [["show", query.show]]),
    ...(query.isByName ? [["sort", "name"]] : []),
    ...(query.isDescending ? [["order", "down"]] : []),
    ...(query.page === 1 ? [] : [["page", String(query.page)]]),
  ]);
  return params.size === 0 ? path : `${path}?${params}`;
}
