import { Agent, type IncomingMessage, request } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { bareHtml } from "./host-pages/host-page.ts";
import { copyFromWidgetPage } from "./host-pages/pasted.ts";
import { useStranger } from "./host-pages/stranger.ts";
import { visit } from "./host-pages/visit.ts";
import { askFor, widgetOf } from "./host-pages/widgets.ts";

const browser = useBrowser();
const hospital = useStranger();

const scriptBudgetBytes = 5_120;
/** Script and first answer, headers included. */
const budgetBytes = 8_192;

interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** Head and body as they came over the wire; a body that came as it is counts as the platform would compress it. */
  readonly bytes: number;
}

function receive(path: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    request(address(path), { agent, headers: { "Accept-Encoding": "gzip" } }, (response) => {
      const { socket, headers } = response;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        const isCompressed = headers["content-encoding"] === "gzip";
        const saved = isCompressed ? 0 : body.length - gzipSync(body).length;
        resolve({ headers, body, bytes: socket.bytesRead - saved });
      });
    })
      .on("error", reject)
      .end();
  });
}

let code = "";
beforeAll(async () => {
  code = (await chatPath("Сатка")).slice("/c/".length);
});

test("the script takes at most 5,120 bytes compressed, and with the first answer at most 8,192, heads included", async () => {
  const script = await receive("/widget/v1.js");
  expect(script.headers["content-encoding"]).toBe("gzip");
  expect(script.body.length).toBeLessThanOrEqual(scriptBudgetBytes);
  const lookup = (q: string) => `/api/v1/lookup?q=${encodeURIComponent(q)}&region=chelyabinsk&from=widget`;
  const paths = [
    lookup("Сатка"),
    lookup("Златоуст"),
    lookup("Челябинск"),
    lookup("Озёрск"),
    lookup("Нижний Свет"),
    `/api/v1/chats/${code}?with=hotline&from=widget`,
  ];
  for (const path of paths) {
    const answer = await receive(path);
    console.info(
      `${decodeURI(path)}: ${answer.bytes} bytes (${answer.headers["content-encoding"] ?? "compressed here"}), with the script's ${script.bytes} ${script.bytes + answer.bytes}`,
    );
    expect(script.bytes + answer.bytes, path).toBeLessThanOrEqual(budgetBytes);
  }
});

test("a frame's first answer takes at most 8,192 bytes, head included", async () => {
  for (const path of [
    "/embed/chelyabinsk",
    `/embed/${code}`,
    `/embed/chelyabinsk?q=${encodeURIComponent("Сатка")}`,
  ]) {
    const { bytes, headers } = await receive(path);
    console.info(`${decodeURI(path)}: ${bytes} bytes (${headers["content-encoding"] ?? "compressed here"})`);
    expect(bytes, path).toBeLessThanOrEqual(budgetBytes);
  }
});

/** Measured for people to read, not asserted: the time says as much of the machine as of the widget. */
test("on a line of 400 ms and 400 kbit/s the answer comes", async () => {
  const { script } = await copyFromWidgetPage("region=chelyabinsk");
  const card = (await copyFromWidgetPage(`chat=${code}`)).script;
  for (const [name, pasted] of [
    ["question", script],
    ["card", card],
  ] as const) {
    const { page, context } = await visit(browser(), hospital().show(bareHtml("<p></p>", address(""))));
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 400 },
      ...{ downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 },
    });
    const started = performance.now();
    await page.goto(hospital().show(bareHtml(pasted, address(""))), { waitUntil: "commit" });
    const widget = widgetOf(page);
    if (name === "question") {
      await widget.box.waitFor();
      console.info(
        `question: the box after ${Math.round(performance.now() - started)} ms of page and script`,
      );
      const asked = performance.now();
      await askFor(widget, "Сатка");
      await widget.join.first().waitFor();
      console.info(`question: the answer ${Math.round(performance.now() - asked)} ms after Enter`);
    } else {
      await widget.join.first().waitFor();
      console.info(
        `card: shown after ${Math.round(performance.now() - started)} ms of page, script and answer`,
      );
    }
    expect(await widget.join.first().isVisible()).toBe(true);
    await context.close();
  }
});
