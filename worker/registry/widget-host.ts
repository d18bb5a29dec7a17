import { punycodeDecoded } from "./punycode.ts";

/** A host name as the registry keeps it: labels of ASCII letters, digits and hyphens, at least two, the last no number. */
const hostName =
  /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?=.*[a-z])[a-z\d][a-z\d-]{0,61}[a-z\d]$/;

/**
 * The host name that a webmaster means by what they typed, in ASCII and small letters: «больница.рф» and
 * «https://www.gkb1.ru/page» too. null: a port, a network address, a name without a dot, or none at all.
 */
export function widgetHostOf(typed: string): string | null {
  const text = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/[\s@]/.test(text) || !URL.canParse(text)) return null;
  // Not `port`: the usual one is left out there.
  const hasPort = /^https?:\/\/[^/?#]*:/i.test(text);
  const host = new URL(text).hostname.replace(/\.$/, "");
  return !hasPort && hostName.test(host) ? host : null;
}

/** Which of the registered names a host is, with or without «www.»; null: none of them. */
export function registeredHost(hosts: readonly string[], host: string): string | null {
  if (hosts.length === 0) return null;
  if (hosts.includes(host)) return host;
  const bare = withoutWww(host);
  return hosts.find((one) => withoutWww(one) === bare) ?? null;
}

/** «xn--90acetoz1b.xn--p1ai» as people write it: «больница.рф». */
export function readableHost(host: string): string {
  return host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (punycodeDecoded(label.slice(4)) ?? label) : label))
    .join(".");
}

function withoutWww(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}
