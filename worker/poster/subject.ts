import { done, type Result, refused } from "../base/result.ts";
import { parseChatCode } from "../registry/chat-code.ts";
import type { PublicChat, PublicRegion } from "../release/types.ts";
import { livingSuccessor } from "./living-successor.ts";
import { type Asked, chatContent, cityContent, type PosterRefusal, regionContent } from "./poster-content.ts";
import type { OwnLines, PosterContent } from "./types.ts";

/** What a poster is about. */
export type Subject =
  | { readonly kind: "chat"; readonly chat: PublicChat }
  | { readonly kind: "region"; readonly region: PublicRegion }
  | { readonly kind: "city"; readonly region: PublicRegion; readonly oktmo: string };

export type SubjectRefusal =
  | PosterRefusal
  | { readonly kind: "unknown_chat" }
  | { readonly kind: "unknown_region" }
  /** The code in its one spelling, or the code of the chat that took over. */
  | { readonly kind: "elsewhere"; readonly code: string };

/** The chat that a code in any spelling stands for, when paper may carry its code. */
export function chatSubject({ model }: Asked, typed: string): Result<Subject, SubjectRefusal> {
  const chat = model.chatByCode.get(parseChatCode(typed) ?? "");
  if (chat === undefined) return refused({ kind: "unknown_chat" });
  const living = livingSuccessor(model, chat);
  if (living === null) return refused({ kind: "closed_chat" });
  return living.code === typed
    ? done({ kind: "chat", chat })
    : refused({ kind: "elsewhere", code: living.code });
}

/** A region, or a city in it when `oktmo` is given. */
export function regionSubject(
  { model }: Asked,
  slug: string,
  oktmo: string | null,
): Result<Subject, SubjectRefusal> {
  const region = model.regionBySlug.get(slug);
  if (region === undefined) return refused({ kind: "unknown_region" });
  return done(oktmo === null ? { kind: "region", region } : { kind: "city", region, oktmo });
}

export function contentOf(
  asked: Asked,
  subject: Subject,
  own: OwnLines,
): Result<PosterContent, PosterRefusal> {
  switch (subject.kind) {
    case "chat":
      return chatContent(asked, subject.chat, own);
    case "region":
      return regionContent(asked, subject.region, own);
    case "city":
      return cityContent(asked, subject.region, subject.oktmo, own);
  }
}

/** How people know what the poster is about: «Сатка, Куса, Аша», «Алтайский край», «Челябинск». */
export function nameOf(content: PosterContent): string {
  return content.kind === "chat" ? content.title : content.kind === "region" ? content.region : content.city;
}

/** Address of one of the subject's files, without the wishes: "/c/7K3Q2/poster.pdf". */
export function filePath(subject: Subject, file: "poster.pdf" | "poster.svg"): string {
  return subject.kind === "chat" ? `/c/${subject.chat.code}/${file}` : `/r/${subject.region.slug}/${file}`;
}
