import { wholePercent } from "../registry/share.ts";
import { asReplyShare, inTimeShare, shownPercent } from "./shares.ts";
import type { ShownFigures } from "./shown-figures.ts";

/**
 * The three yardsticks by which the programme ranks its chats, as our figures know them. The programme has published no
 * formula, so there is no sum of them: each stands for itself, and null where the figures do not say.
 */
export interface Yardsticks {
  /** Openness: how much of the answering everybody can read, and whether staff inform without being asked. */
  readonly inChatPercent: number | null;
  readonly isInChat: boolean | null;
  readonly isInforming: boolean | null;
  /** Responsiveness: of appeals those answered, of answers those within two working hours. */
  readonly answeredPercent: number | null;
  readonly inTimePercent: number | null;
  readonly isInTime: boolean | null;
  /** Whether it can be seen whom an answer is for: of answers those that are replies. */
  readonly asReplyPercent: number | null;
  readonly subscribers: number | null;
}

export function yardsticksOf(figures: ShownFigures): Yardsticks {
  const { appeals, answers, answersToPrivate, informingPosts, members } = figures;
  const ofAnswers = (part: number | null) => shownPercent(part, answers, figures.method);
  return {
    inChatPercent:
      answersToPrivate === null || answers === null ? null : ofAnswers(answers - answersToPrivate),
    isInChat: figures.isInChat,
    isInforming: informingPosts === null ? figures.isInforming : informingPosts > 0,
    answeredPercent: wholePercent(answers, appeals),
    inTimePercent: inTimeShare(figures),
    isInTime: figures.isInTime,
    asReplyPercent: asReplyShare(figures),
    subscribers: members,
  };
}
