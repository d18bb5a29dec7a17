import { Hono } from "hono";
import type { BrowserContext } from "playwright-core";
import { responseHeaders } from "../../worker/base/response-headers.ts";
import type { LookupEnv } from "../../worker/lookup/lookup-env.ts";
import { answerFailure, answerTooMany } from "../../worker/site/refuse.tsx";
import { pageContentSecurityPolicy } from "../../worker/ui/csp.ts";
import { checkedModel } from "../site/checked-model.ts";
import { origin, publicRoutes } from "../site/public-app.ts";
import { ownModel } from "../site/quality/own-model.ts";
import { codes, smallModel } from "../site/small-model.ts";

const requestId = "5f1c2d9e-7a40-4d0b-9c3e-2b8a61f0d417";

/** The residents' routes over a made-up release, and the answers of days on which something is wrong. */
const site = publicRoutes(smallModel());
site.get("/too-many", answerTooMany);
site.get("/failure", (c) => answerFailure(c, requestId, 500));
const app = new Hono<LookupEnv>();
app.use(responseHeaders(pageContentSecurityPolicy));
app.get("/without-release", (c) => answerFailure(c, requestId, 503));
app.route("/", site);
app.route("/checked", publicRoutes(checkedModel()));
app.route("/own", publicRoutes(ownModel()));

const at = (path: string) => origin + encodeURI(path);

/** What the data of the directory cannot lead to: links that died, chats that closed, refusals and failures. */
export const rarePage = {
  dead: at(`/c/${codes.dead}`),
  closed: at(`/c/${codes.closed}`),
  twoMessengers: at(`/c/${codes.satka}`),
  regionWithBoth: at("/r/chelyabinsk"),
  answerDead: at("/find?q=Магнитогорск"),
  answerClosed: at("/find?q=Карабаш"),
  reportDead: at(`/c/${codes.dead}/report`),
  tooMany: at("/too-many?q=Магнитогорск"),
  failure: at("/failure"),
  withoutRelease: at("/without-release"),
  checkedStatus: at("/checked/status"),
  checkedDead: at(`/checked/c/${codes.dead}`),
  checkedSuspect: at(`/checked/c/${codes.districts}`),
  ownReport: at("/own/quality/chelyabinsk/2026-10"),
  ownRegion: at("/own/quality/chelyabinsk"),
  ownChat: at(`/own/c/${codes.satka}`),
} as const;

export const rarePages: readonly string[] = Object.values(rarePage);

/** Lets the pages of a context reach the rare pages, headers and policy included. Nothing listens anywhere. */
export async function serveRarePages(context: BrowserContext): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const response = await app.request(route.request().url());
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
