import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkerEnv } from "../../../worker/config.ts";
import { brokenHeader } from "../../app/safety-headers.ts";
import { ask } from "../../setup/app-with-seed.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const chats = seedRelease.chats.filter(({ region }) => region === "chelyabinsk");
const [chat, otherChat] = chats;
const announced = seedRelease.chats.find(({ links, state }) => links.length === 0 && state !== "closed");
if (!chat || !otherChat || !announced) throw new Error("the region files have such chats");
const [link] = chat.links;
const path = `/c/${chat.code}/report`;
const origin = "https://chat.example";

beforeEach(async () => {
  await env.DB.batch(
    ["resident_report", "report_key", "watched_link"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
});

const reports = async () =>
  (await env.DB.prepare("SELECT chat, region, kind, text FROM resident_report ORDER BY id").all()).results;

interface Sent {
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly to?: string;
  readonly bindings?: Partial<WorkerEnv>;
}

/** Sends a form that was shown ten seconds ago, as a browser does. */
async function send({ fields = {}, headers = {}, to = path, bindings }: Sent = {}) {
  const at = String(Date.now() - 10_000);
  const response = await ask(
    to,
    {
      method: "POST",
      headers: { Origin: origin, "CF-Connecting-IP": "192.0.2.1", ...headers },
      body: new URLSearchParams({ kind: "link", at, ...fields }),
    },
    bindings ?? null,
  );
  expect(brokenHeader(response)).toBeNull();
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return { response, status: response.status, html: await response.text() };
}

/** What stands in the fields of the form on a page. */
function fieldsOf(html: string) {
  return {
    at: Number(/name="at" value="(\d+)"/.exec(html)?.[1]),
    kind: /value="(\w+)" checked/.exec(html)?.[1] ?? null,
    text: /<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1],
  };
}

describe("a resident", () => {
  it("finds the form on the chat's page, sends it, is thanked, and the coordinators have it", async () => {
    const page = await (await ask(`/c/${chat.code}`)).text();
    expect(page).toContain(`<form method="post" action="${path}">`);
    expect(Math.abs(fieldsOf(page).at - Date.now())).toBeLessThan(60_000);
    const { response } = await send({ fields: { text: "Пишет: ссылка\r\nнедействительна" } });
    expect([response.status, response.headers.get("Location")]).toEqual([303, `${path}?sent=link`]);
    expect(await reports()).toEqual([
      { chat: chat.code, region: "chelyabinsk", kind: "link", text: "Пишет: ссылка\nнедействительна" },
    ]);
    const thanks = await ask(`${path}?sent=link`);
    const html = await thanks.text();
    expect(thanks.headers.get("Cache-Control")).toBe("no-store");
    expect(html).toContain("Спасибо, сообщение принято");
    expect(html).toContain('href="tel:112"');
  });

  it("may leave the text empty, and may write the code as they like", async () => {
    const typed = chat.code.toLowerCase().replaceAll("0", "o");
    const { response } = await send({
      to: `/c/${typed}/report`,
      fields: { kind: "silent", text: " \u200b " },
    });
    expect(response.headers.get("Location")).toBe(`${path}?sent=silent`);
    expect(await reports()).toMatchObject([{ chat: chat.code, kind: "silent", text: null }]);
    expect((await ask(`/c/${typed}/report`)).headers.get("Location")).toBe(path);
  });

  it("who is of another district is helped to find theirs", async () => {
    expect(await (await ask(`${path}?sent=wrong_territory`)).text()).toContain('name="q"');
  });

  it("has the form as a page of its own too, which nobody stores or lists", async () => {
    for (const query of ["", "?sent=", "?sent=%3Cb%3E"]) {
      const response = await ask(path + query);
      const html = await response.text();
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(html).toContain('content="noindex"');
      expect(fieldsOf(html)).toMatchObject({ kind: null, text: "" });
    }
  });

  it("is not asked about a link where the chat has none, and cannot say so", async () => {
    const to = `/c/${announced.code}/report`;
    const page = await (await ask(`/c/${announced.code}`)).text();
    expect([...page.matchAll(/name="kind" value="(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      "silent",
      "wrong_territory",
    ]);
    expect((await send({ to })).status).toBe(422);
    expect((await send({ to, fields: { kind: "silent" } })).status).toBe(303);
  });

  it("is the third to say so: the reports are raised, and the link is looked at next", async () => {
    await env.DB.prepare(
      "INSERT INTO watched_link (url, messenger, chat, region, due_at_ms) VALUES (?, 'telegram', ?, 'chelyabinsk', 9000)",
    )
      .bind(link?.url, chat.code)
      .run();
    const due = () => env.DB.prepare("SELECT due_at_ms FROM watched_link").first("due_at_ms");
    for (const address of ["192.0.2.1", "2001:db8:1:2::3", "2001:db8:1:2:ffff::9", "192.0.2.1"]) {
      expect((await send({ headers: { "CF-Connecting-IP": address } })).status).toBe(303);
    }
    expect(await due()).toBe(9000);
    expect((await send({ headers: { "CF-Connecting-IP": "192.0.2.3" } })).status).toBe(303);
    expect(await due()).toBe(0);
    const lines = await env.DB.prepare("SELECT actor, action, subject FROM audit_line").all();
    expect(lines.results).toEqual([
      { actor: "residents", action: "report.raised", subject: `chat ${chat.code}` },
    ]);
  });
});

describe("a form that is not right comes back with all that was typed", () => {
  const text = "Не «открывается» <b> & всё";
  const shown = "Не «открывается» &lt;b&gt; &amp; всё";

  it.each([
    ["without a kind", { kind: "", text }, "Отметьте, что случилось"],
    ["of a kind that there is not", { kind: "__proto__", text }, "Отметьте, что случилось"],
    ["from a clock an hour ahead", { at: String(Date.now() + 3_600_000), text }, "Эта страница устарела"],
    ["from a far future", { at: "9999999999999", text }, "Эта страница устарела"],
    ["without a time", { at: "", text }, "Эта страница устарела"],
    ["with a forged time", { at: "';--", text }, "Эта страница устарела"],
    ["after more than a week", { at: String(Date.now() - 8 * 86_400_000), text }, "Эта страница устарела"],
  ])("%s", async (_, fields, sentence) => {
    const { status, html } = await send({ fields });
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    const again = fieldsOf(html);
    expect(again).toMatchObject({ kind: "kind" in fields ? null : "link", text: shown });
    expect(Date.now() - again.at).toBeLessThan(20_000);
    expect(html).toContain('href="tel:112"');
    expect(await reports()).toEqual([]);
  });

  it("too long", async () => {
    const { status, html } = await send({ fields: { text: "щ".repeat(301), kind: "silent" } });
    expect(status).toBe(422);
    expect(html).toContain("301\u00a0знак, а нужно до 300");
    expect(fieldsOf(html)).toMatchObject({ kind: "silent", text: "щ".repeat(301) });
  });

  it("sent at once: the same form sent again a moment later is taken", async () => {
    const at = Date.now() - 1000;
    const { status, html } = await send({ fields: { at: String(at), text } });
    expect(status).toBe(422);
    expect(html).toContain("нажмите «Отправить» ещё раз");
    expect(fieldsOf(html)).toEqual({ at, kind: "link", text: shown });
    vi.useFakeTimers({ now: at + 3100, toFake: ["Date"] });
    expect((await send({ fields: { at: String(at), text } })).status).toBe(303);
    vi.useRealTimers();
    expect(await reports()).toMatchObject([{ text }]);
  });

  it("to a program that asks too often, with when to come back", async () => {
    const bindings = {
      RATE_LIMITS: "on",
      REPORT_LIMIT: { limit: () => Promise.resolve({ success: false }) },
    };
    const { response, html } = await send({ fields: { text }, bindings });
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(html).toContain("Подождите минуту");
    expect(fieldsOf(html)).toMatchObject({ kind: "link", text: shown });
    expect(await reports()).toEqual([]);
    expect((await ask(path, {}, bindings)).status).toBe(200);
  });

  it("when the database fails, with the phones and one line that quotes nothing", async () => {
    const log = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { status, html } = await send({
      fields: { text },
      bindings: { IS_LOCAL: "true", FAULT: "d1-throw" },
    });
    expect(status).toBe(503);
    expect(html).toContain("сообщение не сохранено");
    expect(html).toContain('href="tel:112"');
    expect(fieldsOf(html)).toMatchObject({ kind: "link", text: shown });
    const lines = log.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("report."));
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toMatch(/открывается|192\.0/);
    log.mockRestore();
  });
});

describe("what no form of ours sends", () => {
  it("the field that nobody sees: thanked like everybody, stored by nobody", async () => {
    const { response } = await send({ fields: { site: "https://evil.example", at: "" } });
    expect([response.status, response.headers.get("Location")]).toEqual([303, `${path}?sent=link`]);
    expect(await reports()).toEqual([]);
  });

  it("more than a report can hold: refused unread", async () => {
    const { status, html } = await send({ fields: { text: "a".repeat(9000) } });
    expect(status).toBe(413);
    expect(html).toContain("до 300 знаков");
    expect(await reports()).toEqual([]);
  });

  it.each([
    [
      "multipart/form-data; boundary=x",
      "--x\r\nContent-Disposition: form-data; name=kind\r\n\r\nlink\r\n--x--",
    ],
    ["application/json", '{"kind":"link"}'],
    ["text/plain", "kind=link"],
  ])("a body of %s", async (type, body) => {
    const response = await ask(path, {
      method: "POST",
      headers: { "Content-Type": type, Origin: origin },
      body,
    });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain("Заполните форму");
  });

  it("a page of another site: refused, and nothing is stored", async () => {
    for (const headers of [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
    ]) {
      vi.spyOn(console, "warn").mockImplementationOnce(() => {});
      expect((await send({ headers })).status).toBe(403);
    }
    expect(await reports()).toEqual([]);
  });

  it.each(["ZZZZZ", "%E0%A4%A", "altai"])("the code %s, which no chat has", async (code) => {
    expect((await send({ to: `/c/${code}/report` })).status).toBe(404);
    expect((await ask(`/c/${code}/report`)).status).toBe(404);
  });

  it.each(["PUT", "PATCH", "DELETE"])("the method %s", async (method) => {
    expect((await ask(path, { method, headers: { Origin: origin }, body: "kind=link" })).status).toBe(404);
  });
});

describe("the page of a chat", () => {
  it("is not sent again while only the time of its form has changed", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 7), toFake: ["Date"] });
    const first = await ask(`/c/${otherChat.code}`);
    const tag = first.headers.get("ETag") ?? "";
    vi.setSystemTime(Date.UTC(2026, 10, 23, 7, 5));
    const again = await ask(`/c/${otherChat.code}`, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    vi.setSystemTime(Date.UTC(2026, 10, 24, 7));
    const tomorrow = await ask(`/c/${otherChat.code}`, { headers: { "If-None-Match": tag } });
    expect(tomorrow.status).toBe(200);
    vi.useRealTimers();
  });
});
