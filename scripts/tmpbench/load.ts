import { connect, type Socket } from "node:net";

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Responses whose status was not 200. */
  readonly failures: number;
}

/**
 * Asks for the paths in turn over kept-alive connections, one request in flight on each, for a while. Written on bare
 * sockets: a full HTTP client would cost more than the Worker and measure itself.
 */
export async function load(
  origin: URL,
  paths: readonly string[],
  connections: number,
  ms: number,
): Promise<Load> {
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${origin.host}\r\n\r\n`));
  const startedAtMs = performance.now();
  let sent = 0;
  let answered = 0;
  let failures = 0;
  const isOver = () => performance.now() - startedAtMs >= ms;
  const next = () => requests[sent++ % requests.length] ?? Buffer.alloc(0);
  await Promise.all(
    Array.from({ length: connections }, () =>
      talk(origin, next, isOver, (isOk) => {
        answered++;
        if (!isOk) failures++;
      }),
    ),
  );
  return { requests: answered, seconds: (performance.now() - startedAtMs) / 1000, failures };
}

function talk(
  origin: URL,
  next: () => Buffer,
  isOver: () => boolean,
  onAnswer: (isOk: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(origin.port), origin.hostname);
    let received = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on("connect", () => socket.write(next()));
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("data", (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      onAnswer(received.subarray(9, 12).toString("latin1") === "200");
      received = Buffer.alloc(0);
      if (isOver()) socket.end();
      else socket.write(next());
    });
  });
}

/** Whether the bytes hold the whole response: by its length, or to the last chunk. */
function isWhole(received: Buffer): boolean {
  const headEnd = received.indexOf("\r\n\r\n");
  if (headEnd < 0) return false;
  const head = received.subarray(0, headEnd).toString("latin1");
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return received.length >= headEnd + 4 + Number(length);
  return received.subarray(-5).equals(Buffer.from("0\r\n\r\n"));
}
