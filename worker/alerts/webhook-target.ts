/** Why an address is no webhook of a coordinator's. */
export type WebhookRefusal = "not_https" | "not_public" | "own_host";

export const longestWebhook = 500;
/** URL() drops tabs and newlines, trims blanks and reads «\» as «/»: what it would repair is refused. */
const repaired = /[^\u0021-\u007e]|\\/;
/**
 * The whole authority is a DNS name with a dot whose last label begins with a letter: no port, no userinfo, no IP address
 * in any notation, not even one that ends in a hexadecimal or octal part, no dot at the end.
 */
const authority =
  /^https:\/\/((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d]))(?:[/?]|$)/i;
/** Names that mean a machine nearby, and public ones known to lead there. */
const nearby = new Set(
  `localhost localdomain local internal intranet private corp lan home host arpa onion test invalid alt svc
  nip.io sslip.io xip.io xip.name localtest.me lvh.me vcap.me lacolhost.com traefik.me local.gd localh.st fuf.me rbndr.us
  1u.ms spoofed.burpcollaborator.net`.split(/\s+/),
);

export type WebhookJudgement =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly refusal: WebhookRefusal };

/**
 * Whether we may send to an address that somebody typed: when it is saved, and again before each sending. Told from the
 * text itself before any parser may repair it, then once more from what the parser made of it.
 *
 * Which machine a name leads to is not asked here: Workers reach public addresses only (decisions/016).
 */
export function webhookTarget(address: string, ownHosts: readonly string[]): WebhookJudgement {
  if (!/^https:\/\//i.test(address)) return refuse("not_https");
  if (address.length > longestWebhook || repaired.test(address) || address.includes("#")) {
    return refuse("not_public");
  }
  const typed = authority.exec(address)?.[1]?.toLowerCase();
  if (typed === undefined || typed.length > 253 || !URL.canParse(address)) return refuse("not_public");
  const url = new URL(address);
  const isPlain = url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (!isPlain || url.hostname !== typed || isNearby(typed)) return refuse("not_public");
  if (ownHosts.some((own) => typed === own || typed.endsWith(`.${own}`))) return refuse("own_host");
  return { ok: true, url };
}

function isNearby(host: string): boolean {
  const labels = host.split(".");
  return labels.some((_, at) => nearby.has(labels.slice(at).join(".")));
}

function refuse(refusal: WebhookRefusal): WebhookJudgement {
  return { ok: false, refusal };
}
