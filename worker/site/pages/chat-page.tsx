import { ChatAccess } from "../../answer-parts/chat-access.tsx";
import { Phones } from "../../answer-parts/hotline.tsx";
import { noteSentence } from "../../answer-parts/note-sentence.ts";
import { spokenAddress } from "../../answer-parts/spoken-address.ts";
import type { ChatView } from "../../answer-parts/types.ts";
import type { UsualPace } from "../../quality/usual-pace.ts";
import { dateWords, withinWords } from "../../registry/time-words.ts";
import type { Source } from "../../registry/types.ts";
import { ownPage } from "../own-page.ts";
import { paceWords } from "../quality/sentence-words.ts";
import { ReportForm } from "../report/pages/report-form.tsx";
import { emptyForm, kindsFor } from "../report/report-problem.ts";
import { words as reportWords } from "../report/words.ts";
import { shareLinks } from "../share-links.ts";
import { chatData } from "../structured-data.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";
import { SitePage } from "./site-page.tsx";
import { Topics } from "./topics.tsx";

export interface ChatPageProps {
  readonly frame: Frame;
  readonly chat: ChatView;
  readonly source: Source;
  /** How it answers, by fresh figures; null: nothing honest can be said. */
  readonly pace: UsualPace | null;
  /** When the page is made: its form must not come back at once. */
  readonly shownAtMs: number;
}

/** Where a printed QR code leads: everything about one chat, whatever has become of it. */
export function ChatPage({ frame, chat, source, pace, shownAtMs }: ChatPageProps) {
  const { region } = chat;
  const isClosed = chat.access === "closed";
  return (
    <SitePage
      frame={frame}
      title={`${chat.title}, ${region.name}`}
      description={words.chat.description(chat.covers.join(", "), region.name)}
      canonicalPath={`/c/${chat.code}`}
      structuredData={chatData(chat)}
      isEmbeddable
    >
      <p class="place">
        <a href={`/r/${region.slug}`}>{region.name}</a>
      </p>
      <div class="card">
        <h1>{chat.title}</h1>
        <ChatAccess chat={chat} place={ownPage} hasAppLinks />
      </div>
      {isClosed ? null : <Report chat={chat} shownAtMs={shownAtMs} />}
      <div class="two">
        {chat.covers.length === 0 ? null : (
          <section>
            <h2>{words.chat.whom}</h2>
            <p>{chat.covers.join(", ")}.</p>
            {chat.note === null ? null : <p>{noteSentence(chat.note)}</p>}
          </section>
        )}
        {isClosed ? null : (
          <section>
            <h2>{words.chat.when}</h2>
            <p>{words.chat.hours(chat.hours, withinWords(region.answerWithinMinutes))}</p>
            {pace === null ? null : (
              <p>
                <a href={`/quality/${region.slug}/${pace.period}`}>{paceWords(pace)}</a>
              </p>
            )}
          </section>
        )}
      </div>
      {isClosed ? null : <Topics />}
      <Phones hotline={chat.hotline} />
      {isClosed ? null : <Send chat={chat} />}
      <p class="hint">{words.chat.source(source.title, dateWords(source.date))}</p>
    </SitePage>
  );
}

/** Folded up: most people want to join. Browsers that cannot fold show it. */
function Report({ chat, shownAtMs }: { chat: ChatView; shownAtMs: number }) {
  return (
    <details id="report" class="off">
      <summary>{reportWords.summary}</summary>
      <ReportForm code={chat.code} kinds={kindsFor(chat)} form={emptyForm(shownAtMs)} />
    </details>
  );
}

/** The page for a relative: by message, by letter, read aloud, from the screen, or printed. */
function Send({ chat }: { chat: ChatView }) {
  const links = shareLinks(chat.address, words.chat.shareSubject(chat.title));
  return (
    <section class="send">
      <div>
        <h2 class="off">{words.chat.send}</h2>
        {chat.access === "open" ? <p class="paper">{words.chat.fromPaper}</p> : null}
        <p>
          <strong>{spokenAddress(chat.address)}</strong>
        </p>
        <p class="row">
          <a href={links.sms}>{words.chat.sms}</a>
          <a href={links.mail}>{words.chat.mail}</a>
          <a href={links.telegram}>{words.chat.telegram}</a>
          <a href={`/posters?chat=${chat.code}`}>{words.chat.poster}</a>
          <a href={`/widget?chat=${chat.code}`}>{words.chat.widget}</a>
        </p>
        <p class="hint">{words.chat.sendLead}</p>
      </div>
      <img src={`/c/${chat.code}/qr.svg`} alt={words.chat.qr} width="164" height="164" />
    </section>
  );
}
