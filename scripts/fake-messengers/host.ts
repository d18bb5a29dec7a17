import { createServer, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { freeNamePage, goneInvitationPage } from "./pages.ts";
import { Receivers, receiverLines } from "./receivers.ts";
import { type Answer, type Scenario, scenarios } from "./scenarios.ts";

const pieceBytes = 64 * 1024;

/**
 * A host that plays all messengers: /t.me/name answers like https://t.me/name. What it does not know is a missing chat.
 * And those who receive alerts: what has arrived is said, and shown at /received.
 */
export function messengersHost(
  played: readonly Scenario[] = scenarios,
  say: (line: string) => void = () => undefined,
): Server {
  const asked = new Map<string, number>();
  const receivers = new Receivers(say);
  return createServer(async (request, response) => {
    if (await receivers.answered(request, response).catch(() => false)) return;
    const url = `https:/${(request.url ?? "/").split("?")[0]}`;
    if (request.url === "/") {
      send(response, {
        status: 200,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
        body: listed(played),
      });
      return;
    }
    const earlier = asked.get(url) ?? 0;
    asked.set(url, earlier + 1);
    const scenario = played.find((one) => one.url === url);
    void answered(response, scenario?.answer(earlier) ?? missing(url)).catch(() => response.destroy());
  });
}

/** One line for each link. */
export function listed(played: readonly Scenario[]): string {
  return [...played.map(({ url, what }) => `${url}  ${what}`), ...receiverLines]
    .map((line) => `${line}\n`)
    .join("");
}

function missing(url: string): Answer {
  return { status: 200, body: /\/(?:\+|join)/.test(url) ? goneInvitationPage(url) : freeNamePage(url) };
}

async function answered(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.delayMs !== undefined) await pause(answer.delayMs, undefined, { ref: false });
  if (answer.isCut === true) {
    const half = String(answer.body).slice(0, String(answer.body).length / 2);
    response.writeHead(answer.status, { "Content-Type": "text/html", "Content-Length": "1000000" });
    response.write(half, () => response.destroy());
    return;
  }
  if (answer.fillBytes === undefined) {
    send(response, answer);
    return;
  }
  response.writeHead(answer.status, { "Content-Type": "text/html; charset=utf-8" });
  await pipeline(Readable.from(filled(answer.body ?? "", answer.fillBytes)), response);
}

function* filled(body: string | Uint8Array, fillBytes: number): Generator<string | Uint8Array> {
  yield body;
  for (let sent = 0; sent < fillBytes; sent += pieceBytes) yield " ".repeat(pieceBytes);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers });
  response.end(body);
}
