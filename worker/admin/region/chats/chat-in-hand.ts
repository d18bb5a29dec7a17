import type { Context } from "hono";
import { actorOf } from "../../../access/permissions.ts";
import { TerritoryChoices } from "../../../onboarding/accept/territory-choices.ts";
import { type ChatsElsewhere, chatsElsewhere } from "../../../publishing/chats-elsewhere.ts";
import { type ChatRecord, type RegionRecords, withChanges } from "../../../registry/records.ts";
import type { Source } from "../../../registry/types.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { findingsOf } from "../form/findings-of.ts";
import { previewOrNull, type RegionInHand, regionInHand } from "../region-in-hand.ts";
import type { ChatContext } from "./judge-chat.ts";

/** A chat of the path, or one to come, with what its form is judged against. */
export interface ChatInHand {
  readonly region: RegionInHand;
  /** null: it is new. */
  readonly code: string | null;
  readonly context: ChatContext;
  readonly elsewhere: ChatsElsewhere;
}

/** null: there is no such region, or no such chat in it, or the region is not open yet. */
export async function chatInHand(c: Context<AdminEnv>): Promise<ChatInHand | null> {
  const region = await regionInHand(c);
  if (region === null || region.inWork.edited.region === null) return null;
  const { slug, model, inWork } = region;
  const code = c.req.param("code") ?? null;
  const base = code === null ? newChat(inWork.edited) : inWork.edited.chats.get(code);
  if (base === undefined) return null;
  const elsewhere = await chatsElsewhere(c.var.admin.db, model, inWork.edited, actorOf(c.var.who));
  const records = inWork.edited;
  const known = {
    slug,
    choices: new TerritoryChoices(records),
    model: previewOrNull(model, records) ?? previewOrNull(model, inWork.records),
  };
  return { region, code, context: { records, known, base }, elsewhere };
}

/** What is to be said of the chat were it so. */
export function findingsWith({ region, code, elsewhere }: ChatInHand, record: ChatRecord) {
  const key = `chat/${code ?? "NEWCH"}` as const;
  const records = withChanges(region.inWork.edited, [{ key, before: null, after: record }]);
  return findingsOf(records, key, elsewhere);
}

function newChat(records: RegionRecords): ChatRecord {
  const positions = [...records.chats.values()].map(({ position }) => position);
  return {
    position: Math.max(-1, ...positions) + 1,
    title: "",
    state: "announced",
    audience: null,
    succeededBy: null,
    source: newestSource(records),
    links: [],
    covers: [],
  };
}

/** The source that new facts of the region most likely come from: the newest one that a chat names. */
export function newestSource(records: RegionRecords): Source {
  const sources = [...records.chats.values()].map(({ source }) => source);
  return sources.reduce<Source>((best, one) => ((one.date ?? "") > (best.date ?? "") ? one : best), {
    ...(sources[0] ?? { title: "", url: null, date: null }),
  });
}
