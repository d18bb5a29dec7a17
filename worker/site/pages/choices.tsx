import type { Child } from "hono/jsx";
import type { Answer, Choice } from "../../lookup/places/types.ts";
import type { Undecided } from "../question-heading.ts";
import { inReadingOrder, mostReadInOrder } from "../region-list.ts";
import type { ChatView } from "../types.ts";
import { words } from "../words.ts";
import { ChatCard } from "./chat-card.tsx";
import { Understood } from "./understood.tsx";

/** More candidates than this are not worth reading in full. */
const mostCards = 3;

export interface ChoicesProps {
  readonly answer: Answer;
  readonly chats: readonly ChatView[];
  readonly undecided: Undecided;
}

/** An honest question: each choice leads to its chat or to the next question, and «не знаю» is a choice too. */
export function Choices({ answer, chats, undecided }: ChoicesProps) {
  const isShort = chats.length > 0 && chats.length <= mostCards;
  return (
    <>
      <h1>{words.choose.heading[undecided]}</h1>
      <Understood answer={answer} />
      <p class="lead">{answer.why}</p>
      <ChoiceList choices={answer.choices}>
        {isShort ? <Unsure {...{ chats, undecided }} /> : null}
      </ChoiceList>
      {isShort ? <AllChats chats={chats} /> : null}
    </>
  );
}

/** Tiles to read one by one, or a plain list by the alphabet. A detail that all share tells nothing. */
function ChoiceList({ choices, children }: { choices: readonly Choice[]; children: Child }) {
  const isTiles = choices.length <= mostReadInOrder;
  const hasDetails = isTiles && choices.some(({ detail }) => detail !== choices[0]?.detail);
  return (
    <ul class={isTiles ? "pick" : "list"}>
      {inReadingOrder(choices, ({ label }) => label).map((choice) => (
        <li>
          <a href={addressOf(choice)}>
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
function AllChats({ chats }: { chats: readonly ChatView[] }) {
  const { unsureHeading, unsureLead, unsureCall } = words.choose;
  const canJoin = chats.some(({ access }) => access === "open");
  return (
    <section id="all">
      <h2>{unsureHeading(chats.length)}</h2>
      <p class="lead">{canJoin ? unsureLead(chats.length) : unsureCall}</p>
      {chats.map((chat) => (
        <ChatCard chat={chat} />
      ))}
    </section>
  );
}

function addressOf({ code, q }: Choice): string {
  return code === null ? `/find?q=${encodeURIComponent(q)}` : `/c/${code}`;
}
