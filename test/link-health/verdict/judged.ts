import type { ShownChat } from "../../../scripts/fake-messengers/pages.ts";
import type { SeenBefore, Verdict } from "../../../worker/link-health/types.ts";
import { verdict } from "../../../worker/link-health/verdict.ts";

export const invite = "https://t.me/+puZV_gQpDjkzNzMy";
export const oldInvite = "https://t.me/joinchat/AAAAAEQ6ZL1wX2Kp5VbQ3w";
export const name = "https://t.me/medchat74";
export const title = "ЗдравКонтроль Сатка";
export const members = "1 234 members, 56 online";

export function judged(body: string, url = invite, before: SeenBefore | null = null, status = 200): Verdict {
  return verdict({ url, status, body }, before);
}

export function short({ verdict: word, reason }: Verdict): string {
  return `${word} ${reason}`;
}

export const group: ShownChat = {
  link: invite,
  kind: "group",
  title,
  description: "Вопросы о поликлинике",
  audience: members,
};

/** Bare heads, as previews of links keep them. */
export function head(metas: readonly (readonly [string, string])[], rest = ""): string {
  return `<!DOCTYPE html><html><head><title>Telegram</title>${metas
    .map(([key, content]) => `<meta property="${key}" content="${content}">`)
    .join("")}</head><body>${rest}</body></html>`;
}
export const logo = ["og:image", "https://telegram.org/img/t_logo.png"] as const;
export const photo = ["og:image", "https://cdn1.telesco.pe/file/abc.jpg"] as const;
export const heading = (text: string) => `<div class="tgme_page_title"><span>${text}</span></div>`;
