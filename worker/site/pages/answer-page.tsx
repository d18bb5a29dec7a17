import type { Answer } from "../../lookup/places/types.ts";
import type { Hotline } from "../../registry/types.ts";
import type { Undecided } from "../question-heading.ts";
import type { ChatView, Frame, Question, RegionSummary } from "../types.ts";
import { words } from "../words.ts";
import { Choices } from "./choices.tsx";
import { FoundChats } from "./found-chats.tsx";
import { Phones } from "./hotline.tsx";
import { NoChat, NotFound } from "./no-answer.tsx";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";

export interface AnswerPageProps {
  readonly frame: Frame;
  readonly question: Question;
  readonly answer: Answer;
  readonly chats: readonly ChatView[];
  readonly undecided: Undecided;
  readonly hotline: Hotline;
  readonly regions: readonly RegionSummary[];
}

/** What `/find` answers: the box with the text as typed, the answer, the phones. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, question, answer, hotline } = props;
  return (
    <SitePage
      frame={frame}
      title={words.answer.title(question.q)}
      description={words.answer.description}
      canonicalPath={null}
      suggests={answer.outcome !== "found"}
    >
      <SearchForm question={question} isSlim />
      <Outcome {...props} />
      <Phones hotline={answer.outcome === "no_chat" ? null : hotline} />
    </SitePage>
  );
}

function Outcome({ question, answer, chats, undecided, hotline, regions }: AnswerPageProps) {
  switch (answer.outcome) {
    case "found":
      return <FoundChats answer={answer} chats={chats} />;
    case "choose":
      return <Choices answer={answer} chats={chats} undecided={undecided} />;
    case "no_chat":
      return <NoChat answer={answer} hotline={hotline} />;
    case "not_found":
      return <NotFound q={question.q} answer={answer} regions={regions} />;
  }
}
