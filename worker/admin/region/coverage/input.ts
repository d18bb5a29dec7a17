import { z } from "zod";
import { limits } from "../form/limits.ts";

export const shown = ["all", "none", "several", "changed"] as const;
export const sorts = ["list", "name", "chats"] as const;
export type Shown = (typeof shown)[number];
export type Sort = (typeof sorts)[number];

/** Which rows of the coverage table, and in which order. */
export interface CoverageQuery {
  readonly text: string;
  readonly show: Shown;
  readonly sort: Sort;
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
}

const query = z.object({
  text: z.string().trim().max(limits.search).catch(""),
  show: z.enum(shown).catch("all"),
  sort: z.enum(sorts).catch("list"),
  order: z.enum(["up", "down"]).catch("up"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** The query of an address; what makes no sense in it counts as not said. */
export function readCoverageQuery(params: URLSearchParams): CoverageQuery {
  const { order, ...rest } = query.parse(Object.fromEntries(params));
  return { ...rest, isDescending: order === "down" };
}

/** The address that shows it; what is usual is left out. */
export function coverageHref(path: string, { text, show, sort, isDescending, page }: CoverageQuery): string {
  const params = new URLSearchParams([
    ...(text === "" ? [] : [["text", text]]),
    ...(show === "all" ? [] : [["show", show]]),
    ...(sort === "list" ? [] : [["sort", sort]]),
    ...(isDescending ? [["order", "down"]] : []),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ]);
  return params.size === 0 ? path : `${path}?${params}`;
}
