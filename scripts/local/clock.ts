const minuteMs = 60_000;

/**
 * Does what the platform's clock does for the deployed Worker: Wrangler starts no cron locally. Which expression is due
 * when stands here a second time, beside wrangler.toml. A run that fails has its line in the log, and the next one comes.
 */
export function startClock(origin: string): void {
  const run = (cron: string) => {
    const query = new URLSearchParams({ cron });
    fetch(`${origin}/cdn-cgi/local/scheduled?${query}`, { signal: AbortSignal.timeout(minuteMs) }).catch(
      () => undefined,
    );
  };
  setInterval(() => {
    run("* * * * *");
    if (Math.floor(Date.now() / minuteMs) % 2 === 0) run("*/2 * * * *");
  }, minuteMs).unref();
}
