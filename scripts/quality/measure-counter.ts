import { execFile } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { madeExport } from "./make-export.ts";

/**
 * `node scripts/quality/measure-counter.ts [--megabytes 500]` beside a running `npm start` (same PORT and DATA_DIR): how
 * long the counting page takes for an export of that size in Chromium and how much of that it computes, how much memory
 * its process needs, how long the page ever stands still, and which requests it makes meanwhile. Leaves an administrator
 * «Измерение» in the database.
 */
const { values } = parseArgs({ options: { megabytes: { type: "string", default: "500" } } });
const origin = `http://localhost:${process.env.PORT ?? "8787"}`;
const paths = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const file = join(tmpdir(), `export-${process.pid}.json`);

/** Process ids of the pages of all browsers on this machine. */
function pageProcesses(): string[] {
  return readdirSync("/proc").filter(
    (id) => /^\d+$/.test(id) && textOf(`/proc/${id}/cmdline`).includes("--type=renderer"),
  );
}

/** "" where the process has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function ownProcesses(): string[] {
  return pageProcesses().filter((id) => !foreign.has(id));
}

/** Megabytes that our largest page process holds, with the threads of the page and its share of Chromium's own code. */
function residentMegabytes(): number {
  const kilobytes = ownProcesses().map((id) =>
    Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0),
  );
  return Math.round(Math.max(0, ...kilobytes) / 1024);
}

/** Seconds that our page processes have computed, on however crowded a machine. */
function computedSeconds(): number {
  const ticks = ownProcesses().map((id) => {
    const [, fields = ""] = textOf(`/proc/${id}/stat`).split(") ");
    const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
    return user + system;
  });
  return ticks.reduce((sum, each) => sum + each, 0) / 100;
}

async function signedIn(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/admin-link.ts"]);
  await page.goto(stdout.trim());
  await page.getByRole("button", { name: "Создать ключ" }).click();
  await page.waitForURL(`${origin}/admin`);
  return page;
}

async function writeExport(megabytes: number): Promise<void> {
  const out = createWriteStream(file);
  for (const piece of madeExport({ bytes: megabytes * 1e6 })) {
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

const foreign = new Set(pageProcesses());
const browser = await chromium.launch({
  executablePath: paths.find((path) => existsSync(path)) ?? "chromium",
  args: ["--no-sandbox"],
});
try {
  await writeExport(Number(values.megabytes));
  const page = await signedIn(browser);
  await page.goto(`${origin}/admin/regions/chelyabinsk/quality/count`);
  await page.locator("#count-month").fill("2024-03");
  await page.locator("#count-files").setInputFiles(file);
  const before = residentMegabytes();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.evaluate(`{
    let last = performance.now();
    window.longestMs = 0;
    const tick = () => {
      const now = performance.now();
      window.longestMs = Math.max(window.longestMs, now - last);
      last = now;
      setTimeout(tick, 10);
    };
    tick();
  }`);
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, residentMegabytes());
    if (process.env.TRACE) console.error(Math.round(performance.now() - startedMs), residentMegabytes());
  }, 100);
  const startedMs = performance.now();
  const computedBefore = computedSeconds();
  await page.locator("#count-start").click();
  await page
    .locator("#count-result, #count-notice [role=alert]")
    .filter({ visible: true })
    .waitFor({ timeout: 1_200_000 });
  const refusal = page.locator("#count-notice [role=alert]");
  if (await refusal.isVisible()) throw new Error(await refusal.innerText());
  const tookMs = performance.now() - startedMs;
  const computed = computedSeconds() - computedBefore;
  clearInterval(watching);
  const about = await page.locator("#count-about").innerText();
  const longestMs = await page.evaluate<number>("window.longestMs");
  console.log(
    JSON.stringify(
      {
        megabytes: Number(values.megabytes),
        seconds: Math.round(tookMs / 100) / 10,
        computedSeconds: Math.round(computed * 10) / 10,
        residentMegabytes: { before, peak },
        longestPauseOfPageMs: Math.round(longestMs),
        requestsWhileCounting: requests,
        about,
      },
      null,
      2,
    ),
  );
} finally {
  await browser.close();
  rmSync(file, { force: true });
}
