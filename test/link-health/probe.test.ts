import { describe, expect, test } from "vitest";
import { makeProbe, type ProbeParts } from "../../worker/link-health/probe.ts";
import { makeGate } from "../../worker/link-health/request-gate.ts";
import attacks from "../fixtures/messenger-pages/not-ours.txt?raw";

const link = "https://t.me/medchat74";
const notOurs = attacks
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("# "))
  .map((line) =>
    line.replace(/\\(u[\da-f]{4}|[tnr0])/g, (_, code: string) =>
      code.startsWith("u")
        ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
        : ({ t: "\t", n: "\n", r: "\r", "0": "\0" }[code] ?? ""),
    ),
  );

/** A messenger that answers as told, and a clock that goes only when somebody waits. */
function played(
  answer: (url: string, signal: AbortSignal) => Response | Promise<Response>,
  more: Partial<ProbeParts> = {},
) {
  const asked: { url: string; init: RequestInit; atMs: number }[] = [];
  const aborts: number[] = [];
  let nowMs = 1_000_000;
  const probe = makeProbe({
    fetch: async (url, init) => {
      asked.push({ url, init, atMs: nowMs - 1_000_000 });
      return answer(url, init.signal as AbortSignal);
    },
    nowMs: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
    },
    abortAfter: (ms) => {
      aborts.push(ms);
      return new AbortController().signal;
    },
    gate: makeGate(),
    publicOrigin: "https://chat.example",
    messengersOrigin: null,
    ...more,
  });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { probe, asked, aborts, pass };
}

/** Not a real Response: that would refuse or mend some of the locations that are tried here. */
const redirect = (location: string) =>
  ({ status: 302, headers: { get: () => location }, body: null }) as unknown as Response;

describe("asking a messenger", () => {
  test("says who asks and where to complain, in one language, without cookies", async () => {
    const { probe, asked, aborts } = played(() => new Response("<p>hello"));
    expect(await probe(link)).toEqual({ kind: "page", status: 200, body: "<p>hello" });
    expect(asked[0]?.url).toBe(link);
    expect(asked[0]?.init.redirect).toBe("manual");
    expect(asked[0]?.init.headers).toEqual({
      "User-Agent": "Zdravchat-LinkCheck/1.0 (+https://chat.example/about)",
      "Accept-Language": "en",
      Accept: "text/html",
    });
    expect(aborts).toEqual([6000]);
  });

  test.each([
    ["https://telegram.me/joinchat/AAAAAEQ6ZL1w", "https://t.me/joinchat/AAAAAEQ6ZL1w"],
    ["https://telegram.dog/medchat74", "https://t.me/medchat74"],
    ["https://T.ME/MedChat74", "https://t.me/MedChat74"],
    ["https://t.me/+puZV_gQpDjkzNzMy#x", "https://t.me/+puZV_gQpDjkzNzMy"],
    ["https://max.ru/join/abc", "https://max.ru/join/abc"],
    ["https://vk.me/join/a+b/c=", "https://vk.me/join/a+b/c="],
    ["https://vk.com/medchat74", "https://vk.com/medchat74"],
  ])("%s is asked as %s", async (url, asking) => {
    const { probe, asked } = played(() => new Response(""));
    await probe(url);
    expect(asked.map((one) => one.url)).toEqual([asking]);
  });

  test("reads 64 KB of a page that never ends, and lets go of the rest", async () => {
    let isLetGo = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(120)),
      cancel: () => {
        isLetGo = true;
      },
    });
    const { probe } = played(() => new Response(endless));
    const probed = await probe(link);
    expect(probed.kind === "page" && probed.body.length).toBe(65_536);
    expect(isLetGo).toBe(true);
  });

  test("a page that breaks off, a refused connection and a time-out are no answer", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
    const late = new AbortController();
    const failing: readonly ((url: string, signal: AbortSignal) => Response | Promise<Response>)[] = [
      () => new Response(broken),
      () => Promise.reject(new TypeError("refused")),
      () => Promise.reject(new DOMException("late", "TimeoutError")),
      () => {
        throw new Error("surprise");
      },
    ];
    for (const answer of failing) {
      expect(await played(answer).probe(link)).toEqual({
        kind: "no_page",
        reason: "not_answered",
        retryAfterS: null,
      });
    }
    // The page begins in time, and then nothing more comes.
    const stalled = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("<meta")),
      pull: () => {
        late.abort();
        return new Promise<void>(() => undefined);
      },
    });
    const { probe } = played(() => new Response(stalled), { abortAfter: () => late.signal });
    expect(await probe(link)).toEqual({ kind: "no_page", reason: "not_answered", retryAfterS: null });
  });

  test("other answers come without their page", async () => {
    for (const status of [400, 403, 404, 410, 451]) {
      const { probe } = played(() => new Response("Not here", { status }));
      expect(await probe(link)).toEqual({ kind: "page", status, body: "" });
    }
  });

  test("a charset of the header, of the page, and a mark of byte order are heeded", async () => {
    const cyrillic = new Uint8Array([0xd7, 0xe0, 0xf2]);
    const bodies: readonly (readonly [BodyInit, string, string])[] = [
      ["Чат", "text/html; charset=utf-8", "Чат"],
      ["\ufeffЧат", "text/html", "Чат"],
      [cyrillic, "text/html; charset=windows-1251", "Чат"],
      [cyrillic, "text/html", "Чат"],
      [new Uint8Array([0xff, 0xfe, 0x27, 0x04]), "text/html", "Ч"],
      ["Чат", "text/html; charset=no-such", "Чат"],
      [new TextEncoder().encode("Чат").subarray(0, 5), "text/html", "Ча"],
    ];
    for (const [body, type, text] of bodies) {
      const { probe } = played(() => new Response(body, { headers: { "Content-Type": type } }));
      expect(await probe(link), type).toEqual({ kind: "page", status: 200, body: text });
    }
  });
});

describe("redirects", () => {
  test("inside the messenger are followed, each as a request in its turn", async () => {
    const led: Record<string, string> = {
      "https://t.me/medchat74": "/s/medchat74",
      "https://t.me/s/medchat74": "https://telegram.me/other_name",
      "https://t.me/other_name": "?single",
    };
    const { probe, asked } = played((url) =>
      led[url] === undefined ? new Response("here") : redirect(led[url]),
    );
    expect(await probe(link)).toEqual({ kind: "page", status: 200, body: "here" });
    expect(asked.map(({ url, atMs }) => [url, atMs])).toEqual([
      ["https://t.me/medchat74", 0],
      ["https://t.me/s/medchat74", 1000],
      ["https://t.me/other_name", 2000],
      ["https://t.me/other_name?single", 3000],
    ]);
  });

  test("end after three", async () => {
    const { probe, asked } = played(() => redirect("/round"));
    expect(await probe(link)).toEqual({ kind: "no_page", reason: "led_away", retryAfterS: null });
    expect(asked).toHaveLength(4);
  });

  test("share the six seconds of a link", async () => {
    const { probe, aborts, pass } = played(() => {
      pass(2500);
      return redirect("/next");
    });
    expect(await probe(link)).toEqual({ kind: "no_page", reason: "not_answered", retryAfterS: null });
    expect(aborts).toEqual([6000, 3500, 1000]);
  });

  test("to another messenger, away, or nowhere are not followed", async () => {
    for (const location of [
      "https://vk.com/x",
      "https://max.ru/x",
      "https://telegram.org/",
      "",
      "https://",
    ]) {
      const { probe, asked } = played(() => redirect(location));
      expect(await probe(link), location).toEqual({ kind: "no_page", reason: "led_away", retryAfterS: null });
      expect(asked, location).toHaveLength(1);
    }
    const { probe } = played(() => new Response(null, { status: 302 }));
    expect(await probe(link)).toMatchObject({ reason: "led_away" });
  });
});

describe("what is not ours to ask", () => {
  test("is a long list", () => expect(notOurs.length).toBeGreaterThan(100));

  test.each(notOurs)("%j: nothing is sent", async (url) => {
    const { probe, asked } = played(() => new Response("secret"));
    expect(await probe(url)).toEqual({ kind: "no_page", reason: "not_ours_to_ask", retryAfterS: null });
    expect(asked).toEqual([]);
  });

  test.each(notOurs)("a redirect to %j leads to no other host", async (location) => {
    const { probe, asked } = played((url) => (url === link ? redirect(location) : new Response("secret")));
    await probe(link);
    for (const { url } of asked) expect(url).toMatch(/^https:\/\/t\.me\//);
  });
});

describe("a host that asks to wait", () => {
  const busy = (retryAfter: string | null, status = 429) =>
    new Response("", { status, headers: retryAfter === null ? {} : { "Retry-After": retryAfter } });

  test.each([
    ["30", 30],
    ["0", 1],
    ["7200", 7200],
    ["999999", 21_600],
    [null, 60],
    ["soon", 60],
    ["-5", 60],
    [new Date(1_000_000 + 90_000).toUTCString(), 90],
    ["Thu, 01 Jan 1970 00:00:01 GMT", 1],
    ["Fri, 31 Dec 2100 23:59:59 GMT", 21_600],
  ])("Retry-After %s: %i s, and nothing is sent before", async (header, seconds) => {
    let isBusy = true;
    const { probe, asked, pass } = played(() => (isBusy ? busy(header) : new Response("here")));
    expect(await probe(link)).toEqual({ kind: "no_page", reason: "asked_to_wait", retryAfterS: seconds });
    isBusy = false;
    pass((seconds - 0.5) * 1000);
    expect(await probe("https://telegram.me/other")).toEqual({
      kind: "no_page",
      reason: "asked_to_wait",
      retryAfterS: 1,
    });
    expect(asked).toHaveLength(1);
    expect(await probe("https://max.ru/other")).toMatchObject({ kind: "page" });
    pass(500);
    expect(await probe(link)).toMatchObject({ kind: "page", body: "here" });
  });

  test("a failing host is heeded when it says for how long", async () => {
    const said = played(() => busy("20", 503));
    expect(await said.probe(link)).toEqual({ kind: "no_page", reason: "messenger_failed", retryAfterS: 20 });
    expect(await said.probe(link)).toMatchObject({ reason: "asked_to_wait" });
    const silent = played(() => busy(null, 502));
    expect(await silent.probe(link)).toEqual({
      kind: "no_page",
      reason: "messenger_failed",
      retryAfterS: null,
    });
    expect(await silent.probe(link)).toMatchObject({ reason: "messenger_failed" });
  });

  test("those who already waited for their turn do not go on", async () => {
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { probe, asked } = played(() => busy("30"), { wait: () => turn });
    const waiting = [probe(link), probe("https://t.me/second"), probe("https://t.me/third")];
    await waiting[0];
    release();
    expect(await Promise.all(waiting)).toMatchObject(Array(3).fill({ reason: "asked_to_wait" }));
    expect(asked).toHaveLength(1);
  });
});

describe("one request a second", () => {
  test("to each host, however many ask at once", async () => {
    const gate = makeGate();
    const turns = Array.from({ length: 5 }, () => gate.turn("t.me", 10_000));
    expect(turns).toEqual([0, 1000, 2000, 3000, 4000]);
    expect(gate.turn("max.ru", 10_000)).toBe(0);
    expect(gate.turn("t.me", 14_200)).toBe(800);
    expect(gate.turn("t.me", 20_000)).toBe(0);
  });

  test("no two requests of a run are closer", async () => {
    const { probe, asked } = played(() => new Response(""));
    for (let i = 0; i < 5; i++) await probe(`https://t.me/medchat${i}`);
    expect(asked.map(({ atMs }) => atMs)).toEqual([0, 1000, 2000, 3000, 4000]);
  });
});

describe("a host that plays the messengers", () => {
  test("gets every request, by the messenger's host; redirects are judged as the messenger's own", async () => {
    const { probe, asked } = played(
      (url) => (url.endsWith("/medchat74") ? redirect("/s/x?q=1") : new Response("here")),
      { messengersOrigin: "http://localhost:8799" },
    );
    await probe(link);
    expect(asked.map(({ url }) => url)).toEqual([
      "http://localhost:8799/t.me/medchat74",
      "http://localhost:8799/t.me/s/x?q=1",
    ]);
    const away = played(() => redirect("http://localhost:8799/t.me/x"), {
      messengersOrigin: "http://localhost:8799",
    });
    expect(await away.probe(link)).toMatchObject({ reason: "led_away" });
    expect(await away.probe("http://localhost:8799/t.me/x")).toMatchObject({ reason: "not_ours_to_ask" });
  });
});
