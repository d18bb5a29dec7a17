import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { configProblems } from "../worker/config.ts";
import { firstLink } from "./local/administrator-link.ts";
import { startClock } from "./local/clock.ts";
import { dataFolder } from "./local/project.ts";
import { startWrangler } from "./local/wrangler.ts";
import { SeedRefused } from "./seed/read-regions.ts";
import { withSeededDatabase } from "./seed/seed.ts";

/** How long the Worker may take until it answers the first time. */
const startMs = 60_000;

/** `npm start`: prepares the local database, then serves until Ctrl-C. Variables: README.md. */
async function start(): Promise<number> {
  const port = Number(process.env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return refuse(`PORT is no port: ${process.env.PORT}`);
  const origin = `http://localhost:${port}`;
  const given = variables(origin);
  const problems = configProblems(Object.fromEntries(given));
  if (problems.length > 0) return refuse(problems.join("\n"));
  if (!(await isFree(port))) {
    return refuse(
      `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  }
  const folder = dataFolder();
  const place = { kind: "local", folder } as const;
  const link = await withSeededDatabase(place, (db) => firstLink(db, process.env.AUTH_ORIGIN || origin));
  if (link !== null) {
    console.error(
      "Nobody can sign in yet. The administrator's link (72 hours, once; `npm run -s admin:link` makes another):",
    );
    console.log(link);
  }

  const server = startWrangler([
    "dev",
    ...["--local", "--port", String(port), "--persist-to", folder, "--log-level", "warn"],
    "--show-interactive-dev-session=false",
    ...given.flatMap(([name, value]) => ["--var", `${name}:${value}`]),
  ]);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      isStopping = true;
      server.kill("SIGTERM");
    });
  }
  const ended = once(server, "exit").then(([code]) => Number(code ?? 0));
  void answers(`${origin}/healthz`).then((isUp) => {
    if (!isUp || isStopping) return;
    console.error(`Здравчат: ${origin} (Ctrl-C stops it)`);
    startClock(origin);
  });
  const code = await ended;
  return isStopping ? 0 : code;
}

/** The Worker's variables; RATE_LIMITS stays off locally unless asked for. */
function variables(origin: string): [name: string, value: string][] {
  const { PUBLIC_ORIGIN, AUTH_ORIGIN, RATE_LIMITS, FAULT, CONTACT, MESSENGERS_ORIGIN, ALERTS_ORIGIN } =
    process.env;
  const given = {
    IS_LOCAL: "true",
    PUBLIC_ORIGIN: PUBLIC_ORIGIN || origin,
    AUTH_ORIGIN: AUTH_ORIGIN || origin,
    RATE_LIMITS,
    FAULT,
    CONTACT,
    MESSENGERS_ORIGIN,
    ALERTS_ORIGIN,
    // Secrets that only a played receiver ever sees.
    ...(ALERTS_ORIGIN
      ? {
          ALERT_WEBHOOK_SECRET: "a-secret-for-this-machine-only-0000",
          TELEGRAM_BOT_TOKEN: "1234567:a-token-for-this-machine-only-0",
        }
      : {}),
  };
  return Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer();
    server.listen(port, host);
    try {
      await once(server, "listening");
    } catch (error) {
      // A machine without IPv6 has no such address to listen on.
      if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return false;
    }
    server.close();
  }
  return true;
}

async function answers(url: string): Promise<boolean> {
  for (const until = performance.now() + startMs; performance.now() < until; await pause(150)) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return true;
  }
  return false;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof SeedRefused ? error.message : error);
  process.exitCode = 1;
}
