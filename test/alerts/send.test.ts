import { describe, expect, test } from "vitest";
import { makeSend, type SendParts } from "../../worker/alerts/send.ts";
import { signatureHeaders, webhookSecret } from "../../worker/alerts/signature.ts";
import type { AlertSettings, Recipient, Way } from "../../worker/alerts/types.ts";
import { botToken, makeAlert, makeAlertSettings, masterSecret } from "../make/alerts.ts";

const nowMs = Date.UTC(2026, 10, 26, 9, 10);
const alert = makeAlert();
const addresses: Record<Way, string> = {
  webhook: "https://hooks.gkb1.ru/alerts?key=1",
  telegram: "-1001234567890",
  email: "anna@gkb1.ru",
};
const to = (way: Way, address = addresses[way]): Recipient => ({
  ...{ id: "recipient-1", region: "chelyabinsk", way, address },
});

/** A receiver that answers as told. */
function played(
  answer: () => Response | Promise<Response>,
  settings: Partial<AlertSettings> = {},
  more: Partial<SendParts> = {},
) {
  const asked: { url: string; init: RequestInit }[] = [];
  const letters: { from: string; to: string; raw: string }[] = [];
  const aborts: number[] = [];
  const send = makeSend({
    settings: makeAlertSettings(settings),
    fetch: async (url, init) => {
      asked.push({ url, init });
      return answer();
    },
    nowMs: () => nowMs,
    abortAfter: (ms) => {
      aborts.push(ms);
      return new AbortController().signal;
    },
    post: async (_, from, address, raw) => void letters.push({ from, to: address, raw }),
    ...more,
  });
  return { send, asked, letters, aborts };
}

const failed = (failure: string, retryAfterS: number | null = null) => ({
  ...{ kind: "failed", failure, retryAfterS },
});

describe("a webhook", () => {
  test("is posted the alert as JSON, signed with the recipient's own secret, without cookies or redirects", async () => {
    const { send, asked, aborts } = played(() => new Response("thanks", { status: 202 }));
    expect(await send(alert, to("webhook"))).toEqual({ kind: "sent" });
    const [{ url, init } = { url: "", init: {} }] = asked;
    expect([url, init.method, init.redirect, aborts]).toEqual([
      "https://hooks.gkb1.ru/alerts?key=1",
      "POST",
      "manual",
      [6000],
    ]);
    const body = `${init.body}`;
    const secret = await webhookSecret(masterSecret, "recipient-1");
    expect(init.headers).toEqual({
      "Content-Type": "application/json",
      "User-Agent": "Zdravchat-Alerts/1.0 (+https://chat.example)",
      ...(await signatureHeaders(secret, { id: alert.id, atMs: nowMs, body })),
    });
    expect(JSON.parse(body)).toMatchObject({
      ...{ version: 1, id: alert.id, kind: "death", chats: [{ code: "00000" }] },
      url: "https://chat.example/admin/regions/chelyabinsk/links",
      text: expect.stringContaining("Чат «Сатка»"),
    });
  });

  test.each([
    [500, {}, failed("500")],
    [410, {}, failed("410")],
    [429, { "Retry-After": "90" }, failed("429", 90)],
    [503, { "Retry-After": "Thu, 26 Nov 2026 09:12:00 GMT" }, failed("503", 120)],
    [302, { Location: "https://10.0.0.1/" }, failed("led_away")],
  ])("that answers %i has not taken it, and nothing else is asked", async (status, headers, outcome) => {
    const { send, asked } = played(() => new Response(null, { status, headers }));
    expect(await send(alert, to("webhook"))).toEqual(outcome);
    expect(asked).toHaveLength(1);
  });

  test("that does not answer in time, refuses the connection or surprises us has not taken it", async () => {
    const late = played(() => Promise.reject(new DOMException("late", "TimeoutError")));
    expect(await late.send(alert, to("webhook"))).toEqual(failed("time_out"));
    const refused = played(() => Promise.reject(new TypeError("connect https://hooks.gkb1.ru")));
    expect(await refused.send(alert, to("webhook"))).toEqual(failed("unreachable"));
  });

  test("has its answer left unread, however long it is", async () => {
    let pulled = 0;
    let isLetGo = false;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(10_000));
        },
        cancel: () => {
          isLetGo = true;
        },
      });
    const { send } = played(() => new Response(endless()));
    expect(await send(alert, to("webhook"))).toEqual({ kind: "sent" });
    expect([pulled <= 1, isLetGo]).toEqual([true, true]);
  });

  test("whose stored address is none that may be asked is not asked", async () => {
    const { send, asked } = played(() => new Response(null));
    for (const address of [
      "http://hooks.gkb1.ru/",
      "https://127.0.0.1/",
      "https://[::1]/",
      "https://chat.example/admin",
      "https://hooks.gkb1.ru:8080/",
    ]) {
      expect(await send(alert, to("webhook", address))).toEqual(failed("address_refused"));
    }
    expect(asked).toEqual([]);
  });
});

describe("a Telegram chat", () => {
  test("is sent plain text by the bot, without a preview of the link", async () => {
    const { send, asked } = played(() => Response.json({ ok: true }));
    expect(await send(alert, to("telegram"))).toEqual({ kind: "sent" });
    expect(asked[0]?.url).toBe(`https://api.telegram.org/bot${botToken}/sendMessage`);
    const body = JSON.parse(`${asked[0]?.init.body}`);
    expect(body).toEqual({
      chat_id: "-1001234567890",
      text: expect.stringContaining("Ссылка в Telegram не работает"),
      link_preview_options: { is_disabled: true },
    });
  });

  test.each([
    [
      429,
      { ok: false, error_code: 429, description: "…", parameters: { retry_after: 35 } },
      failed("429", 35),
    ],
    [429, { ok: false }, failed("429", 7)],
    [403, { ok: false, description: "Forbidden: bot was kicked" }, failed("403", 7)],
    [400, { ok: false, filler: "x".repeat(5000), parameters: { retry_after: 35 } }, failed("400", 7)],
  ])("of which Telegram says %i is not told, %j", async (status, answer, outcome) => {
    const headers = { "Retry-After": "7" };
    const { send } = played(() => Response.json(answer, { status, headers }));
    expect(await send(alert, to("telegram"))).toEqual(outcome);
  });

  test("is not told when the answer breaks off or never ends before it says anything", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
    const { send } = played(() => new Response(broken, { status: 502 }));
    expect(await send(alert, to("telegram"))).toEqual(failed("502"));
  });
});

describe("a letter", () => {
  const email = { from: "alerts@chat.example", binding: {} as SendEmail };
  const ways = { webhook: null, telegram: null, email };

  test("goes through the platform, whole", async () => {
    const { send, letters, asked } = played(() => new Response(null), { ways });
    expect(await send(alert, to("email"))).toEqual({ kind: "sent" });
    expect(letters).toMatchObject([{ from: "alerts@chat.example", to: "anna@gkb1.ru" }]);
    expect(letters[0]?.raw).toMatch(/^From: [\s\S]*\r\nTo: <anna@gkb1\.ru>\r\nSubject: =\?UTF-8/);
    expect(asked).toEqual([]);
  });

  test("that the platform does not take has not gone", async () => {
    const post = () => Promise.reject(new Error("destination address is not verified"));
    const { send } = played(() => new Response(null), { ways }, { post });
    expect(await send(alert, to("email"))).toEqual(failed("email_refused"));
  });
});

test("a way that is not configured sends nothing", async () => {
  const ways = { webhook: null, telegram: null, email: null };
  const { send, asked, letters } = played(() => new Response(null), { ways });
  for (const way of ["webhook", "telegram", "email"] as const) {
    expect(await send(alert, to(way))).toEqual(failed("way_off"));
  }
  expect([asked, letters]).toEqual([[], []]);
});

test("a host that plays all receivers gets everything, by the path alone; what may not be asked it does not get", async () => {
  const alertsOrigin = "http://localhost:8799";
  const { send, asked } = played(() => new Response(null), { alertsOrigin });
  await send(alert, to("webhook", "https://hooks.gkb1.ru/webhook/500?x=1"));
  await send(alert, to("telegram"));
  await send(alert, to("webhook", "http://localhost:8799/webhook"));
  expect(asked.map(({ url }) => url)).toEqual([
    "http://localhost:8799/webhook/500?x=1",
    `http://localhost:8799/bot${botToken}/sendMessage`,
  ]);
});
