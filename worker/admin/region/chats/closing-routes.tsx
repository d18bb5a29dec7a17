import { type Context, Hono } from "hono";
import type { AdminEnv } from "../../admin-env.ts";
import { formOf, requirePermission } from "../../guards.ts";
import { notHere } from "../../refusals.tsx";
import type { Errors } from "../form/field-errors.ts";
import type { FormNotice } from "../form/form-notices.tsx";
import { readSeen } from "../input.ts";
import { tabPath } from "../pages/region-page.tsx";
import { refusedForm, saveEdits, seenNow } from "../save-edits.ts";
import { chatFormOf } from "./chat-form.ts";
import { type ChatInHand, chatInHand } from "./chat-in-hand.ts";
import { chatViews } from "./chat-views.ts";
import { closingEdits, reopeningEdits, successorsOf } from "./close-chat.ts";
import { readClosing, type TypedClosing } from "./input.ts";
import { ClosePage } from "./pages/close-page.tsx";
import { showChat } from "./show-chat.tsx";
import { closeWords } from "./words.ts";

/** Closing a chat, with or without a successor, and opening it again. */
export const closingRoutes = new Hono<AdminEnv>();

const chatPath = "/admin/regions/:region/chats/:code";
const mayEdit = requirePermission("draft.edit");

closingRoutes.get(`${chatPath}/close`, mayEdit, async (c) => {
  const chat = await openChat(c);
  if (chat === null) return notHere(c);
  const moved = new Set(chat.context.base.covers.keys());
  return showClosing(c, chat, { successor: "", moved });
});

closingRoutes.post(`${chatPath}/close`, mayEdit, async (c) => {
  const chat = await openChat(c);
  if (chat === null) return notHere(c);
  const sent = await formOf(c);
  const typed = readClosing(sent);
  const { code, region } = chat;
  const isKnown = successorsOf(region.inWork.edited, code).some(([other]) => other === typed.successor);
  if (typed.successor !== "" && !isKnown) {
    const errors = new Map([["successor", closeWords.noSuchChat]]);
    return showClosing(c, chat, typed, { errors, notice: null, status: 422 });
  }
  const successor = typed.successor === "" ? null : typed.successor;
  const closing = { code, successor, moved: typed.moved, seen: readSeen(sent) };
  const saved = await saveEdits(c, region.slug, ({ edited }) => closingEdits(edited, closing));
  if (saved.kind === "saved" || saved.kind === "unchanged") return toChat(c, chat, "closed");
  const now = (await openChat(c)) ?? chat;
  const refusal = refusedForm(saved, now.region.inWork, `chat/${code}`, chat.context.base);
  return showClosing(c, now, typed, { errors: new Map(), ...refusal });
});

closingRoutes.post(`${chatPath}/reopen`, mayEdit, async (c) => {
  const chat = await chatInHand(c);
  if (chat?.code == null || chat.context.base.state !== "closed") return notHere(c);
  const { code, region, context } = chat;
  const seen = readSeen(await formOf(c));
  const saved = await saveEdits(c, region.slug, (inWork) => reopeningEdits(inWork, code, seen));
  if (saved.kind === "saved" || saved.kind === "unchanged") return toChat(c, { ...chat, code }, "reopened");
  const now = (await chatInHand(c)) ?? chat;
  const refusal = refusedForm(saved, now.region.inWork, `chat/${code}`, context.base);

  return showChat(c, now, {
    form: chatFormOf(context.base),
    record: context.base,
    errors: new Map(),
    ...refusal,
  });
});

type OpenChat = ChatInHand & { readonly code: string };

async function openChat(c: Context<AdminEnv>): Promise<OpenChat | null> {
  const chat = await chatInHand(c);
  return chat?.code == null || chat.context.base.state === "closed" ? null : { ...chat, code: chat.code };
}

interface Refused {
  readonly errors: Errors;
  readonly notice: FormNotice | null;
  readonly status: 409 | 422;
}

function showClosing(
  c: Context<AdminEnv>,
  chat: OpenChat,
  typed: TypedClosing,
  refused: Refused | null = null,
) {
  const { code, region, context } = chat;
  const { inWork, model, frame } = region;
  const view = chatViews(inWork.records, inWork.edited, model).find((one) => one.code === code);
  return c.html(
    <ClosePage
      frame={frame}
      code={code}
      title={context.base.title}
      covers={view?.covers ?? []}
      moved={typed.moved}
      successors={successorsOf(inWork.edited, code).map(([other, { title }]) => ({ code: other, title }))}
      successor={typed.successor}
      seen={seenNow(inWork, `chat/${code}`)}
      errors={refused?.errors ?? new Map()}
      findings={[]}
      notice={refused?.notice ?? null}
    />,
    refused?.status ?? 200,
  );
}

function toChat(c: Context<AdminEnv>, { region, code }: OpenChat, done: "closed" | "reopened") {
  return c.redirect(`${tabPath(region.slug, "chats")}/${code}?done=${done}`, 303);
}
