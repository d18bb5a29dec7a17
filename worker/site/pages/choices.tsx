import type { Answer, Choice } from "../../lookup/types.ts";
import type { Undecided } from "../question-heading.ts";
import type { ChatView } from "../types.ts";
import { words } from "../words.ts";
import { ChatCard } from "./chat-card.tsx";
import { Understood } from "./understood.tsx";

/** More candidates than this are not worth reading in full: the region's own page lists them better. */
const mostCards = 3;

export interface ChoicesProps {
  readonly answer: Answer;
  readonly chats: readonly ChatView[];
  readonly undecided: Undecided;
}

/** An honest question: each choice leads to its chat or to the next question, and «не знаю» is a choice too. */
export function Choices({ answer, chats, undecided }: ChoicesProps) {
  const { heading, unsure, unsureDetail, unsureHeading, unsureLead } = words.choose;
  const isSameDetail = answer.choices.every(({ detail }) => detail === answer.choices[0]?.detail);
  const isShort = chats.length > 0 && chats.length <= mostCards;
  return (
    <>
      <h1>{heading[undecided]}</h1>
      <Understood answer={answer} />
      <p class="lead">{answer.why}</p>
      <ul class="pick">
        {answer.choices.map((choice) => (
          <li>
            <a href={addressOf(choice)}>
              {choice.label}
              {isSameDetail ? null : <small> {choice.detail}</small>}
            </a>
          </li>
        ))}
        {isShort ? (
          <li>
            <a href="#all">
              {unsure[undecided]} <small>{unsureDetail(chats.length)}</small>
            </a>
          </li>
        ) : null}
      </ul>
      {isShort ? (
        <section id="all">
          <h2>{unsureHeading(chats.length)}</h2>
          <p class="lead">{unsureLead}</p>
          {chats.map((chat) => (
            <ChatCard chat={chat} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function addressOf({ code, q }: Choice): string {
  return code === null ? `/find?q=${encodeURIComponent(q)}` : `/c/${code}`;
}
