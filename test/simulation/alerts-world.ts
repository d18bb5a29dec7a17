import { runAlerts } from "../../worker/alerts/run-alerts.ts";
import { addRecipientWrite } from "../../worker/alerts/store.ts";
import type { Alert, Recipient, Sent, Way } from "../../worker/alerts/types.ts";
import { stamp } from "../../worker/audit/commit.ts";
import { type Database, prepared } from "../../worker/db/client.ts";
import { linkChanges } from "../../worker/db/tables/link-health.ts";
import { regions } from "../../worker/db/tables/regions.ts";
import { makeQueueItem } from "../make/alerts.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { sqliteDatabase } from "./sqlite-d1.ts";

export interface Arrival {
  readonly to: string;
  readonly atMs: number;
  readonly alert: Alert;
}

/** What a receiver does with a message at a moment, and how long it takes. */
export type Receiver = (to: Recipient, atMs: number) => { readonly sent: Sent; readonly takesMs: number };

class Killed extends Error {}

/** A Worker that sends alerts, its database and those who receive them; it may be killed at any step of any run. */
export class AlertsWorld {
  readonly arrivals: Arrival[] = [];
  readonly #db: Database;
  /** Steps of the run under way until it is killed; a step is a call of the database or of a receiver, before and after. */
  #stepsLeft = Number.POSITIVE_INFINITY;
  #isSettingUp = true;
  nowMs: number;

  constructor(startMs: number) {
    this.nowMs = startMs;
    this.#db = sqliteDatabase({ before: () => this.#step(), after: () => this.#step() });
  }

  async setUp(recipients: readonly (readonly [id: string, way: Way, region: string])[]): Promise<void> {
    const rows = makeRegistryRows();
    await writeRegistry(this.#db, rows, "seed");
    const [region] = rows.regions;
    if (region === undefined) throw new Error("the registry has a region");
    const far = { slug: "kamchatka", number: "41", oktmo: "30", timezone: "Asia/Kamchatka" };
    await this.#db.insert(regions).values({ ...region, ...far });
    for (const [id, way, slug] of recipients) {
      const times = { createdAtMs: this.nowMs, createdBy: "x", lastDigestDay: null };
      const made = { id, region: slug, way, address: `https://hooks.example.ru/${id}`, ...times };
      await prepared(this.#db, addRecipientWrite(made)).run();
    }
    this.#isSettingUp = false;
  }

  /** The checks of links note that one is dead. */
  async linkDies(url: string, region: string): Promise<void> {
    this.#stepsLeft = Number.POSITIVE_INFINITY;
    const row = { url, atMs: this.nowMs, messenger: "telegram", chat: "00000", region } as const;
    await this.#db
      .insert(linkChanges)
      .values({ ...row, before: "suspect", after: "dead", reason: "name_free" });
  }

  /** One run, killed after so many steps. True: it came to its end. */
  async run(receiver: Receiver, killedAfter = Number.POSITIVE_INFINITY): Promise<boolean> {
    this.#stepsLeft = killedAfter;
    try {
      await runAlerts({
        db: this.#db,
        nowMs: () => this.nowMs,
        queueOf: async (_, region) => [makeQueueItem({ chat: region.slice(0, 5) })],
        send: async (alert, to) => {
          this.#step();
          const { sent, takesMs } = receiver(to, this.nowMs);
          this.nowMs += takesMs;
          if (sent.kind === "sent") this.arrivals.push({ to: to.id, atMs: this.nowMs, alert });
          this.#step();
          return sent;
        },
        write: (statements) => stamp(this.#db, statements),
      });
      return true;
    } catch (error) {
      if (!(error instanceof Error && (error instanceof Killed || error.cause instanceof Killed)))
        throw error;
      return false;
    }
  }

  async alerts() {
    this.#stepsLeft = Number.POSITIVE_INFINITY;
    const query = `SELECT recipient, kind, about, failure, sent_at_ms AS sentAtMs, due_at_ms AS dueAtMs FROM alert`;
    const { results } = await this.#db.$client.prepare(query).all<{
      recipient: string;
      kind: string;
      about: string;
      failure: string | null;
      sentAtMs: number | null;
      dueAtMs: number | null;
    }>();
    return results;
  }

  /** Once killed, nothing of the run happens any more. */
  #step(): void {
    if (this.#isSettingUp) return;
    if (--this.#stepsLeft < 0) throw new Killed("killed");
  }
}
