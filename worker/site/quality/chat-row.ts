import { toPrivateShare, unanswered } from "../../quality/shares.ts";
import { yardsticksOf } from "../../quality/yardsticks.ts";
import type { ChatLine } from "./month-view.ts";

/** One chat in one month for machines, in the names of the contract (quality/contract.ts). */
export function chatRow({ code, title, figures, answeredPercent }: ChatLine) {
  const { inTimePercent, asReplyPercent } = yardsticksOf(figures);
  const { personalData, source } = figures;
  return {
    chat_code: code,
    chat_title: title,
    band: figures.band,
    appeals: figures.appeals,
    answers: figures.answers,
    unanswered: unanswered(figures),
    answered_percent: answeredPercent,
    printed_answered_percent: figures.printedAnsweredPercent,
    is_withheld: figures.isWithheld,
    members: figures.members,
    answers_in_time: figures.answersInTime,
    in_time_percent: inTimePercent,
    median_minutes: figures.medianMinutes,
    p90_minutes: figures.p90Minutes,
    answers_as_reply: figures.answersAsReply,
    as_reply_percent: asReplyPercent,
    answers_to_private: figures.answersToPrivate,
    to_private_percent: toPrivateShare(figures),
    uncertain_pairs: figures.uncertainPairs,
    informing_posts: figures.informingPosts,
    topics: figures.topics,
    personal_data:
      personalData === null
        ? null
        : {
            phones: personalData.phones,
            oms_policies: personalData.omsPolicies,
            snils: personalData.snils,
            passports: personalData.passports,
          },
    is_in_time: figures.isInTime,
    is_in_chat: figures.isInChat,
    is_as_reply: figures.isAsReply,
    is_informing: figures.isInforming,
    method: figures.method,
    from: figures.from,
    to: figures.to,
    source: { title: source.title, url: source.url, date: source.date },
  };
}
