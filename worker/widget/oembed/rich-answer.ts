import type { ReadModel } from "../../release/read-model.ts";
import { framePathOf } from "../frame-path.ts";
import { type FrameSubject, frameSubject, keyOf } from "../frame-subject.ts";
import { type Look, lookIn } from "../look.ts";
import type { OembedWish } from "./input.ts";
import { words } from "./words.ts";

/** A card or a box with its phones, with room for an answer; who cannot scroll sees all of a card. */
const widthPx = 640;
const heightPx = 520;
/** What a page is about hardly ever changes: a day. */
const cacheAgeS = 86_400;

/** oembed.com, 2.3.4.4: type rich. */
export interface RichAnswer {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** What an address of ours shows in a frame, and how; null for all other addresses. */
export function framedAddress(
  model: ReadModel,
  origins: readonly string[],
  address: string,
): { subject: FrameSubject; look: Look } | null {
  if (!URL.canParse(address)) return null;
  const { host, protocol, pathname, searchParams } = new URL(address);
  const isOurs = origins.some((origin) => new URL(origin).host === host);
  if (!isOurs || !/^https?:$/.test(protocol)) return null;
  const [, folder, key = ""] = /^\/(c|r|embed)\/([^/]+)\/?$/.exec(pathname) ?? [];
  const subject = frameSubject(model, key);
  if (subject === null || (folder === "c" && subject.kind !== "chat")) return null;
  if (folder === "r" && subject.kind !== "region") return null;
  return { subject, look: lookIn(folder === "embed" ? searchParams : new URLSearchParams()) };
}

/** The frame within the bounds that the asking site has. */
export function richAnswer(
  origin: string,
  { subject, look }: { subject: FrameSubject; look: Look },
  { maxWidth, maxHeight }: Pick<OembedWish, "maxWidth" | "maxHeight">,
): RichAnswer {
  const title =
    subject.kind === "chat" ? words.chatTitle(subject.chat.title) : words.regionTitle(subject.region.name);
  const width = Math.min(widthPx, maxWidth ?? widthPx);
  const height = Math.min(heightPx, maxHeight ?? heightPx);
  const src = escaped(origin + framePathOf(keyOf(subject), look));
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: words.provider,
    provider_url: `${origin}/`,
    cache_age: cacheAgeS,
    html: `<iframe src="${src}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
    width,
    height,
  };
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
