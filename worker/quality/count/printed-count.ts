import { wholePercent } from "../../registry/share.ts";
import type { ExportCount } from "./figures.ts";

/** The names and the order of the public interface, `count-export`. */
export function printedCount(count: ExportCount) {
  const ofAnswers = (part: number) => wholePercent(part, count.answers);
  return {
    messages: count.messages,
    people: count.people,
    staff: count.staff,
    appeals: count.appeals,
    answers: count.answers,
    answered_percent: wholePercent(count.answers, count.appeals),
    within_two_working_hours_percent: ofAnswers(count.answersInTime),
    first_answer_working_minutes: { median: count.medianMinutes, p90: count.p90Minutes },
    unanswered: count.unanswered,
    uncertain_pairs: count.uncertainPairs,
    as_reply_percent: ofAnswers(count.answersAsReply),
    sent_to_private_percent: ofAnswers(count.answersToPrivate),
    informing_posts: count.informingPosts,
    topics: count.topics,
    personal_data: {
      phones: count.personalData.phones,
      oms_policies: count.personalData.omsPolicies,
      snils: count.personalData.snils,
      passports: count.personalData.passports,
    },
  };
}
