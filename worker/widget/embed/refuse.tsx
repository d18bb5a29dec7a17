import type { Context } from "hono";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { nationalHotline } from "../../registry/national-hotline.ts";
import type { PublicRequest } from "../../release/public-request.ts";
import type { PublicRegion } from "../../release/types.ts";
import { frameSubject } from "../frame-subject.ts";
import { lookIn } from "../look.ts";
import { inFrame } from "./in-frame.ts";
import { readTyped } from "./input.ts";
import { RefusalFrame, type RefusalFrameProps } from "./pages/refusal-frame.tsx";
import { framePolicy } from "./policy.ts";
import type { Frame } from "./types.ts";
import { words } from "./words.ts";

type FrameContext = Context<LookupEnv>;

/** Lets the answer stand in frames of other sites: every one of these addresses, refusals and redirects too. */
export async function openToFrames(c: FrameContext): Promise<void> {
  c.header("Content-Security-Policy", await framePolicy(lookIn(queryOf(c)).accent));
}

export function frameOf(c: FrameContext, region: PublicRegion | null): Frame {
  const look = lookIn(queryOf(c));
  return { look, region, place: inFrame(region?.slug ?? null, look) };
}

/** In the frame's design, never stored. */
export async function refuseInFrame(
  c: FrameContext,
  status: 400 | 404 | 429 | 500 | 503,
  region: PublicRegion | null,
  refusal: Pick<RefusalFrameProps, "heading" | "lead" | "q" | "requestId">,
): Promise<Response> {
  await openToFrames(c);
  const hotline = region?.hotline ?? nationalHotline;
  return c.html(<RefusalFrame {...refusal} frame={frameOf(c, region)} hotline={hotline} />, status);
}

/** For who asks too often; the rate limit adds `Retry-After`. The box keeps the question, to be sent again. */
export function tooManyInFrame(c: FrameContext): Promise<Response> {
  const typed = readTyped(queryOf(c));
  const q = typed.kind === "question" ? typed.q : "";
  const key = c.req.path.slice("/embed/".length);
  const region = frameSubject(c.var.publicRequest.model, key)?.region ?? null;
  return refuseInFrame(c, 429, region, { ...words.tooMany, q });
}

/** For surprises; works without a release too. */
export function failureInFrame(c: FrameContext, requestId: string, status: 500 | 503): Promise<Response> {
  const request = c.var.publicRequest as PublicRequest | undefined;
  const key = c.req.path.slice("/embed/".length);
  const region = (request && frameSubject(request.model, key)?.region) ?? null;
  return refuseInFrame(c, status, region, { ...words.failure, requestId });
}

function queryOf(c: FrameContext): URLSearchParams {
  return new URL(c.req.url).searchParams;
}
