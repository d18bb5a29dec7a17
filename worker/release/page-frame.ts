import type { PublicRequest } from "./public-request.ts";

/** What the frame of every page needs of the request. */
export interface PageFrame {
  readonly origin: string;
  readonly edition: { readonly number: number; readonly publishedAtMs: number };
}

export function pageFrameOf({ publicOrigin, model }: PublicRequest): PageFrame {
  return { origin: publicOrigin, edition: model.release };
}
