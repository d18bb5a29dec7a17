import type { ReadModel } from "../../../worker/release/read-model.ts";
import type { PublicFigures } from "../../../worker/release/types.ts";
import { makeGoodFigures } from "../../make/chat-figures.ts";
import { codes, smallModel } from "../small-model.ts";

/** Our own counts of two months: three chats, of which one had three appeals. */
export const ownFigures: readonly PublicFigures[] = [
  makeGoodFigures({
    chat: codes.satka,
    period: "2026-09",
    answers: 28,
    answersInTime: 20,
    answersAsReply: 25,
  }),
  makeGoodFigures({ chat: codes.satka }),
  makeGoodFigures({
    ...{
      chat: codes.districts,
      appeals: 80,
      answers: 60,
      answersInTime: 30,
      medianMinutes: 125,
      p90Minutes: 500,
    },
    ...{ answersAsReply: 20, answersToPrivate: 45, informingPosts: 0 },
    personalData: { phones: 3, omsPolicies: 1, snils: 0, passports: 0 },
  }),
  makeGoodFigures({
    chat: codes.dead,
    appeals: 3,
    answers: 1,
    answersInTime: 1,
    medianMinutes: 7,
    p90Minutes: 7,
  }),
];

export function ownModel(figures: readonly PublicFigures[] = ownFigures): ReadModel {
  return smallModel({ figures });
}
