import { Agent, request } from "node:http";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";

const browser = useBrowser();
const answerPath = `/find?q=${encodeURIComponent("Сатка")}`;

/** Some networks cut a connection to hosting abroad after about 16 KB. */
const budgetBytes = 10_240;

interface Visit {
  readonly socket: Socket;
  readonly encoding: string | undefined;
}

function visit(agent: Agent, path: string): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "gzip", Accept: "text/html" };
    request(address(path), { agent, headers }, (response) => {
      // The response lets go of its socket at the end.
      const { socket } = response;
      const encoding = response.headers["content-encoding"];
      response.resume().on("end", () => resolve({ socket, encoding }));
    })
      .on("error", reject)
      .end();
  });
}

test("the first page and an answer take at most 10,240 bytes of one connection, headers included", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const first = await visit(agent, "/");
  const firstBytes = first.socket.bytesRead;
  const second = await visit(agent, answerPath);
  const bytes = second.socket.bytesRead;
  agent.destroy();
  expect(second.socket).toBe(first.socket);
  expect([first.encoding, second.encoding]).toEqual(["gzip", "gzip"]);
  console.info(`first page ${firstBytes}, answer ${bytes - firstBytes}, together ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(budgetBytes);
});

test("a page is whole after one response", async () => {
  for (const path of ["/", answerPath]) {
    const page = await browser().newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address(path), { waitUntil: "networkidle" });
    expect(asked.filter((pathname) => pathname !== "/favicon.svg")).toEqual([
      new URL(address(path)).pathname,
    ]);
    await page.close();
  }
});

test("a visit asks nobody else, leaves no cookie and nothing in the browser's stores", async () => {
  const context = await browser().newContext();
  const page = await context.newPage();
  const hosts = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address("/"));
  await page.locator("#q").pressSequentially("Сатка");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/find?q=*");
  await page.goto(address(await chatPath("Сатка")), { waitUntil: "networkidle" });
  expect([...hosts]).toEqual([address("")]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
  // A broken policy would show here: Chromium reports every refused style and script.
  expect(complaints).toEqual([]);
  await context.close();
});
