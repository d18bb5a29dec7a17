import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat } from "../release/types.ts";
import type { Answer, Choice } from "./places/types.ts";

/**
 * Addresses for people who build on the lookup: each gives one outcome, always, and names no real place. The chats
 * in the answers are real ones of the current release, because every code that is shown must open a useful page;
 * the place is marked as made up, and its OKTMO belongs to no territory.
 */
export const magicAddresses = {
  found: "тест найден",
  choose: "тест выбор",
  noChat: "тест нет чата",
  notFound: "тест не найден",
} as const;

/** Where the second choice of `choose` leads. */
const foundSecond = `${magicAddresses.found} 2`;
const madeUpPlace = "Проверочный посёлок";
const madeUpOktmo = "00000000";
const foundWhy = "Это пример для проверки: посёлок вымышлен, а чат в ответе настоящий.";

/** The answer to a magic address, or null when `q` is none (or the release has no chat to show). */
export function magicAnswer(model: ReadModel, q: string): Answer | null {
  // Every question passes here first: all but a few end at this comparison.
  if (q.length > 40 || !/^\s*тест[\s,]/i.test(q)) return null;
  const text = q
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, " ");
  const [first, second = first] = exampleChats(model);
  if (first === undefined || second === undefined) return null;
  switch (text) {
    case magicAddresses.found:
      return { ...answerIn(model, first.region), chats: [first] };
    case foundSecond:
      return { ...answerIn(model, second.region), chats: [second] };
    case magicAddresses.choose:
      return {
        ...answerIn(model, first.region),
        outcome: "choose",
        chats: first === second ? [first] : [first, second],
        choices: [
          choice("Первая половина", magicAddresses.found, first),
          choice("Вторая половина", foundSecond, second),
        ],
        why: "Это пример для проверки: посёлок вымышлен и поделён между двумя настоящими чатами.",
      };
    case magicAddresses.noChat:
      return {
        ...answerIn(model, regionWithoutChats(model) ?? first.region),
        outcome: "no_chat",
        why: "Это пример для проверки: посёлок вымышлен, чата у него нет.",
      };
    case magicAddresses.notFound:
      return {
        ...answerIn(model, first.region),
        outcome: "not_found",
        understood: null,
        place: null,
        region: null,
        why: "Это пример для проверки: такого места нет в справочнике.",
      };
    default:
      return null;
  }
}

/** Whether an answer is one of those: nobody was shown a chat in earnest. */
export function isMadeUp({ place }: Pick<Answer, "place">): boolean {
  return place?.oktmo === madeUpOktmo;
}

/** Two chats that a resident could join, the same ones as long as the release stands. */
function exampleChats(model: ReadModel): readonly PublicChat[] {
  const joinable = model.release.chats.filter((chat) => chat.state === "active" && chat.links.length > 0);
  return joinable.length > 0 ? joinable : model.release.chats;
}

function regionWithoutChats(model: ReadModel): string | undefined {
  return model.release.regions.find((region) => !model.chatsOf.has(region.slug))?.slug;
}

function answerIn(model: ReadModel, region: string): Answer {
  const regionName = model.regionBySlug.get(region)?.name ?? "";
  return {
    outcome: "found",
    certainty: "exact",
    understood: `${madeUpPlace}, ${regionName}`,
    corrected: null,
    ignored: [],
    place: { name: madeUpPlace, level: "settlement", oktmo: madeUpOktmo, region, territory: madeUpPlace },
    chats: [],
    choices: [],
    why: foundWhy,
    region,
  };
}

function choice(label: string, q: string, chat: PublicChat): Choice {
  return { label, detail: madeUpPlace, q, code: chat.code };
}
