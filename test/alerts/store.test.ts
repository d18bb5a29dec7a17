import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import {
  activeRecipientsQuery,
  addRecipientWrite,
  alertWrite,
  claimWrite,
  digestWrites,
  dueAlertsQuery,
  endRecipientWrites,
  failedWrites,
  forgetWrite,
  hasFewerThan,
  hasNoTestWaiting,
  isNotTold,
  isTold,
  makeDeathsWrite,
  newestAlertsQuery,
  recipientQuery,
  recipientsQuery,
  sentWrite,
  settleUnclearWrites,
  waitingQuery,
} from "../../worker/alerts/store.ts";
import type { AlertContent } from "../../worker/alerts/types.ts";
import { prepared, type WriteStatement } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";

const db = await freshDatabase();

it("everything is found by an index", async () => {
  const content: AlertContent = { chats: [], total: 0 };
  const recipient = { id: "r", region: "chelyabinsk", way: "webhook", address: "x" } as const;
  const made = { ...recipient, createdAtMs: 0, createdBy: "x", lastDigestDay: null };
  const conditions = [isTold("r"), isNotTold(recipient), hasFewerThan("x", 2), hasNoTestWaiting("r")];
  const statements: readonly WriteStatement[] = [
    ...[makeDeathsWrite(0), activeRecipientsQuery(db), ...digestWrites("r", "2026-11-26", content, 0)],
    ...[alertWrite("r", "test", "x", content, 0), ...settleUnclearWrites(0), dueAlertsQuery(0, 9)],
    ...[claimWrite("a", 0), sentWrite("a", 0), forgetWrite(0), addRecipientWrite(made)],
    ...[...failedWrites({ id: "a", recipient: "r" }, "500", 1, 0), ...endRecipientWrites("r", 0)],
    ...[recipientsQuery(db, "x"), recipientQuery(db, "x", "r"), newestAlertsQuery(db, "r", 3)],
    ...[waitingQuery(db, "r"), ...conditions.map((condition) => sql`select ${condition}`)],
  ];
  for (const statement of statements) {
    const { results } = await prepared(db, sql`explain query plan ${statement.getSQL()}`).all<{
      detail: string;
    }>();
    const plan = results.map(({ detail }) => detail).filter((detail) => !/CONSTANT ROW/.test(detail));
    // Recipients are a few for each region, and each run needs all of them; the due alerts were found before.
    expect(plan.filter((detail) => /SCAN (?!alert_recipient\b|\(subquery)/.test(detail))).toEqual([]);
  }
});
