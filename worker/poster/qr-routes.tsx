import { type Context, Hono } from "hono";
import { cacheHeaders } from "../base/cache-headers.ts";
import { weakTag } from "../base/etag.ts";
import { isOwnMachine } from "../base/own-machine.ts";
import { parseChatCode } from "../registry/chat-code.ts";
import type { PublicEnv } from "../release/public-request.ts";
import type { PublicChat } from "../release/types.ts";
import { badgeSvg } from "./badge-svg.ts";
import { readBadgeSize, readSize } from "./input.ts";
import { qrMatrix } from "./qr.ts";
import { modulePx, qrPng } from "./qr-png.ts";
import { qrSvg } from "./qr-svg.ts";
import { refuse, refuseFields, refuseRoom } from "./refuse.tsx";
import { words } from "./words.ts";

/** The QR code of a chat's page. It holds the code alone, so it outlives every link behind it, and the chat. */
export const qrRoutes = new Hono<PublicEnv>();

qrRoutes.get("/c/:code/qr.svg", (c) => {
  const chat = chatHere(c);
  if (chat === null) return refuse(c, "unknown_chat");
  if (chat.code !== c.req.param("code")) return c.redirect(`/c/${chat.code}/qr.svg`, 302);
  return c.body(qrSvg(addressOf(c, chat), words.qrTitle(chat.title)), 200, {
    "Content-Type": "image/svg+xml",
    "Cache-Control": cacheHeaders.picture,
  });
});

qrRoutes.get("/c/:code/qr.png", async (c) => {
  const chat = chatHere(c);
  if (chat === null) return refuse(c, "unknown_chat");
  const { search, searchParams } = new URL(c.req.url);
  if (chat.code !== c.req.param("code")) return c.redirect(`/c/${chat.code}/qr.png${search}`, 302);
  const size = readSize(searchParams);
  if (!size.ok) return refuseFields(c, size.fields);
  const address = addressOf(c, chat);
  const matrix = qrMatrix(address, "M");
  if (modulePx(matrix, size.value) < 1) return refuseRoom(c, size.value);
  return c.body(await qrPng(matrix, size.value), 200, {
    "Content-Type": "image/png",
    "Cache-Control": cacheHeaders.picture,
    ETag: weakTag(`${size.value} ${address}`),
  });
});

/** The same for sites that allow nothing but links and pictures: with words beside it, in two sizes. */
qrRoutes.get("/c/:code/badge.svg", (c) => {
  const chat = chatHere(c);
  if (chat === null) return refuse(c, "unknown_chat");
  const { search, searchParams } = new URL(c.req.url);
  if (chat.code !== c.req.param("code")) return c.redirect(`/c/${chat.code}/badge.svg${search}`, 302);
  const size = readBadgeSize(searchParams);
  if (!size.ok) return refuseFields(c, size.fields);
  const isSample = isOwnMachine(c.var.publicRequest.publicOrigin);
  const badge = badgeSvg({ address: addressOf(c, chat), chatTitle: chat.title, isSample }, size.value);
  return c.body(badge, 200, {
    "Content-Type": "image/svg+xml",
    "Cache-Control": cacheHeaders.picture,
    // Pages that isolate themselves take pictures of other sites only so.
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
});

function chatHere(c: Context<PublicEnv>): PublicChat | null {
  const { model } = c.var.publicRequest;
  return model.chatByCode.get(parseChatCode(c.req.param("code") ?? "") ?? "") ?? null;
}

function addressOf(c: Context<PublicEnv>, chat: PublicChat): string {
  return `${c.var.publicRequest.publicOrigin}/c/${chat.code}`;
}
