import { Choices } from "../../../answer-parts/choices.tsx";
import { FoundChats } from "../../../answer-parts/found-chats.tsx";
import { Phones } from "../../../answer-parts/hotline.tsx";
import { NoChat, NotFound } from "../../../answer-parts/no-answer.tsx";
import type { Undecided } from "../../../answer-parts/question-heading.ts";
import { shortened } from "../../../answer-parts/shortened.ts";
import type { ChatView } from "../../../answer-parts/types.ts";
import type { Answer } from "../../../lookup/places/types.ts";
import type { Hotline } from "../../../registry/types.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";
import { FramePage } from "./frame-page.tsx";
import { FrameSearch } from "./frame-search.tsx";

export interface AnswerFrameProps {
  readonly frame: Frame;
  readonly q: string;
  readonly answer: Answer;
  readonly chats: readonly ChatView[];
  readonly undecided: Undecided;
  readonly hotline: Hotline;
}

/** The box with the text as typed, the answer, the phones: what `/find` shows, in a frame. */
export function AnswerFrame(props: AnswerFrameProps) {
  const { frame, q, answer, hotline } = props;
  return (
    <FramePage frame={frame} title={words.asked(shortened(q))} suggests>
      <FrameSearch frame={frame} q={q} isSlim />
      <Outcome {...props} />
      <Phones hotline={answer.outcome === "no_chat" ? null : hotline} />
    </FramePage>
  );
}

function Outcome({ frame: { place }, q, answer, chats, undecided, hotline }: AnswerFrameProps) {
  switch (answer.outcome) {
    case "found":
      return <FoundChats {...{ answer, chats, place }} />;
    case "choose":
      return <Choices {...{ answer, chats, undecided, place }} />;
    case "no_chat":
      return <NoChat {...{ answer, hotline }} />;
    case "not_found":
      return <NotFound {...{ q, answer }} />;
  }
}
