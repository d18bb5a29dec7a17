import { type Context, Hono } from "hono";
import { chatView, chatViews } from "../../answer-parts/chat-view.ts";
import { undecided } from "../../answer-parts/question-heading.ts";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { openFiles } from "../../lookup/candidates/open-files.ts";
import { findChat } from "../../lookup/find-chat.ts";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { shownChats } from "../../lookup/shown-chats.ts";
import { nationalHotline } from "../../registry/national-hotline.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicRegion } from "../../release/types.ts";
import { frameSubject, keyOf } from "../frame-subject.ts";
import { readTyped } from "./input.ts";
import { AnswerFrame } from "./pages/answer-frame.tsx";
import { ChatFrame } from "./pages/chat-frame.tsx";
import { RegionFrame } from "./pages/region-frame.tsx";
import { frameOf, openToFrames, refuseInFrame } from "./refuse.tsx";
import { words } from "./words.ts";

/** The widget as a frame, whole without a script: a region's box and its answers, or one chat's card. */
export const embedRoutes = new Hono<LookupEnv>();

type Answer = Response | Promise<Response>;

embedRoutes.get("/embed/:key", async (c) => {
  const key = c.req.param("key");
  const subject = frameSubject(c.var.publicRequest.model, key);
  if (subject === null) return refuseInFrame(c, 404, null, words.unknown);
  await openToFrames(c);
  const { search, searchParams } = new URL(c.req.url);
  if (keyOf(subject) !== key) return c.redirect(`/embed/${keyOf(subject)}${search}`, 302);
  if (subject.kind === "chat") return chatFrame(c, subject.chat, subject.region);
  const typed = readTyped(searchParams);
  switch (typed.kind) {
    case "nothing":
      return regionFrame(c, subject.region);
    case "refused":
      return refuseInFrame(c, 400, subject.region, words.refusal[typed.problem]);
    case "question":
      return answerFrame(c, subject.region, typed.q);
  }
});

function chatFrame(c: Context<LookupEnv>, chat: PublicChat, region: PublicRegion): Answer {
  const request = c.var.publicRequest;
  const view = chatView(request, chat);
  if (view === null) return refuseInFrame(c, 404, null, words.unknown);
  if (!isPreview(c)) request.count({ kind: "answer", channel: "widget", code: chat.code });
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<ChatFrame frame={frameOf(c, region)} chat={view} />);
}

/** A frame on the webmaster's page or the demo shows nobody their chat. */
function isPreview(c: Context): boolean {
  return c.req.header("Referer")?.startsWith(`${new URL(c.req.url).origin}/widget`) === true;
}

function regionFrame(c: Context<LookupEnv>, region: PublicRegion): Answer {
  const { model } = c.var.publicRequest;
  const chats = model.chatsOf.get(region.slug) ?? [];
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(
    <RegionFrame
      frame={frameOf(c, region)}
      hasChats={chats.some(({ state }) => state !== "closed")}
      hotline={region.hotline ?? nationalHotline}
    />,
  );
}

async function answerFrame(c: Context<LookupEnv>, region: PublicRegion, q: string): Promise<Response> {
  const request = c.var.publicRequest;
  const { model } = request;
  const question = { q, region: region.slug };
  const answer = findChat(model, question, await openFiles(model, c.var.gazetteers, question));
  for (const event of shownChats(answer, "widget")) request.count(event);
  c.header("Cache-Control", cacheHeaders.typed);
  return c.html(
    <AnswerFrame
      frame={frameOf(c, region)}
      q={q}
      answer={answer}
      chats={chatViews(request, answer.chats)}
      undecided={undecided(model, answer)}
      hotline={hotlineOf(model, answer.region)}
    />,
  );
}

function hotlineOf({ regionBySlug }: ReadModel, region: string | null) {
  return regionBySlug.get(region ?? "")?.hotline ?? nationalHotline;
}
