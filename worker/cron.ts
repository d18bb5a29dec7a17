import { sendAlerts } from "./alerts/jobs.ts";
import { logLine } from "./base/log.ts";
import { alertSettingsOf, configOf, type WorkerEnv } from "./config.ts";
import { type Database, openDatabase } from "./db/client.ts";
import { faultyBinding } from "./db/faulty-binding.ts";
import { checkLinks } from "./link-health/jobs.ts";
import { forgetReportsNow } from "./reports/jobs.ts";

/** As in wrangler.toml, in UTC. */
const everyMinute = "* * * * *";
const everyTwoMinutes = "*/2 * * * *";

/** The clock map: what runs when nobody asks. */
export async function scheduled({ cron }: ScheduledController, env: WorkerEnv): Promise<void> {
  switch (cron) {
    case everyMinute:
      return checkLinksNow(env);
    case everyTwoMinutes:
      await forgetReportsNow(databaseOf(env));
      return sendAlertsNow(env);
    default:
      logLine("cron.unknown", { cron });
  }
}

async function checkLinksNow(env: WorkerEnv): Promise<void> {
  const { publicOrigin, messengersOrigin, isLocal } = configOf(env);
  // A developer's machine asks only the messengers that it plays itself.
  if (isLocal && messengersOrigin === null) return;
  // Messengers are told where to read who asks them.
  if (publicOrigin === null) return logLine("link_check.needs_public_origin", {});
  return checkLinks(databaseOf(env), { publicOrigin, messengersOrigin });
}

/** In a run of its own: the platform counts what each may ask. */
async function sendAlertsNow(env: WorkerEnv): Promise<void> {
  const { publicOrigin, authOrigin, alertWays } = configOf(env);
  // Without a way nobody can have asked to be told.
  if (Object.values(alertWays).every((way) => way === null)) return;
  const origin = authOrigin ?? publicOrigin;
  // Alerts lead to the workspace.
  if (origin === null) return logLine("alerts.needs_public_origin", {});
  return sendAlerts(databaseOf(env), alertSettingsOf(env, origin));
}

function databaseOf(env: WorkerEnv): Database {
  const { fault } = configOf(env);
  return openDatabase(fault === null ? env.DB : faultyBinding(fault));
}
