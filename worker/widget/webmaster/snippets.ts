import type { Hotline, HotlineNumber } from "../../registry/types.ts";
import { framePathOf } from "../frame-path.ts";
import type { Look } from "../look.ts";
import { defaultTheme, elementName } from "../promise.ts";
import type { Subject } from "./types.ts";
import { snippetWords as words } from "./words.ts";

/** Longest snippet: some editors cut what is longer, and nobody reads it. */
export const maxSnippetLength = 400;
/** More numbers than this stand on the page that the link leads to. */
const maxNumbers = 2;

/** What the build of the widget says about its file. */
export interface WidgetManifest {
  readonly v1: { readonly file: string; readonly integrity: string; readonly gzipBytes: number };
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** "/c/7K3Q2", "/r/altai": the page that every snippet leads to, whatever else works. */
export function pagePath(subject: Subject): string {
  return subject.kind === "chat" ? `/c/${subject.chat.code}` : `/r/${subject.region.slug}`;
}

/** Path of the frame with its look, as an address, not yet as HTML. */
export function framePath(subject: Subject, look: Look): string {
  return framePathOf(subject.kind === "chat" ? subject.chat.code : subject.region.slug, look);
}

/** The element around a plain link and the phone, which stay wherever the script does not run. */
export function scriptSnippet(origin: string, subject: Subject, look: Look, hotline: Hotline): string {
  const { theme, accent, isCompact } = look;
  const attributes = [
    subject.kind === "chat" ? ` chat="${subject.chat.code}"` : ` region="${html(subject.region.slug)}"`,
    theme === defaultTheme ? "" : ` theme="${theme}"`,
    accent === null ? "" : ` accent="${accent}"`,
    isCompact ? " compact" : "",
  ].join("");
  return `<${elementName}${attributes}>
${plainLink(origin, subject)}${phones(hotline)}
</${elementName}>
${scriptTag(origin)}`;
}

export function scriptTag(origin: string): string {
  return `<script async src="${html(origin)}/widget/v1.js"></script>`;
}

/** The same file under the name of its content; the browser runs it only when its digest is right. */
export function pinnedScriptTag(origin: string, { v1: { file, integrity } }: WidgetManifest): string {
  return `<script async src="${html(origin)}/widget/${file}"
 integrity="${integrity}"
 crossorigin="anonymous"></script>`;
}

export function frameSnippet(origin: string, subject: Subject, look: Look): string {
  const address = html(origin + framePath(subject, look));
  return `<iframe src="${address}" title="${words.frameTitle}" width="100%" height="520" loading="lazy" frameborder="0"></iframe>`;
}

/** Once on a page: gives our frames the height that they tell. */
export function heightSnippet(origin: string): string {
  return `<script async src="${html(origin)}/widget/frame-v1.js"></script>`;
}

/** For editors that leave nothing but links and pictures. A region has no code of its own to be read by a camera. */
export function linkSnippet(origin: string, subject: Subject, hotline: Hotline): string {
  return `<p>${plainLink(origin, subject)}${phones(hotline)}</p>`;
}

export type BadgeSize = "s" | "l";

export function badgeSnippet(origin: string, code: string, size: BadgeSize): string {
  const page = html(`${origin}/c/${code}`);
  return `<a href="${page}"><img src="${page}/badge.svg?size=${size}" alt="${words.badgeAlt}"></a>`;
}

function plainLink(origin: string, subject: Subject): string {
  const text = subject.kind === "region" && !subject.hasChats ? words.askByPhone : words.link;
  return `<a href="${html(origin + pagePath(subject))}">${text}</a>`;
}

function phones({ numbers }: Hotline): string {
  const shown = numbers.slice(0, maxNumbers).map(phone);
  return shown.length === 0 ? "" : `, ${words.phone} ${shown.join(` ${words.or} `)}`;
}

function phone({ dial, from }: HotlineNumber): string {
  // What only office and home telephones can dial is no address.
  const number =
    from === "landline" ? html(dial) : `<a href="tel:${dial.replace(/[^\d+]/g, "")}">${html(dial)}</a>`;
  return number + words.from[from];
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
