import { type Context, Hono } from "hono";
import { randomBytes } from "../../../base/random.ts";
import { makeChatCode } from "../../../registry/chat-code.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { formOf, requirePermission } from "../../guards.ts";
import { notHere } from "../../refusals.tsx";
import { TypedForm } from "../form/typed-form.ts";
import { readButton, readSeen } from "../input.ts";
import { NotOpenPage } from "../pages/not-open-page.tsx";
import { tabPath } from "../pages/region-page.tsx";
import { regionInHand } from "../region-in-hand.ts";
import { refusedForm, saveEdits } from "../save-edits.ts";
import { readChatForm } from "./chat-form.ts";
import { type ChatInHand, chatInHand } from "./chat-in-hand.ts";
import { chatViews } from "./chat-views.ts";
import { judgeChat, withLinkMoved } from "./judge-chat.ts";
import { ChatListPage } from "./pages/chat-list-page.tsx";
import { showChat } from "./show-chat.tsx";

/** The chats of a region, one of them, and a new one. */
export const chatRoutes = new Hono<AdminEnv>();

const list = "/admin/regions/:region/chats";
const mayRead = requirePermission("region.read");
const mayEdit = requirePermission("draft.edit");

chatRoutes.get(list, mayRead, async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { inWork, model, frame } = region;
  if (inWork.edited.region === null) {
    return c.html(<NotOpenPage frame={frame} tab="chats" />);
  }
  return c.html(<ChatListPage frame={frame} chats={chatViews(inWork.records, inWork.edited, model)} />);
});

chatRoutes.get(`${list}/new`, mayEdit, async (c) => {
  const chat = await chatInHand(c);
  return chat === null ? notHere(c) : showChat(c, chat);
});

chatRoutes.get(`${list}/:code`, mayRead, async (c) => {
  const chat = await chatInHand(c);
  return chat === null ? notHere(c) : showChat(c, chat);
});

chatRoutes.post(`${list}/new`, mayEdit, saveChat);
chatRoutes.post(`${list}/:code`, mayEdit, saveChat);

async function saveChat(c: Context<AdminEnv>): Promise<Response> {
  const chat = await chatInHand(c);
  if (chat === null || chat.context.base.state === "closed") return notHere(c);
  const sent = await formOf(c);
  const button = readButton(sent);
  const typed = new TypedForm(sent);
  const form = readChatForm(typed);
  const { record: judged, errors, isRotated } = judgeChat(form, chat.context);
  const moves = button.what === "up" ? -1 : button.what === "down" ? 1 : null;
  const record = moves === null ? judged : withLinkMoved(judged, button.row, moves);
  const back = { form, record, errors };
  if (errors.size > 0) return showChat(c, chat, { ...back, notice: null, status: 422 });
  if (button.what === "check") {
    return showChat(c, chat, { ...back, notice: { kind: "checked" }, status: 200 });
  }
  const code = chat.code ?? newCode(chat);
  const { slug } = chat.region;
  const seen = chat.code === null ? null : readSeen(sent);
  const saved = await saveEdits(c, slug, [{ key: `chat/${code}`, after: record, seen }]);
  if (saved.kind === "saved" || saved.kind === "unchanged") {
    const isSaved = saved.kind === "saved";
    const how = typed.hadUnseen ? "cleaned" : isRotated ? "rotated" : "saved";
    const done = isSaved ? (chat.code === null ? "created" : how) : "unchanged";
    return c.redirect(`${tabPath(slug, "chats")}/${code}?done=${done}`, 303);
  }
  const now = (await chatInHand(c)) ?? chat;
  return showChat(c, now, { ...back, ...refusedForm(saved, now.region.inWork, `chat/${code}`, record) });
}

function newCode({ elsewhere: { codes } }: ChatInHand): string {
  return makeChatCode(randomBytes(96), (code) => codes.has(code));
}
