import { type Context, Hono } from "hono";
import { cacheHeaders } from "../base/cache-headers.ts";
import { weakTag } from "../base/etag.ts";
import { openFiles } from "../lookup/candidates/open-files.ts";
import { findChat } from "../lookup/find-chat.ts";
import type { LookupEnv } from "../lookup/lookup-env.ts";
import type { AddressFiles } from "../lookup/places/address-files.ts";
import { shownChats } from "../lookup/shown-chats.ts";
import { suggest } from "../lookup/suggest.ts";
import { parseChatCode } from "../registry/chat-code.ts";
import { answerText } from "./answer-json.ts";
import { chatText, hotlineText } from "./chat-json.ts";
import { openToAllSites } from "./open-to-all-sites.ts";
import { openApiText } from "./openapi.ts";
import { ApiPage } from "./pages/api-page.tsx";
import { refused } from "./problems.ts";
import { readQuestion } from "./question.ts";
import { regionsText, regionText } from "./region-json.ts";
import { statusText } from "./status-json.ts";
import { fieldWords, refusals } from "./words.ts";

type Api = Context<LookupEnv>;

const maxSuggestions = 7;

const readOnly = { Allow: "GET, HEAD, OPTIONS" };
const preflightHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Access-Control-Max-Age": "86400",
};

/** Version 1 of the public API. Every answer may be read by scripts of any site. */
export const apiRoutes = new Hono<LookupEnv>();

apiRoutes.use("/api/v1/*", openToAllSites);
apiRoutes.options("/api/v1/*", () => new Response(null, { status: 204, headers: preflightHeaders }));

read("/api/v1/lookup", (c) => {
  const asked = c.get("publicRequest");
  const query = c.req.query();
  const question = readQuestion(asked, query);
  if (question instanceof Response) return question;
  const answer = (files: AddressFiles) => {
    const found = findChat(asked.model, question, files);
    if (isFromWidget(query)) for (const event of shownChats(found, "widget")) asked.count(event);
    return json(answerText(asked, found), cacheHeaders.typed);
  };
  const files = openFiles(asked.model, c.get("gazetteers"), question);
  // No promise in the steady state: it would cost as much as the middleware around.
  return files instanceof Promise ? files.then(answer) : answer(files);
});

read("/api/v1/suggest", async (c) => {
  const asked = c.get("publicRequest");
  const question = readQuestion(asked, c.req.query());
  if (question instanceof Response) return question;
  const files = await openFiles(asked.model, c.get("gazetteers"), question);
  const suggestions = suggest(asked.model, question, files).slice(0, maxSuggestions);
  return json(JSON.stringify({ suggestions }), cacheHeaders.typed);
});

read("/api/v1/regions", (c) => json(regionsText(c.get("publicRequest")), cacheHeaders.page));

read("/api/v1/regions/:region", (c) => {
  const asked = c.get("publicRequest");
  const region = asked.model.regionBySlug.get(c.req.param("region") ?? "");
  if (region !== undefined) return json(regionText(asked, region), cacheHeaders.page);
  return refused(asked.publicOrigin, refusals.unknownRegion, [
    { field: "region", detail: fieldWords.region },
  ]);
});

read("/api/v1/chats/:code", (c) => {
  const asked = c.get("publicRequest");
  const code = parseChatCode(c.req.param("code") ?? "");
  const chat = code === null ? undefined : asked.model.chatByCode.get(code);
  if (chat !== undefined) {
    if (isFromWidget(c.req.query())) asked.count({ kind: "answer", channel: "widget", code: chat.code });
    const text = chatText(asked, chat);
    if (c.req.query("with") !== "hotline") return json(text, cacheHeaders.page);
    return json(
      `${text.slice(0, -1)},"hotline":${hotlineText(asked.model, chat.region)}}`,
      cacheHeaders.page,
    );
  }
  return refused(asked.publicOrigin, refusals.unknownCode, [{ field: "code", detail: fieldWords.code }]);
});

read("/api/v1/status", (c) => json(statusText(c.get("publicRequest").model), cacheHeaders.page));

read("/api", (c) => {
  const { publicOrigin, model } = c.get("publicRequest");
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<ApiPage origin={publicOrigin} edition={model.release} />);
});

read("/api/v1/openapi.json", (c) =>
  json(openApiText(c.get("publicRequest").publicOrigin), cacheHeaders.page),
);

apiRoutes.all("/api/*", (c) => refused(c.get("publicRequest").publicOrigin, refusals.unknownPath));

/** Other users of the API are not counted: what they show to whom is theirs to know. */
function isFromWidget({ from }: Readonly<Record<string, string | undefined>>): boolean {
  return from === "widget";
}

/** A route that can only be read: every other method is refused in the API's own words. */
function read(path: string, handler: (c: Api) => Response | Promise<Response>): void {
  apiRoutes.get(path, handler);
  apiRoutes.all(path, (c) =>
    refused(c.get("publicRequest").publicOrigin, refusals.wrongMethod, [], readOnly),
  );
}

function json(text: string, cacheControl: string): Response {
  return new Response(text, {
    headers: { "Content-Type": "application/json", "Cache-Control": cacheControl, ETag: weakTag(text) },
  });
}
