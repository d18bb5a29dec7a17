import { type Context, Hono } from "hono";
import { chatView, chatViews } from "../answer-parts/chat-view.ts";
import { joinTarget } from "../answer-parts/join-ways.ts";
import { undecided } from "../answer-parts/question-heading.ts";
import { cacheHeaders } from "../base/cache-headers.ts";
import { openFiles } from "../lookup/candidates/open-files.ts";
import { findChat } from "../lookup/find-chat.ts";
import type { LookupEnv } from "../lookup/lookup-env.ts";
import { shownChats } from "../lookup/shown-chats.ts";
import { usualPace } from "../quality/usual-pace.ts";
import { nationalHotline } from "../registry/national-hotline.ts";
import { pageFrameOf } from "../release/page-frame.ts";
import type { PublicRequest } from "../release/public-request.ts";
import type { PublicChat, PublicRegion } from "../release/types.ts";
import { chatOf } from "./chat-of.ts";
import { readChannel, readQuestion } from "./input.ts";
import { robotsText, sitemapText } from "./machine-files.ts";
import { AboutPage } from "./pages/about-page.tsx";
import { AnswerPage } from "./pages/answer-page.tsx";
import { ChatPage } from "./pages/chat-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { ProsePage } from "./pages/prose-page.tsx";
import { RegionPage } from "./pages/region-page.tsx";
import { privacyProse, rulesProse } from "./prose.ts";
import { noSuchChat, refuse } from "./refuse.tsx";
import { chatsOfRegion, uncoveredNames } from "./region-list.ts";
import { regionSummaries } from "./region-summaries.ts";
import { tagOfPage } from "./report/form-time.ts";
import { words } from "./words.ts";

export const siteRoutes = new Hono<LookupEnv>();

siteRoutes.get("/", (c) => {
  const request = c.var.publicRequest;
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(
    <HomePage
      frame={pageFrameOf(request)}
      regions={regionSummaries(request.model)}
      hotline={nationalHotline}
    />,
  );
});

siteRoutes.get("/find", async (c) => {
  const request = c.var.publicRequest;
  const { model } = request;
  const asked = readQuestion(new URL(c.req.url).searchParams);
  if (asked.kind === "unasked") return c.redirect("/", 302);
  if (asked.kind === "refused") {
    return refuse(c, 400, words.refusal[asked.problem]);
  }
  const { question } = asked;
  if (question.region !== null && !model.regionBySlug.has(question.region)) return noSuchRegion(c);
  const answer = findChat(model, question, await openFiles(model, c.var.gazetteers, question));
  for (const event of shownChats(answer, "site")) request.count(event);
  c.header("Cache-Control", cacheHeaders.typed);
  return c.html(
    <AnswerPage
      frame={pageFrameOf(request)}
      question={question}
      answer={answer}
      chats={chatViews(request, answer.chats)}
      undecided={undecided(model, answer)}
      hotline={hotlineOf(request, answer.region)}
      regions={regionSummaries(model)}
    />,
  );
});

siteRoutes.get("/r/:region", (c) => {
  const request = c.var.publicRequest;
  const region = request.model.regionBySlug.get(c.req.param("region"));
  if (region === undefined) return noSuchRegion(c);
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(
    <RegionPage
      frame={pageFrameOf(request)}
      region={region}
      chats={chatsOfRegion(request.model, region)}
      uncovered={uncoveredNames(request.model, region)}
      hotline={hotlineOf(request, region.slug)}
      hasReports={request.model.periodsOf.has(region.slug)}
    />,
  );
});

siteRoutes.get("/c/:code", (c) => {
  const request = c.var.publicRequest;
  const chat = chatOf(request, c.req.param("code"));
  const view = chat && chatView(request, chat);
  if (!chat || !view) return noSuchChat(c);
  if (chat.code !== c.req.param("code")) return c.redirect(`/c/${chat.code}`, 302);
  if (!isFromOwnPage(c)) request.count({ kind: "answer", channel: "direct", code: chat.code });
  const { nowMs } = request;
  const page = String(
    <ChatPage
      frame={pageFrameOf(request)}
      chat={view}
      source={chat.source}
      pace={usualPace(request.model.figuresOf.get(chat.code) ?? [], nowMs)}
      shownAtMs={nowMs}
    />,
  );
  c.header("Cache-Control", cacheHeaders.page);
  c.header("ETag", tagOfPage(page, nowMs));
  return c.html(page);
});

/** Straight into the messenger, or to the page that says why not. */
siteRoutes.get("/c/:code/join", (c) => {
  const chat = chatOf(c.var.publicRequest, c.req.param("code"));
  if (chat === undefined) return noSuchChat(c);
  const target = joinTarget(chat);
  if (target !== null) countJoin(c, chat);
  c.header("Cache-Control", cacheHeaders.never);
  return c.redirect(target ?? `/c/${chat.code}`, 302);
});

/**
 * A browser telling that a join link with a `ping` was followed, here or on a page of any site. What it sends along is
 * not read, and nothing happens but the count.
 */
siteRoutes.post("/c/:code/join", (c) => {
  const chat = chatOf(c.var.publicRequest, c.req.param("code"));
  if (chat === undefined) return noSuchChat(c);
  if (joinTarget(chat) !== null) countJoin(c, chat);
  return c.body(null, 204);
});

siteRoutes.get("/rules", (c) => {
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<ProsePage frame={pageFrameOf(c.var.publicRequest)} prose={rulesProse} />);
});

siteRoutes.get("/privacy", (c) => {
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<ProsePage frame={pageFrameOf(c.var.publicRequest)} prose={privacyProse} />);
});

siteRoutes.get("/about", (c) => {
  const request = c.var.publicRequest;
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<AboutPage frame={pageFrameOf(request)} contact={request.contact} />);
});

siteRoutes.get("/sitemap.xml", (c) => {
  const { publicOrigin, model } = c.var.publicRequest;
  return c.body(sitemapText(publicOrigin, model.release), 200, {
    "Content-Type": "application/xml; charset=utf-8",
    "Cache-Control": cacheHeaders.page,
  });
});

siteRoutes.get("/robots.txt", (c) => {
  c.header("Cache-Control", cacheHeaders.page);
  return c.text(robotsText(c.var.publicRequest.publicOrigin));
});

function hotlineOf({ model }: PublicRequest, region: PublicRegion["slug"] | null) {
  return model.regionBySlug.get(region ?? "")?.hotline ?? nationalHotline;
}

function countJoin(c: Context<LookupEnv>, { code }: PublicChat): void {
  c.var.publicRequest.count({ kind: "join", channel: readChannel(c.req.query("from")), code });
}

/** Whether a link on a page of ours led here: a browser names such a page in full, and no page of others. */
function isFromOwnPage(c: Context<LookupEnv>): boolean {
  const referer = c.req.header("Referer");
  if (referer === undefined || !URL.canParse(referer)) return false;
  const { origin } = new URL(referer);
  return origin === c.var.publicRequest.publicOrigin || origin === new URL(c.req.url).origin;
}

function noSuchRegion(c: Context<LookupEnv>) {
  return refuse(c, 404, { heading: words.error.noRegion, lead: words.error.noRegionLead });
}
