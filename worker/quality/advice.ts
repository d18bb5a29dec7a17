import type { Figures } from "../registry/quality.ts";
import { wholePercent } from "../registry/share.ts";
import { adviceWords } from "./advice-words.ts";
import { fewestAppeals } from "./shares.ts";

/** From where on something is worth an advice; shares in per cent. */
export const adviceThresholds = {
  /** Of appeals answered: fewer. */
  answeredPercent: 90,
  /** Of answers within two working hours: fewer. */
  inTimePercent: 80,
  /** Of answers that send to private messages: as many or more. */
  toPrivatePercent: 30,
  /** Of answers that are replies: fewer. */
  asReplyPercent: 80,
  /** One of ten waits longer: half a working day. */
  p90Minutes: 360,
  /** Posts in a whole month: fewer than one a week. */
  informingPosts: 4,
  /** Numbers that residents have shown: as many or more. */
  personalNumbers: 1,
} as const;

export const adviceKeys = [
  "answer_all",
  "answer_in_time",
  "long_waits",
  "answer_in_chat",
  "reply",
  "inform",
  "personal_data",
] as const;
export type AdviceKey = (typeof adviceKeys)[number];

export interface Advice {
  readonly key: AdviceKey;
  /** The number it was made from: a share in per cent, minutes or a count; null: a report says so without a number. */
  readonly number: number | null;
  /** What the figures say: «74 % ответов уходит в личные сообщения». */
  readonly fact: string;
  /** What to do: «отвечайте в общем чате». */
  readonly advice: string;
  /** Both, as one sentence. */
  readonly sentence: string;
}

type Counted = Figures & { readonly from?: string | null; readonly to?: string | null };

/** What those who answer in a chat may do better, by its own figures, the most telling first. Nothing of very few appeals. */
export function adviceFor(figures: Counted): readonly Advice[] {
  const { appeals, answers, p90Minutes, personalData } = figures;
  const limit = adviceThresholds;
  const isEnough = answers !== null && answers >= fewestAppeals;
  const ofAnswers = (part: number | null) =>
    part === null || !isEnough ? null : wholePercent(part, answers);
  const answered =
    appeals === null || answers === null || appeals < fewestAppeals ? null : wholePercent(answers, appeals);
  const inTime = ofAnswers(figures.answersInTime);
  const toPrivate = ofAnswers(figures.answersToPrivate);
  const asReply = ofAnswers(figures.answersAsReply);
  const shownNumbers = personalData === null ? 0 : Object.values(personalData).reduce((sum, n) => sum + n, 0);
  const advice: Advice[] = [];
  const add = (key: AdviceKey, number: number | null) => advice.push(adviceOf(key, number));

  if (answered !== null && answered < limit.answeredPercent) add("answer_all", 100 - answered);
  if (inTime !== null ? inTime < limit.inTimePercent : figures.isInTime === false) {
    add("answer_in_time", inTime);
  }
  if (isEnough && p90Minutes !== null && p90Minutes > limit.p90Minutes) add("long_waits", p90Minutes);
  if (toPrivate !== null ? toPrivate >= limit.toPrivatePercent : figures.isInChat === false) {
    add("answer_in_chat", toPrivate);
  }
  if (asReply !== null ? asReply < limit.asReplyPercent : figures.isAsReply === false) add("reply", asReply);
  if (informsTooLittle(figures)) add("inform", figures.informingPosts);
  if (shownNumbers >= limit.personalNumbers) add("personal_data", shownNumbers);
  return advice;
}

/** Of a part of a month only silence is told. */
function informsTooLittle({ informingPosts, isInforming, from = null, to = null }: Counted): boolean {
  if (informingPosts === null) return isInforming === false;
  return informingPosts < (isWholeMonth(from, to) ? adviceThresholds.informingPosts : 1);
}

/** No month has fewer than 28 days. */
function isWholeMonth(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return true;
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 >= 27;
}

function adviceOf(key: AdviceKey, number: number | null): Advice {
  const { fact, claim, advice } = adviceWords[key];
  const said = number === null ? claim : fact(number);
  return { key, number, fact: said, advice, sentence: `${said}: ${advice}.` };
}

/** Above all chats that an advice concerns: «Отвечать в общем чате». */
export function adviceHeading(key: AdviceKey): string {
  return adviceWords[key].heading;
}
