import type { Context } from "hono";
import { pageFrameOf } from "../release/page-frame.ts";
import type { PublicEnv } from "../release/public-request.ts";
import type { WishField } from "./input.ts";
import { pageWords as words } from "./page-words.ts";
import { RefusalPage } from "./pages/refusal-page.tsx";

type PosterContext = Context<PublicEnv>;
type Answer = Response | Promise<Response>;

/** 404 with the reason: there is no such poster. */
export function refuse(c: PosterContext, kind: keyof typeof words.refusal): Answer {
  const { heading, lead } = words.refusal[kind];
  return page(c, 404, heading, [lead]);
}

/** 400 with a sentence for every parameter that was wrong. */
export function refuseFields(c: PosterContext, fields: readonly WishField[]): Answer {
  return page(
    c,
    400,
    words.wrongHeading,
    fields.map((field) => words.wrong[field]),
  );
}

/** 400 where a code has more modules than the picture has pixels. */
export function refuseRoom(c: PosterContext, sizePx: number): Answer {
  return page(c, 400, words.wrongHeading, [words.noRoom(sizePx)]);
}

function page(c: PosterContext, status: 400 | 404, heading: string, leads: readonly string[]): Answer {
  return c.html(
    <RefusalPage frame={pageFrameOf(c.var.publicRequest)} heading={heading} leads={leads} />,
    status,
  );
}
