import { type Context, Hono } from "hono";
import manifest from "../../../public/widget/manifest.json";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { isOwnMachine } from "../../base/own-machine.ts";
import { openFiles } from "../../lookup/candidates/open-files.ts";
import { findChat } from "../../lookup/find-chat.ts";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { parseChatCode } from "../../registry/chat-code.ts";
import { nationalHotline } from "../../registry/national-hotline.ts";
import { pageFrameOf } from "../../release/page-frame.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicRegion } from "../../release/types.ts";
import { accentVerdict } from "./accent-verdict.ts";
import { codesOf } from "./codes.ts";
import { readAsked, readLook } from "./input.ts";
import { closedChat, noSuchChat, noSuchRegion, placeOutcome, refusedText } from "./outcomes.ts";
import { DemoPage } from "./pages/demo-page.tsx";
import { StartPage } from "./pages/start-page.tsx";
import { WidgetPage } from "./pages/widget-page.tsx";
import { demoPolicy, webmasterPolicy } from "./policy.ts";
import { readyText } from "./ready-text.ts";
import { framePath } from "./snippets.ts";
import type { Outcome, Subject } from "./types.ts";

/** What a hospital's webmaster needs: which widget, how it looks, its codes. */
export const webmasterRoutes = new Hono<LookupEnv>();

type WebmasterContext = Context<LookupEnv>;
type Answer = Response | Promise<Response>;

webmasterRoutes.get("/widget", async (c) => {
  const { model } = c.var.publicRequest;
  closeTo(c, await webmasterPolicy());
  const asked = readAsked(new URL(c.req.url).searchParams);
  switch (asked.kind) {
    case "nothing":
      return startPage(c, null);
    case "refused":
      return startPage(c, refusedText(asked.problem), 400, asked.q);
    case "region": {
      const region = model.regionBySlug.get(asked.slug);
      if (region === undefined) return startPage(c, noSuchRegion, 404);
      return widgetPage(c, { kind: "region", region, hasChats: livingChats(model, region).length > 0 });
    }
    case "chat": {
      const chat = model.chatByCode.get(parseChatCode(asked.code) ?? "");
      const region = model.regionBySlug.get(chat?.region ?? "");
      if (chat === undefined || region === undefined) return startPage(c, noSuchChat, 404);
      if (chat.state === "closed") return startPage(c, closedChat(chat, region));
      return widgetPage(c, { kind: "chat", region, chat });
    }
    case "place": {
      const question = { q: asked.q, region: null };
      const answer = findChat(model, question, await openFiles(model, c.var.gazetteers, question));
      c.header("Cache-Control", cacheHeaders.typed);
      return startPage(c, placeOutcome(model, answer, asked.q), 200, asked.q);
    }
  }
});

webmasterRoutes.get("/widget/demo", async (c) => {
  closeTo(c, await demoPolicy());
  const request = c.var.publicRequest;
  const { regions, chats } = request.model.release;
  const chat = chats.find(({ state, links }) => state === "active" && links.length > 0);
  return c.html(
    <DemoPage
      frame={pageFrameOf(request)}
      region={chat?.region ?? regions[0]?.slug ?? null}
      code={chat?.code ?? null}
    />,
  );
});

/** A policy of one's own comes with the word for browsers that know no policies. */
function closeTo(c: WebmasterContext, policy: string): void {
  c.header("Content-Security-Policy", policy);
  c.header("X-Frame-Options", "DENY");
  c.header("Cache-Control", cacheHeaders.page);
}

function startPage(
  c: WebmasterContext,
  outcome: Outcome | null,
  status: 200 | 400 | 404 = 200,
  q = "",
): Answer {
  const { model } = c.var.publicRequest;
  const regions = model.release.regions.map((region) => ({
    slug: region.slug,
    name: region.name,
    chats: livingChats(model, region).length,
  }));
  const example = regions.find(({ chats }) => chats > 0) ?? regions[0] ?? null;
  if (status !== 200) c.header("Cache-Control", cacheHeaders.never);
  return c.html(
    <StartPage
      frame={pageFrameOf(c.var.publicRequest)}
      regions={regions}
      example={example}
      q={q}
      outcome={outcome}
    />,
    status,
  );
}

function widgetPage(c: WebmasterContext, subject: Subject): Answer {
  const request = c.var.publicRequest;
  const { publicOrigin, model } = request;
  const { region } = subject;
  const look = readLook(new URL(c.req.url).searchParams);
  const hotline = region.hotline ?? nationalHotline;
  const living = livingChats(model, region);
  if (look.isNoColour) c.header("Cache-Control", cacheHeaders.never);
  return c.html(
    <WidgetPage
      frame={pageFrameOf(request)}
      name={subject.kind === "chat" ? subject.chat.title : region.name}
      region={region}
      field={
        subject.kind === "chat"
          ? { name: "chat", value: subject.chat.code }
          : { name: "region", value: region.slug }
      }
      chats={subject.kind === "chat" ? [] : living}
      hasChats={living.length > 0}
      isSample={isOwnMachine(publicOrigin)}
      look={look}
      accentVerdict={accentVerdict(look)}
      previewPath={framePath(subject, look)}
      codes={codesOf(publicOrigin, subject, look, hotline, manifest)}
      readyText={readyText(publicOrigin, subject, living.length, hotline)}
    />,
    look.isNoColour ? 400 : 200,
  );
}

const russian = new Intl.Collator("ru", { numeric: true });

/** The chats of a region that can be shown, by the alphabet. */
function livingChats(model: ReadModel, { slug }: PublicRegion): readonly PublicChat[] {
  return (model.chatsOf.get(slug) ?? [])
    .filter(({ state }) => state !== "closed")
    .toSorted((one, other) => russian.compare(one.title, other.title));
}
