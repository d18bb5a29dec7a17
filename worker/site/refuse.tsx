import type { Context } from "hono";
import { troubleWords } from "../answer-parts/trouble-words.ts";
import type { LookupEnv } from "../lookup/lookup-env.ts";
import { nationalHotline } from "../registry/national-hotline.ts";
import { pageFrameOf } from "../release/page-frame.ts";
import type { PublicRequest } from "../release/public-request.ts";
import { readQuestion } from "./input.ts";
import { ErrorPage, type ErrorPageProps } from "./pages/error-page.tsx";
import { regionSummaries } from "./region-summaries.ts";
import { words } from "./words.ts";

type PublicContext = Context<LookupEnv>;
type Refusal = Pick<ErrorPageProps, "heading" | "lead" | "question">;

/** A page that says what happened, with search, regions and phones. The caller's status, never stored. */
export function refuse(
  c: PublicContext,
  status: 400 | 403 | 404 | 429,
  refusal: Refusal,
): Response | Promise<Response> {
  const request = c.var.publicRequest;
  const regions = regionSummaries(request.model);
  return c.html(
    <ErrorPage {...refusal} frame={pageFrameOf(request)} regions={regions} hotline={nationalHotline} />,
    status,
  );
}

/** For codes that no chat has. */
export function noSuchChat(c: PublicContext): Response | Promise<Response> {
  return refuse(c, 404, { heading: words.error.noCode, lead: words.error.noCodeLead });
}

/** For addresses that lead nowhere. */
export function answerNotFound(c: PublicContext): Response | Promise<Response> {
  return refuse(c, 404, { heading: words.error.noPage, lead: words.error.noPageLead });
}

/** For who asks too often; the rate limit adds `Retry-After`. The box keeps the question, to be sent again. */
export function answerTooMany(c: PublicContext): Response | Promise<Response> {
  const asked = readQuestion(new URL(c.req.url).searchParams);
  return refuse(c, 429, {
    ...troubleWords.tooMany,
    ...(asked.kind === "asked" ? { question: asked.question } : {}),
  });
}

/** For what would change something and comes from a page of another site. */
export function answerOtherSite(c: PublicContext): Response | Promise<Response> {
  return refuse(c, 403, { heading: words.error.otherSite, lead: words.error.otherSiteLead });
}

/** For surprises: works without a release too, and tells the number under which the log has it. */
export function answerFailure(
  c: PublicContext,
  requestId: string,
  status: 500 | 503 = 500,
): Response | Promise<Response> {
  const request = c.var.publicRequest as PublicRequest | undefined;
  const frame = request ? pageFrameOf(request) : { origin: "", edition: null };
  return c.html(
    <ErrorPage frame={frame} {...troubleWords.failure} hotline={nationalHotline} requestId={requestId} />,
    status,
  );
}
