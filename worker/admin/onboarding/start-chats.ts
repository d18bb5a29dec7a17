import type { ReadModel } from "../../release/read-model.ts";

export interface StartChat {
  readonly code: string;
  readonly title: string;
  readonly covers: readonly string[];
  /** Residents can join. */
  readonly hasLinks: boolean;
}

export interface StartChats {
  /** The region as residents see it; false: nothing of it is published yet. */
  readonly isPublic: boolean;
  readonly chats: readonly StartChat[];
}

/** The region's public chats that are not closed. */
export function startChats(model: ReadModel, region: string): StartChats {
  return {
    isPublic: model.regionBySlug.has(region),
    chats: (model.chatsOf.get(region) ?? [])
      .filter(({ state }) => state !== "closed")
      .map(({ code, title, covers, links }) => ({
        code,
        title,
        covers,
        hasLinks: links.some(({ health }) => health !== "dead"),
      })),
  };
}
