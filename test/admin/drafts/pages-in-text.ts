import type { RegistryRows } from "../../../worker/registry/rows.ts";

/** What a page says, without its markup. */
export function textOf(page: string): string {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

/** The chat whose title begins so. */
export function chatOf({ chats }: RegistryRows, title: string): RegistryRows["chats"][number] {
  const found = chats.find((chat) => chat.title.startsWith(title));
  if (found === undefined) throw new Error(`the region files have no chat «${title}»`);
  return found;
}
