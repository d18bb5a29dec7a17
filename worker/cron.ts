import { logLine } from "./base/log.ts";
import { configOf, type WorkerEnv } from "./config.ts";
import { openDatabase } from "./db/client.ts";
import { faultyBinding } from "./db/faulty-binding.ts";
import { checkLinks } from "./link-health/jobs.ts";

/** As in wrangler.toml, in UTC. */
const everyMinute = "* * * * *";

/** The clock map: what runs when nobody asks. */
export async function scheduled({ cron }: ScheduledController, env: WorkerEnv): Promise<void> {
  switch (cron) {
    case everyMinute:
      return checkLinksNow(env);
    default:
      logLine("cron.unknown", { cron });
  }
}

async function checkLinksNow(env: WorkerEnv): Promise<void> {
  const { publicOrigin, messengersOrigin, isLocal, fault } = configOf(env);
  // A developer's machine asks only the messengers that it plays itself.
  if (isLocal && messengersOrigin === null) return;
  // Messengers are told where to read who asks them.
  if (publicOrigin === null) return logLine("link_check.needs_public_origin", {});
  const db = openDatabase(fault === null ? env.DB : faultyBinding(fault));
  return checkLinks(db, { publicOrigin, messengersOrigin });
}
