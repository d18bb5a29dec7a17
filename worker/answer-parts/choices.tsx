import type { Child } from "hono/jsx";
import { ChatCard } from "./chat-card.tsx";
import type { Undecided } from "./question-heading.ts";
import { inReadingOrder, mostReadInOrder } from "./reading-order.ts";
import type { ChatView, Choice, Place, ShownAnswer } from "./types.ts";
import { Understood } from "./understood.tsx";
import { words } from "./words.ts";

/** More candidates than this are not worth reading in full. */
const mostCards = 3;

export interface ChoicesProps {
  readonly answer: ShownAnswer;
  readonly chats: readonly ChatView[];
  readonly undecided: Undecided;
  readonly place: Place;
}

/** An honest question: each choice leads to its chat or to the next question, and «не знаю» is a choice too. */
export function Choices({ answer, chats, undecided, place }: ChoicesProps) {
  const isShort = chats.length > 0 && chats.length <= mostCards;
  return (
    <>
      <h1>{words.choose.heading[undecided]}</h1>
      <Understood answer={answer} />
      <p class="lead">{answer.why}</p>
      <ChoiceList choices={answer.choices} place={place}>
        {isShort ? <Unsure {...{ chats, undecided }} /> : null}
      </ChoiceList>
      {isShort ? <AllChats chats={chats} place={place} /> : null}
    </>
  );
}

/** Tiles to read one by one, or a plain list by the alphabet. A detail that all share tells nothing. */
function ChoiceList({
  choices,
  place,
  children,
}: {
  choices: readonly Choice[];
  place: Place;
  children: Child;
}) {
  const isTiles = choices.length <= mostReadInOrder;
  const hasDetails = isTiles && choices.some(({ detail }) => detail !== choices[0]?.detail);
  return (
    <ul class={isTiles ? "pick" : "list"}>
      {inReadingOrder(choices, ({ label }) => label).map((choice) => (
        <li>
          <a href={choice.code === null ? place.questionPath(choice.q) : place.chatPath(choice.code)}>
            {choice.label}
            {hasDetails ? <small> {choice.detail}</small> : null}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}

function Unsure({ chats, undecided }: Pick<ChoicesProps, "chats" | "undecided">) {
  return (
    <li>
      <a href="#all">
        {words.choose.unsure[undecided]} <small>{words.choose.unsureDetail(chats.length)}</small>
      </a>
    </li>
  );
}

/** Where «не знаю» leads, on the same page: every candidate in full. */
function AllChats({ chats, place }: Pick<ChoicesProps, "chats" | "place">) {
  const { unsureHeading, unsureLead, unsureCall } = words.choose;
  const canJoin = chats.some(({ access }) => access === "open");
  return (
    <section id="all">
      <h2>{unsureHeading(chats.length)}</h2>
      <p class="lead">{canJoin ? unsureLead(chats.length) : unsureCall}</p>
      {chats.map((chat) => (
        <ChatCard chat={chat} place={place} />
      ))}
    </section>
  );
}
