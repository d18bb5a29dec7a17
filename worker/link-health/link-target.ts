import type { Messenger } from "../registry/types.ts";

/** An address that we may ask, in the form in which it is asked. */
export interface LinkTarget {
  readonly messenger: Messenger;
  /** https, a host of the list, the default port, nothing else of an authority. */
  readonly url: URL;
}

/** Host as typed -> whose it is and under which host it is asked. telegram.me and telegram.dog are names of t.me. */
const hosts: ReadonlyMap<string, { readonly messenger: Messenger; readonly host: string }> = new Map([
  ["t.me", { messenger: "telegram", host: "t.me" }],
  ["www.t.me", { messenger: "telegram", host: "t.me" }],
  ["telegram.me", { messenger: "telegram", host: "t.me" }],
  ["telegram.dog", { messenger: "telegram", host: "t.me" }],
  ["max.ru", { messenger: "max", host: "max.ru" }],
  ["vk.me", { messenger: "vk", host: "vk.me" }],
  ["vk.com", { messenger: "vk", host: "vk.com" }],
]);

const longest = 2048;
/** URL() drops tabs and newlines, trims blanks and reads «\» as «/»: what it would repair is refused. */
const repaired = /[^\u0021-\u007e]|\\/;
/** The whole authority is one word of a-z, dots and hyphens: no port, no userinfo, no IP address in any notation. */
const authority = /^https:\/\/([a-z][a-z.-]*[a-z])(?:[/?#]|$)/i;

/**
 * The target of an address, or null: not ours to ask. Told from the text itself before any parser may repair it, then
 * once more from what the parser made of it.
 */
export function linkTarget(address: string): LinkTarget | null {
  if (address.length > longest || repaired.test(address)) return null;
  const typed = authority.exec(address)?.[1]?.toLowerCase();
  const known = typed === undefined ? undefined : hosts.get(typed);
  if (known === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (!isPlain || url.hostname !== typed) return null;
  url.hostname = known.host;
  url.hash = "";
  return { messenger: known.messenger, url };
}

/** Where a redirect leads, or null: away from the messenger, or nowhere. */
export function redirectTarget(from: LinkTarget, location: string | null): LinkTarget | null {
  if (location === null || location === "" || repaired.test(location)) return null;
  if (!URL.canParse(location, from.url)) return null;
  // An absolute address must stand on its own; only a path is completed from where we are.
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(location);
  const target = linkTarget(isAbsolute ? location : new URL(location, from.url).href);
  return target?.messenger === from.messenger ? target : null;
}
