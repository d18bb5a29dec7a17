import { z } from "zod";
import { ways } from "../../alerts/types.ts";
import { longestWebhook } from "../../alerts/webhook-target.ts";
import { type DoneWord, doneWords } from "./words.ts";

export const longestAddress = longestWebhook;

const added = z.object({ way: z.enum(ways), address: z.string().max(longestAddress) });
const done = z.enum(Object.keys(doneWords) as [DoneWord, ...DoneWord[]]);

/** Whom to tell, or the field at fault. Whether the address is one, the verb says. */
export function readAdded(form: FormData) {
  const sent = added.safeParse({ way: form.get("way"), address: form.get("address") });
  if (sent.success) return { ok: true, value: sent.data } as const;
  const isWay = sent.error.issues.some(({ path }) => path[0] === "way");
  return { ok: false, field: isWay ? "way" : "address" } as const;
}

/** What was typed, to be shown again. */
export function typedIn(form: FormData): { readonly way: string; readonly address: string } {
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === "string" ? value.slice(0, longestAddress) : "";
  };
  return { way: text("way"), address: text("address") };
}

/** What the address says was just done, and to whom. */
export function readDone(query: URLSearchParams): { readonly done: DoneWord; readonly to: string } | null {
  const word = done.safeParse(query.get("done")).data;
  return word === undefined ? null : { done: word, to: (query.get("to") ?? "").slice(0, 100) };
}
