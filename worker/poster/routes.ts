import { Hono } from "hono";
import { cacheHeaders } from "../base/cache-headers.ts";
import { parseChatCode } from "../registry/chat-code.ts";
import type { PublicEnv } from "../release/public-request.ts";
import { qrSvg } from "./qr-svg.ts";
import { words } from "./words.ts";

export const posterRoutes = new Hono<PublicEnv>();

/** The QR code of a chat's page. It holds the code alone, so it outlives every link behind it. */
posterRoutes.get("/c/:code/qr.svg", (c) => {
  const { model, publicOrigin } = c.var.publicRequest;
  const typed = c.req.param("code");
  const chat = model.chatByCode.get(parseChatCode(typed) ?? "");
  if (chat === undefined) return c.notFound();
  if (chat.code !== typed) return c.redirect(`/c/${chat.code}/qr.svg`, 302);
  return c.body(qrSvg(`${publicOrigin}/c/${chat.code}`, words.qrTitle(chat.title)), 200, {
    "Content-Type": "image/svg+xml",
    "Cache-Control": cacheHeaders.picture,
  });
});
