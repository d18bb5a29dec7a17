import type { Context } from "hono";
import type { ChatRecord } from "../../../registry/records.ts";
import type { AdminEnv } from "../../admin-env.ts";
import type { Errors } from "../form/field-errors.ts";
import type { FormNotice } from "../form/form-notices.tsx";
import { seenNow } from "../save-edits.ts";
import { type ChatForm, chatFormOf } from "./chat-form.ts";
import { type ChatInHand, findingsWith } from "./chat-in-hand.ts";
import { chatViews, healthOf, type LinkView } from "./chat-views.ts";
import { ChatPage } from "./pages/chat-page.tsx";
import { ClosedChatPage } from "./pages/closed-chat-page.tsx";

/** What a form that was sent comes back with. */
export interface SentBack {
  readonly form: ChatForm;
  readonly record: ChatRecord;
  readonly errors: Errors;
  readonly notice: FormNotice | null;
  readonly status: 200 | 409 | 422;
}

const noErrors: Errors = new Map();

/** The page of a chat: as it is in the draft, or as a form that was not saved. */
export function showChat(c: Context<AdminEnv>, chat: ChatInHand, sent: SentBack | null = null) {
  const { region, code, context } = chat;
  const { inWork, model, frame } = region;
  const { base, known, records } = context;
  const seen = code === null ? "" : seenNow(inWork, `chat/${code}`);
  if (base.state === "closed" && code !== null) return showClosed(c, chat, sent);
  const record = sent?.record ?? base;
  const linkByUrl = new Map(base.links.map((link) => [link.url, linkView(chat, link)]));
  const publicLinks = inWork.records.chats.get(code ?? "")?.links ?? [];
  const isNew = code === null && sent === null;
  return c.html(
    <ChatPage
      frame={frame}
      code={code}
      title={base.title}
      state={base.links.length > 0 ? "active" : "announced"}
      isPublic={model.chatByCode.has(code ?? "")}
      form={sent?.form ?? chatFormOf(base)}
      errors={sent?.errors ?? noErrors}
      findings={isNew ? [] : findingsWith(chat, record)}
      notice={sent?.notice ?? null}
      seen={seen}
      linkByUrl={linkByUrl}
      stillPublic={publicLinks.filter(({ url }) => !linkByUrl.has(url)).map((link) => linkView(chat, link))}
      toReplace={sent === null ? (new URL(c.req.url).searchParams.get("rotate") ?? null) : null}
      labelById={new Map([...records.territories.keys()].map((id) => [id, known.choices.textOf(id)]))}
      choices={known.choices.texts}
    />,
    sent?.status ?? 200,
  );
}

function showClosed(c: Context<AdminEnv>, { region, code, context }: ChatInHand, sent: SentBack | null) {
  const { inWork, model, frame } = region;
  const view = chatViews(inWork.records, inWork.edited, model).find((one) => one.code === code);
  if (view === undefined) throw new Error(`there is no chat ${code}`);
  const notice = sent?.notice ?? null;
  const seen = seenNow(inWork, `chat/${view.code}`);
  const findings = findingsWith({ region, code, context, elsewhere: noneElsewhere }, context.base);
  return c.html(
    <ClosedChatPage
      frame={frame}
      chat={view}
      seen={seen}
      errors={noErrors}
      findings={findings}
      notice={notice}
    />,
    sent?.status ?? 200,
  );
}

const noneElsewhere = { titlesByUrl: new Map<string, string>(), codes: new Set<string>() };

function linkView(
  { region: { inWork, model }, code }: ChatInHand,
  { messenger, url }: Pick<LinkView, "messenger" | "url">,
): LinkView {
  return { messenger, url, health: healthOf(inWork.records, model, code ?? "", url) };
}
