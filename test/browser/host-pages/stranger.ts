import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { type HostPage, styleFile } from "./host-page.ts";

export interface Stranger {
  /** By number: another site for the browser than `localhost`, not just another port. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Puts a page there; its address. */
  readonly show: (page: HostPage) => string;
  /** Answers everything that is no page put there. */
  answer: RequestListener;
}

/** A hospital's server for the tests of a file, and where one plays our host. */
export function useStranger(): () => Stranger {
  let server: Server | undefined;
  let stranger: Stranger | undefined;
  beforeAll(async () => {
    const pages = new Map<string, HostPage>();
    const asked: string[] = [];
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      const page = pages.get(path);
      if (page !== undefined) response.writeHead(200, page.headers).end(page.body);
      else if (path === styleFile.path) {
        response.writeHead(200, { "Content-Type": "text/css" }).end(styleFile.text);
      } else if (path === "/favicon.ico") response.writeHead(204).end();
      else stranger?.answer(request, response);
    });
    const origin = await listen(server);
    stranger = {
      ...{ origin, asked },
      show: (page) => {
        const path = `/page-${pages.size}`;
        pages.set(path, page);
        return origin + path;
      },
      answer: (_, response) => response.writeHead(404).end(),
    };
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return () => {
    if (stranger === undefined) throw new Error("The stranger starts before the first test.");
    return stranger;
  };
}

/** Accepts connections and says nothing, ever. */
export function useSilentHost(): () => string {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => sockets.add(socket.on("error", () => socket.destroy())));
  let origin = "";
  beforeAll(async () => {
    origin = await listen(server);
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return () => origin;
}

/** Where nobody listens: the port was free a moment ago. */
export async function unreachableOrigin(): Promise<string> {
  const server = createTcpServer();
  const origin = await listen(server);
  await new Promise((closed) => server.close(closed));
  return origin;
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(0, "127.0.0.1", listening);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
