import { leastLikeness, titleLikeness } from "../../../link-health/title-likeness.ts";
import type { CounterData } from "./counter-data.ts";

/** What the files call their chat. It is compared here, in the browser: names of exports go nowhere. */
export interface NamedChat {
  /** Different ones, in the order of the files; none where no file says any. */
  readonly names: readonly string[];
  /** Whether all files have the same number, so that different names are of one chat that was renamed. */
  readonly isOneNumber: boolean;
}

/** Why the files may not be of the chat for which the figures are meant. */
export type Doubt =
  /** Nothing of the name is left: not one of its titles is alike. */
  | { readonly kind: "other" }
  /** Another chat of the region is called just so. */
  | { readonly kind: "closer"; readonly code: string }
  /** Their names are unlike each other, and no number says that they are one chat. */
  | { readonly kind: "several" };

/**
 * From here on a name is another chat's, if it is less the chosen one's. Less will not do: of names of one programme,
 * «ЗдравКонтроль Сатка» and «ЗдравКонтроль Бакал», three quarters of the letters are the same.
 */
const sameName = 0.95;

/** null: nothing speaks against it, or the files do not say what their chat is called. */
export function doubtOf(
  { names, isOneNumber }: NamedChat,
  chosen: string,
  titles: CounterData["titles"],
): Doubt | null {
  const [first, ...others] = names;
  if (first === undefined) return null;
  if (!isOneNumber && others.some((name) => titleLikeness(first, name) < leastLikeness)) {
    return { kind: "several" };
  }
  const likeness = (code: string) => {
    const known = (titles[code] ?? []).flatMap(namesIn);
    const ofEach = names.map((name) => Math.max(0, ...known.map((one) => titleLikeness(name, one))));
    return isOneNumber ? Math.max(...ofEach) : Math.min(...ofEach);
  };
  const own = likeness(chosen);
  const [closest] = Object.keys(titles)
    .map((code) => ({ code, likeness: likeness(code) }))
    .filter((one) => one.likeness >= sameName && one.likeness > own)
    .sort((one, two) => two.likeness - one.likeness);
  if (closest !== undefined) return { kind: "closer", code: closest.code };
  return own < leastLikeness ? { kind: "other" } : null;
}

/** Here chats are called by all their towns, «Сатка, Куса, Аша»; in a messenger by one of them and the programme. */
function namesIn(title: string): string[] {
  return [title, ...title.split(",")].filter((name) => name.trim() !== "");
}
