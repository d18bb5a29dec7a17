import { type Context, Hono } from "hono";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { type FieldProblem, problemResponse } from "../../base/problem.ts";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { readWish } from "./input.ts";
import { framedAddress, richAnswer } from "./rich-answer.ts";
import { type OembedRefusal, words } from "./words.ts";

/** oEmbed (oembed.com): a site that is given the address of a chat or region gets the frame that shows it. */
export const oembedRoutes = new Hono<LookupEnv>();

const anyOrigin = { "Access-Control-Allow-Origin": "*" };

oembedRoutes.get("/oembed", (c) => {
  const { model, publicOrigin } = c.var.publicRequest;
  const { refusals } = words;
  const { origin, searchParams } = new URL(c.req.url);
  const wish = readWish(searchParams);
  if (wish.url === null)
    return refuse(c, refusals.noAddress, [{ field: "url", detail: refusals.noAddress.title }]);
  if (wish.format !== "json") return refuse(c, refusals.otherFormat);
  if (wish.wrong.length > 0) {
    return refuse(
      c,
      refusals.wrongBound,
      wish.wrong.map((field) => ({ field, detail: words.boundDetail })),
    );
  }
  const framed = framedAddress(model, [publicOrigin, origin], wish.url);
  if (framed === null) return refuse(c, refusals.unknown);
  return c.json(richAnswer(publicOrigin, framed, wish), 200, {
    ...anyOrigin,
    "Cache-Control": cacheHeaders.page,
  });
});

function refuse(
  c: Context<LookupEnv>,
  { slug, status, title, detail }: OembedRefusal,
  errors: readonly FieldProblem[] = [],
): Response {
  const type = `${c.var.publicRequest.publicOrigin}/widget#${slug}`;
  return problemResponse({ type, title, status, detail, errors }, anyOrigin);
}
