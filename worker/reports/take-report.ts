import { commit, stamp } from "../audit/commit.ts";
import { fromBase64url, toBase64url } from "../base/base64url.ts";
import { randomBytes, randomId } from "../base/random.ts";
import type { Database } from "../db/client.ts";
import { senderOfDay, utcDay } from "./sender-of-day.ts";
import {
  askLinksNextWrite,
  forgetSendersWrites,
  isToBeRaised,
  keyQuery,
  keyWrite,
  raiseWrite,
  reportWrite,
  standing,
  toBeRaised,
} from "./store.ts";
import type { ResidentReport } from "./types.ts";

export interface ReportDeps {
  readonly db: Database;
  readonly nowMs: number;
}

/** `address`: the client's, kept nowhere. */
export type SentReport = ResidentReport & { readonly address: string };

/** What became of a report; whoever sent it is not told. */
export type Taken = "stored" | "repeated" | "chat_full" | "day_full";

/**
 * Stores a report unless the sender has said the same today or there are too many, and raises it together with the others
 * when enough different senders say so. Throws what the database throws.
 */
export async function takeReport(deps: ReportDeps, report: SentReport): Promise<Taken> {
  const { db, nowMs } = deps;
  const { chat, region, kind, text } = report;
  const sender = await senderOfDay(await keyOfDay(deps), report);
  const { isKnown, isChatFull, isDayFull } = await standing(db, chat, sender, nowMs);
  if (isKnown) return "repeated";
  if (isChatFull) return "chat_full";
  if (isDayFull) return "day_full";
  await stamp(db, [reportWrite({ chat, region, kind, text, sender, atMs: nowMs })]);
  await raiseWhereDue(deps, report);
  return "stored";
}

/** Today's key, made by the first report of a day; with it goes what yesterday's has left. */
async function keyOfDay({ db, nowMs }: ReportDeps): Promise<Uint8Array<ArrayBuffer>> {
  const day = utcDay(nowMs);
  const [known] = await keyQuery(db, day);
  if (known !== undefined) return fromBase64url(known.key);
  await stamp(db, [...forgetSendersWrites(nowMs), keyWrite(day, toBase64url(randomBytes(32)))]);
  const [made] = await keyQuery(db, day);
  if (made === undefined) throw new Error("the day's key is gone at once");
  return fromBase64url(made.key);
}

/**
 * Looks at all of them, not at who came third: of two at the same moment both would think they are the second. What is
 * lost here with a killed request the next report makes good.
 */
async function raiseWhereDue({ db, nowMs }: ReportDeps, report: SentReport): Promise<void> {
  const { chat, kind, region, links } = report;
  const count = await toBeRaised(db, report);
  if (count === null) return;
  await commit(
    db,
    {
      writeId: randomId(),
      expects: isToBeRaised(report),
      statements: [raiseWrite(report, nowMs), ...(kind === "link" ? [askLinksNextWrite(links)] : [])],
      line: {
        actor: "residents",
        action: "report.raised",
        subject: `chat ${chat}`,
        region,
        details: { kind, count },
      },
    },
    nowMs,
  );
}
