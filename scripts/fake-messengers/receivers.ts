import type { IncomingMessage, ServerResponse } from "node:http";

/** What has arrived, as it is shown again at /received. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Status of the answer. */
  readonly status: number;
}

const mostBytes = 256 * 1024;
const kept = 200;
const telegram = /^\/bot[^/]+\/sendMessage$/;

/** The receivers and how they fail, for the list that the host prints. */
export const receiverLines = [
  "https://any.example/webhook  takes every webhook (shown at /received)",
  "https://any.example/webhook/500  fails; /webhook/429 asks to wait for two minutes; /webhook/410 is gone",
  "https://any.example/webhook/slow  does not answer; /webhook/redirect leads away",
  "https://any.example/webhook/flaky  fails every other time",
  "Telegram chats: takes everything; 4003 is closed to the bot, 4000 unknown, 4290 asks to wait for 35 seconds",
] as const;

/** Plays webhooks and Telegram's Bot API for alerts to coordinators. Says what has arrived on the console. */
export class Receivers {
  readonly received: Received[] = [];
  readonly #say: (line: string) => void;
  readonly #asked = new Map<string, number>();

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** True: it was a request to a receiver, and is answered. */
  async answered(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (path === "/received") {
      response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" });
      response.end(`${JSON.stringify(this.received, null, 2)}\n`);
      return true;
    }
    if (!telegram.test(path) && path !== "/webhook" && !path.startsWith("/webhook/")) return false;
    const body = await bodyOf(request);
    const { status, headers, answer } = telegram.test(path)
      ? telegramAnswer(body)
      : this.#webhookAnswer(path);
    this.#note({ path: path.replace(/^\/bot[^/]+/, "/bot…"), headers: shown(request), body, status });
    // Who is slow never answers: whoever asked gives up first.
    if (status === 0) return true;
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(answer));
    return true;
  }

  #webhookAnswer(path: string): Played {
    const asked = (this.#asked.get(path) ?? 0) + 1;
    this.#asked.set(path, asked);
    const [, how = ""] = /^\/webhook\/([\w-]+)/.exec(path) ?? [];
    if (how === "slow") return { status: 0, answer: {} };
    if (how === "flaky") return { status: asked % 2 === 1 ? 500 : 204, answer: {} };
    if (how === "redirect") return { status: 302, headers: { Location: "https://example.org/" }, answer: {} };
    if (how === "429") return { status: 429, headers: { "Retry-After": "120" }, answer: {} };
    return { status: /^[45]\d\d$/.test(how) ? Number(how) : 200, answer: { ok: true } };
  }

  #note(one: Received): void {
    this.received.push(one);
    if (this.received.length > kept) this.received.shift();
    const text = (one.body as { readonly text?: unknown } | null)?.text;
    this.#say(`${one.path} ${one.status || "no answer"}\n${typeof text === "string" ? text : ""}\n`);
  }
}

interface Played {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

function telegramAnswer(body: unknown): Played {
  const chat = String((body as { readonly chat_id?: unknown } | null)?.chat_id ?? "");
  const refuse = (status: number, description: string, parameters?: object): Played => ({
    status,
    answer: { ok: false, error_code: status, description, parameters },
  });
  if (chat === "" || chat === "4000") return refuse(400, "Bad Request: chat not found");
  if (chat === "4003") return refuse(403, "Forbidden: bot was kicked from the group chat");
  if (chat === "4290") return refuse(429, "Too Many Requests: retry after 35", { retry_after: 35 });
  return { status: 200, answer: { ok: true, result: { message_id: 1 } } };
}

function shown({ headers }: IncomingMessage): Record<string, string> {
  const names = ["content-type", "user-agent", "webhook-id", "webhook-timestamp", "webhook-signature"];
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, `${headers[name]}`]])),
  );
}

/** JSON, or the text that is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const piece of request) {
    text += String(piece);
    if (text.length > mostBytes) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
