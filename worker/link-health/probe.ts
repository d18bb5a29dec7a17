import { nowMs } from "../base/clock.ts";
import { type LinkTarget, linkTarget, redirectTarget } from "./link-target.ts";
import { firstBytes, pageText } from "./page-text.ts";
import { makeGate, type RequestGate, retryAfterS } from "./request-gate.ts";
import type { Probe, Probed, VerdictReason } from "./types.ts";

export interface ProbeParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** A signal that fires after so many ms. */
  readonly abortAfter: (ms: number) => AbortSignal;
  readonly gate: RequestGate;
  /** Where the page is that says who asks: «Zdravchat-LinkCheck/1.0 (+origin/about)». */
  readonly publicOrigin: string;
  /** A host that plays all messengers on a developer's machine; null: the messengers themselves. */
  readonly messengersOrigin: string | null;
}

/** All the time that a link may take, its redirects and its page included; waiting for a turn is not counted. */
const timeoutMs = 6000;
const mostRedirects = 3;
/** Where 429 does not say for how long. */
const unsaidWaitS = 60;

/**
 * Asks a messenger for the page of a link: https and hosts of the list only, one request a second to each host, no
 * redirect away from the messenger, at most 64 KB, 6 s, no cookies. Whatever is not ours to ask is refused before
 * anything is sent. A host that asked to wait is not asked again before that.
 */
export function makeProbe(parts: ProbeParts): Probe {
  return async (url) => {
    const target = linkTarget(url);
    if (target === null) return noPage("not_ours_to_ask");
    try {
      return await pageAt(target, parts);
    } catch {
      // Time-outs, connections refused or cut, broken compression: all the same to a link.
      return noPage("not_answered");
    }
  };
}

/** The probe of the deployed Worker. Keep one for a run: it remembers whose turn it is. */
export function networkProbe(settings: Pick<ProbeParts, "publicOrigin" | "messengersOrigin">): Probe {
  return makeProbe({
    ...settings,
    fetch: (url, init) => fetch(url, init),
    nowMs,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    abortAfter: (ms) => AbortSignal.timeout(ms),
    gate: makeGate(),
  });
}

async function pageAt(first: LinkTarget, parts: ProbeParts): Promise<Probed> {
  let target = first;
  let leftMs = timeoutMs;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const host = target.url.hostname;
    if (parts.gate.heldForMs(host, parts.nowMs()) > 0) return held(host, parts);
    const waitMs = parts.gate.turn(host, parts.nowMs());
    if (waitMs > 0) await parts.wait(waitMs);
    // Somebody else may have been asked to wait meanwhile.
    if (parts.gate.heldForMs(host, parts.nowMs()) > 0) return held(host, parts);

    const startedMs = parts.nowMs();
    const signal = parts.abortAfter(leftMs);
    const response = await parts.fetch(placed(target.url, parts.messengersOrigin), {
      headers: {
        "User-Agent": `Zdravchat-LinkCheck/1.0 (+${parts.publicOrigin}/about)`,
        // One language for all links: titles of missing chats are translated.
        "Accept-Language": "en",
        Accept: "text/html",
      },
      redirect: "manual",
      signal,
    });
    if (response.status === 200) {
      const bytes = await firstBytes(response.body, signal);
      return { kind: "page", status: 200, body: pageText(bytes, response.headers.get("Content-Type")) };
    }
    void response.body?.cancel().catch(() => undefined);
    if (response.status < 300 || response.status >= 400) return refusal(response, host, parts);
    leftMs -= parts.nowMs() - startedMs;
    if (leftMs <= 0) return noPage("not_answered");
    const next = redirectTarget(target, response.headers.get("Location"));
    if (next === null) return noPage("led_away");
    target = next;
  }
  return noPage("led_away");
}

function refusal({ status, headers }: Response, host: string, { nowMs, gate }: ProbeParts): Probed {
  if (status !== 429 && status < 500) return { kind: "page", status, body: "" };
  const said = retryAfterS(headers.get("Retry-After"), nowMs());
  const waitS = said ?? (status === 429 ? unsaidWaitS : null);
  if (waitS !== null) gate.hold(host, nowMs() + waitS * 1000);
  return noPage(status === 429 ? "asked_to_wait" : "messenger_failed", waitS);
}

function held(host: string, { gate, nowMs }: ProbeParts): Probed {
  return noPage("asked_to_wait", Math.ceil(gate.heldForMs(host, nowMs()) / 1000));
}

function noPage(reason: VerdictReason, waitS: number | null = null): Probed {
  return { kind: "no_page", reason, retryAfterS: waitS };
}

/** https://t.me/name as it is, or http://localhost:8799/t.me/name. */
function placed(url: URL, messengersOrigin: string | null): string {
  return messengersOrigin === null
    ? url.href
    : `${messengersOrigin}/${url.hostname}${url.pathname}${url.search}`;
}
