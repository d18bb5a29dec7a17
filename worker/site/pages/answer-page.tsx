import { Choices } from "../../answer-parts/choices.tsx";
import { FoundChats } from "../../answer-parts/found-chats.tsx";
import { Phones } from "../../answer-parts/hotline.tsx";
import { NoChat, NotFound } from "../../answer-parts/no-answer.tsx";
import type { Undecided } from "../../answer-parts/question-heading.ts";
import type { ChatView } from "../../answer-parts/types.ts";
import type { Answer } from "../../lookup/places/types.ts";
import type { Hotline } from "../../registry/types.ts";
import { ownPage } from "../own-page.ts";
import type { Frame, Question, RegionSummary } from "../types.ts";
import { words } from "../words.ts";
import { RegionList } from "./region-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";
import { Topics } from "./topics.tsx";

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
      return (
        <>
          <FoundChats answer={answer} chats={chats} place={ownPage} />
          <Topics />
        </>
      );
    case "choose":
      return <Choices {...{ answer, chats, undecided }} place={ownPage} />;
    case "no_chat":
      return <NoChat answer={answer} hotline={hotline} />;
    case "not_found":
      return (
        <>
          <NotFound q={question.q} answer={answer} />
          <section>
            <h2>{words.answer.otherRegions}</h2>
            <RegionList regions={regions} />
          </section>
        </>
      );
  }
}
