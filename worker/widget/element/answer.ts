import { emergencyNumbers } from "../../registry/national-hotline.ts";
import { dialAddress } from "./addresses.ts";
import { type CardFrame, chatCard } from "./chat-card.ts";
import { button, type Child, link, make } from "./make.ts";
import type { AnswerJson, ChoiceJson, HotlineJson } from "./types.ts";
import type { Words } from "./words.ts";

/** More candidates than this are not worth reading in full. */
const mostCards = 3;

export interface AnswerFrame extends CardFrame {
  readonly choose: (choice: ChoiceJson) => void;
  /** Puts something else in place of the answer. */
  readonly present: (nodes: readonly Child[], said: string, hotline: HotlineJson) => void;
}

/** The four outcomes, as the residents' pages show them. */
export function answerNodes(answer: AnswerJson, q: string, frame: AnswerFrame): Child[] {
  const { words, heading } = frame;
  const { outcome, understood, corrected, ignored, why, chats } = answer;
  const isChoice = outcome === "choose";
  return [
    heading(0, isChoice ? words.whichText : understood || words.notFoundText(q)),
    make(
      "p.hint",
      corrected && words.readAsText(corrected),
      ignored[0] && words.ignoredText(ignored.join(" ")),
    ),
    make("p", why),
    ...(isChoice ? [choices(answer, frame)] : chats.map((chat) => chatCard(chat, 1, frame))),
  ];
}

/** Each choice leads to its chat or to the next question; «не знаю» shows every candidate in full. */
function choices({ choices, chats, hotline }: AnswerJson, frame: AnswerFrame): HTMLElement {
  const { words, heading, choose, present } = frame;
  const showAll = () =>
    present(
      [
        heading(0, words.whichText),
        make("p", words.unsureText),
        ...chats.map((chat) => chatCard(chat, 1, frame)),
      ],
      words.unsureText,
      hotline,
    );
  return make(
    "div.pick",
    ...choices.map((choice) => button(() => choose(choice), choice.label, make("small", choice.detail))),
    chats[0] && !chats[mostCards] && button(showAll, words.unknownText),
  );
}

/** 103 and 112, then the phone service with how to dial it and what it does: at the end of every answer. */
export function phones(words: Words, hotline?: HotlineJson): HTMLElement {
  const [ambulance, rescue] = emergencyNumbers;
  const danger = make("p", words.dangerText, phone(ambulance), words.orText, phone(rescue));
  if (!hotline) return make("div.sos", danger);
  const { name, numbers, hours, purposes } = hotline;
  // What only a landline dials is no link.
  const dials = numbers.map(({ dial, from }, index) =>
    make(
      "span",
      index > 0 && ", ",
      from === "landline" ? make("b", dial) : phone(dial),
      words.dialFromText[from],
    ),
  );
  return make(
    "div.sos",
    danger,
    make("p", words.inquiriesText, ...dials, hours && `, ${hours}`),
    make("p.hint", name, purposes[0] && `: ${purposes.join(", ")}`),
  );
}

function phone(dial: string): HTMLElement {
  const address = dialAddress(dial);
  return address ? link("a", address, dial) : make("b", dial);
}
