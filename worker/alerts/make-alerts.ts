import { digestContent } from "./content.ts";
import { digestDay } from "./digest-day.ts";
import type { RunBudget, RunParts } from "./run.ts";
import { activeRecipientsQuery, digestWrites } from "./store.ts";

/** What a region's queue may cost. */
const queueCosts = 6;
/** The digest and its day, for one recipient. */
const digestCosts = 2;
/** At nine in Moscow fifty regions want theirs: whoever has died meanwhile is told all the same. */
const keptForSending = 20;

/**
 * Makes the digests that are due by their region's clock, as far as the budget goes: whoever comes too short is first in
 * the next run. A digest and that it is made are one transaction; where nothing waits, the day alone is noted.
 */
export async function makeDigests({ db, nowMs, queueOf, write }: RunParts, budget: RunBudget): Promise<void> {
  const atMs = nowMs();
  budget.spend(1);
  const due = (await activeRecipientsQuery(db)).flatMap(({ id, region, timezone, lastDigestDay }) => {
    const day = digestDay(timezone, atMs);
    return day === null || (lastDigestDay ?? "") >= day ? [] : [{ id, region, day }];
  });
  for (const [region, recipients] of Map.groupBy(due, (one) => one.region)) {
    if (!budget.has(queueCosts + digestCosts + keptForSending)) return;
    budget.spend(queueCosts);
    const queue = await queueOf(db, region, atMs);
    const content = queue.length === 0 ? null : digestContent(queue);
    for (const { id, day } of recipients) {
      if (!budget.has(digestCosts + keptForSending)) return;
      budget.spend(digestCosts);
      await write(digestWrites(id, day, content, atMs));
    }
  }
}
