import type { Hotline } from "../../registry/types.ts";
import type { Look } from "../look.ts";
import { selfTest } from "./self-test.ts";
import {
  badgeSnippet,
  frameSnippet,
  heightSnippet,
  linkSnippet,
  pagePath,
  pinnedScriptTag,
  scriptSnippet,
  type WidgetManifest,
} from "./snippets.ts";
import type { Codes, Subject } from "./types.ts";

/** All codes of one widget. */
export function codesOf(
  origin: string,
  subject: Subject,
  look: Look,
  hotline: Hotline,
  manifest: WidgetManifest,
): Codes {
  return {
    script: scriptSnippet(origin, subject, look, hotline),
    frame: frameSnippet(origin, subject, look),
    height: heightSnippet(origin),
    link: linkSnippet(origin, subject, hotline),
    badges:
      subject.kind === "chat"
        ? {
            small: badgeSnippet(origin, subject.chat.code, "s"),
            large: badgeSnippet(origin, subject.chat.code, "l"),
            path: `${pagePath(subject)}/badge.svg`,
          }
        : null,
    pinned: pinnedScriptTag(origin, manifest),
    kilobytes: (manifest.v1.gzipBytes / 1024).toFixed(1).replace(".", ","),
    selfTest: selfTest(origin),
  };
}
