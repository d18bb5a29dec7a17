import { retryAfterSeconds } from "../base/retry-after.ts";
import { queueUrl, webhookBody } from "./content.ts";
import { emailText } from "./email-text.ts";
import { messageOf } from "./message.ts";
import { signatureHeaders, webhookSecret } from "./signature.ts";
import type { Alert, AlertSettings, Failure, Send, Sent } from "./types.ts";
import { webhookTarget } from "./webhook-target.ts";
import { senderName } from "./words.ts";

export interface SendParts {
  readonly settings: AlertSettings;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly nowMs: () => number;
  /** A signal that fires after so many ms. */
  readonly abortAfter: (ms: number) => AbortSignal;
  /** Hands a whole letter to the platform. Throws what the platform throws. */
  readonly post: (binding: SendEmail, from: string, to: string, raw: string) => Promise<void>;
}

/** All the time that an attempt may take. */
const timeoutMs = 6000;
const mostBytes = 1024;
const telegramOrigin = "https://api.telegram.org";

/**
 * Sends alerts: webhooks and Telegram over https, without cookies, following no redirect, reading nothing of a webhook's
 * answer and at most 1 KB of Telegram's; letters through the platform. The address is judged anew each time. Whatever goes wrong is a value, and nothing
 * of it is logged: addresses and tokens stand in it.
 */
export function makeSend(parts: SendParts): Send {
  const { ways, workspaceOrigin } = parts.settings;
  return async (alert, recipient) => {
    const url = queueUrl(workspaceOrigin, alert.region.slug);
    try {
      switch (recipient.way) {
        case "webhook":
          if (ways.webhook === null) return failed("way_off");
          return await sendWebhook(parts, alert, recipient.address, url, {
            secret: await webhookSecret(ways.webhook.masterSecret, recipient.id),
          });
        case "telegram":
          if (ways.telegram === null) return failed("way_off");
          return await sendTelegram(parts, alert, recipient.address, url, ways.telegram.botToken);
        case "email":
          if (ways.email === null) return failed("way_off");
          return await sendLetter(parts, alert, recipient.address, url, ways.email);
      }
    } catch (error) {
      // The messages of errors quote addresses: only their names are looked at.
      return failed(error instanceof Error && error.name === "TimeoutError" ? "time_out" : "unreachable");
    }
  };
}

/** The sending of the deployed Worker. */
export function networkSend(settings: AlertSettings, nowMs: () => number): Send {
  return makeSend({
    settings,
    nowMs,
    fetch: (url, init) => fetch(url, init),
    abortAfter: (ms) => AbortSignal.timeout(ms),
    post: async (binding, from, to, raw) => {
      // Only where there is such a binding is there such a module.
      const { EmailMessage } = await import("cloudflare:email");
      await binding.send(new EmailMessage(from, to, raw));
    },
  });
}

async function sendWebhook(
  parts: SendParts,
  alert: Alert,
  address: string,
  url: string,
  { secret }: { readonly secret: string },
): Promise<Sent> {
  const { settings, nowMs } = parts;
  const judged = webhookTarget(address, settings.ownHosts);
  if (!judged.ok) return failed("address_refused");
  const body = webhookBody(alert, messageOf(alert, url).text, url);
  const signature = await signatureHeaders(secret, { id: alert.id, atMs: nowMs(), body });
  const { pathname, search, origin } = judged.url;
  const placed = `${settings.alertsOrigin ?? origin}${pathname}${search}`;
  const response = await posted(parts, placed, body, signature);
  void response.body?.cancel().catch(() => undefined);
  if (response.status >= 200 && response.status < 300) return { kind: "sent" };
  return refusedBy(response, retryAfterSeconds(response.headers.get("Retry-After"), nowMs()));
}

async function sendTelegram(
  parts: SendParts,
  alert: Alert,
  chat: string,
  url: string,
  botToken: string,
): Promise<Sent> {
  const { settings, nowMs } = parts;
  const body = JSON.stringify({
    chat_id: chat,
    text: messageOf(alert, url).text,
    // It would be a picture of the sign-in page.
    link_preview_options: { is_disabled: true },
  });
  const origin = settings.alertsOrigin ?? telegramOrigin;
  const response = await posted(parts, `${origin}/bot${botToken}/sendMessage`, body);
  const text = response.status === 200 ? "" : await beginningOf(response.body);
  void response.body?.cancel().catch(() => undefined);
  if (response.status === 200) return { kind: "sent" };
  const [, waitS] = /"retry_after"\s*:\s*(\d{1,9})\b/.exec(text) ?? [];
  const saidS = waitS === undefined ? null : Number(waitS);
  return refusedBy(response, saidS ?? retryAfterSeconds(response.headers.get("Retry-After"), nowMs()));
}

async function sendLetter(
  { post, nowMs }: SendParts,
  alert: Alert,
  to: string,
  url: string,
  { from, binding }: { readonly from: string; readonly binding: SendEmail },
): Promise<Sent> {
  const letter = { id: alert.id, fromName: senderName, from, to, ...messageOf(alert, url), atMs: nowMs() };
  const raw = emailText(letter);
  try {
    await post(binding, from, to, raw);
  } catch {
    return failed("email_refused");
  }
  return { kind: "sent" };
}

function posted(
  { settings, fetch, abortAfter }: SendParts,
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "User-Agent": `Zdravchat-Alerts/1.0 (+${settings.workspaceOrigin})`,
      ...headers,
    },
    body,
    redirect: "manual",
    signal: abortAfter(timeoutMs),
  });
}

/** An answer that breaks off has still answered. */
async function beginningOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let left = mostBytes; left > 0; ) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.length;
    }
  } catch {
    return text;
  } finally {
    reader.releaseLock();
  }
  return text;
}

function refusedBy({ status }: Response, waitS: number | null): Sent {
  const isRedirect = status >= 300 && status < 400;
  return { kind: "failed", failure: isRedirect ? "led_away" : `${status}`, retryAfterS: waitS };
}

function failed(failure: Failure): Sent {
  return { kind: "failed", failure, retryAfterS: null };
}
