import { z } from "zod";
import { parseChatCode } from "../../registry/chat-code.ts";
import { reportKinds } from "../../release/resident-report.ts";
import { linkWords } from "./words.ts";

const url = z.string().min(1).max(2048);

const doneWord = z.enum(Object.keys(linkWords.done) as [DoneWord, ...DoneWord[]]);
export type DoneWord = keyof typeof linkWords.done;

export type RefusalWord = keyof typeof linkWords.refusals;

/** For how many days a look by hand may hold. */
export const approvalDays = ["1", "7", "30", "90"] as const;

const approval = z.object({
  url,
  seen: z.string().max(4096),
  days: z.enum(approvalDays).transform(Number),
});

const handled = z.object({
  chat: z.string().transform((typed, context) => {
    const code = parseChatCode(typed);
    if (code !== null) return code;
    context.addIssue({ code: "custom", message: "no chat code" });
    return z.NEVER;
  }),
  kind: z.enum(reportKinds),
  seen: z.coerce.number().int().min(0),
});

/** What the address says was just done; anything else says nothing. */
export function readDone(query: URLSearchParams): DoneWord | null {
  return doneWord.safeParse(query.get("done")).data ?? null;
}

/** These three: null when no form of ours sends such a thing. */
export function readApproval(form: FormData) {
  return approval.safeParse(Object.fromEntries(form)).data ?? null;
}

export function readLink(form: FormData): string | null {
  return url.safeParse(form.get("url")).data ?? null;
}

export function readHandled(form: FormData) {
  return handled.safeParse(Object.fromEntries(form)).data ?? null;
}
