import { openness } from "../registry/hours.ts";
import { emergencyNumbers, nationalHotline } from "../registry/national-hotline.ts";
import type { PublicRequest } from "../release/public-request.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat } from "../release/types.ts";

type Asked = Pick<PublicRequest, "model" | "nowMs" | "publicOrigin">;

/** Texts of one release that hold for one minute and one origin: whether a chat is open changes with the minute. */
interface MinuteTexts {
  readonly minute: number;
  readonly origin: string;
  readonly byCode: Map<string, string>;
}

const minuteMs = 60_000;
const chatTexts = new WeakMap<ReadModel, MinuteTexts>();
const hotlineTexts = new WeakMap<ReadModel, Map<string | null, string>>();

/** The `chat` object of the contract. */
export function chatObject({ model, nowMs, publicOrigin }: Asked, chat: PublicChat) {
  const region = model.regionBySlug.get(chat.region);
  if (region === undefined) throw new Error(`chat ${chat.code} belongs to no region of the release`);
  const now = chat.state === "closed" ? null : openness(region.hours, nowMs);
  return {
    code: chat.code,
    title: chat.title,
    region: chat.region,
    state: chat.state,
    covers: chat.covers,
    note: chat.note,
    url: `${publicOrigin}/c/${chat.code}`,
    links: chat.links.map(({ messenger, url, health }) => ({ messenger, url, health })),
    hours: region.hours,
    open_now: now?.isOpen ?? false,
    next_opening: now?.nextOpening ?? null,
    answer_within_minutes: region.answerWithinMinutes,
    succeeded_by: chat.succeededBy,
    source: chat.source,
  };
}

/** The same as text, made at most once a minute for each chat: most answers repeat a chat of the last minute. */
export function chatText(asked: Asked, chat: PublicChat): string {
  const minute = Math.floor(asked.nowMs / minuteMs);
  let texts = chatTexts.get(asked.model);
  if (texts?.minute !== minute || texts.origin !== asked.publicOrigin) {
    texts = { minute, origin: asked.publicOrigin, byCode: new Map() };
    chatTexts.set(asked.model, texts);
  }
  const known = texts.byCode.get(chat.code);
  if (known !== undefined) return known;
  const text = JSON.stringify(chatObject(asked, chat));
  texts.byCode.set(chat.code, text);
  return text;
}

/** The `hotline` object of the contract: the region's own, or the national numbers where no source names one. */
export function hotlineObject(model: ReadModel, regionSlug: string | null) {
  const own = regionSlug === null ? null : (model.regionBySlug.get(regionSlug)?.hotline ?? null);
  const { name, numbers, hours, purposes, source } = own ?? nationalHotline;
  return {
    region: own === null ? null : regionSlug,
    name,
    numbers,
    hours,
    purposes,
    emergency: emergencyNumbers,
    source,
  };
}

/** The same as text, made once a release for each region. */
export function hotlineText(model: ReadModel, regionSlug: string | null): string {
  let texts = hotlineTexts.get(model);
  if (texts === undefined) {
    texts = new Map();
    hotlineTexts.set(model, texts);
  }
  const known = texts.get(regionSlug);
  if (known !== undefined) return known;
  const text = JSON.stringify(hotlineObject(model, regionSlug));
  texts.set(regionSlug, text);
  return text;
}
