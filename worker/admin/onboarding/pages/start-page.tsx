import { LinkButton } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { StartChat, StartChats } from "../start-chats.ts";
import { startWords as words } from "../start-words.ts";
import type { Here } from "./fill-page.tsx";

interface StartPageProps extends StartChats {
  readonly here: Here;
  /** Of absolute addresses, without a slash at the end. */
  readonly origin: string;
  /** «пн–сб, 08:00–20:00». */
  readonly hours: string;
  readonly answerWithinMinutes: number;
}

/** What a coordinator hands out, and what those who answer keep to. */
export function StartPage(props: StartPageProps) {
  const { here, origin, isPublic, chats, hours, answerWithinMinutes } = props;
  const within = words.within(answerWithinMinutes);
  return (
    <RegionPage {...here} tab="start" title={`${words.title}: ${here.name}`}>
      <p class="lead">{words.lead}</p>
      {isPublic ? (
        <>
          <Addresses slug={here.slug} chats={chats} origin={origin} />
          <Texts here={here} chats={chats} origin={origin} hours={hours} within={within} />
        </>
      ) : (
        <Notice kind="info">
          <p>{words.notPublic}</p>
          <p>
            <LinkButton href={tabPath(here.slug, "draft")} isSecond>
              {words.toDraft}
            </LinkButton>
          </p>
        </Notice>
      )}
      <List heading={words.rules} items={[words.answering(hours, within), ...words.ruleItems]} />
      <List heading={words.elsewhere} items={words.elsewhereItems} />
      <NextSteps slug={here.slug} />
    </RegionPage>
  );
}

function Addresses({ slug, chats, origin }: Pick<StartPageProps, "chats" | "origin"> & { slug: string }) {
  const { chat, address, qr, poster, state } = words.columns;
  return (
    <section>
      <h2>{words.addresses}</h2>
      <p class="hint">{words.chatsHint}</p>
      <DataTable
        caption={words.chats}
        columns={[
          { key: "chat", label: chat },
          { key: "address", label: address },
          { key: "qr", label: qr },
          { key: "poster", label: poster },
          { key: "state", label: state },
        ]}
        rows={chats.map(({ code, title, hasLinks }) => [
          title,
          <a href={`/c/${code}`}>{`${origin}/c/${code}`}</a>,
          <a href={`/c/${code}/qr.svg`} download={`${code}.svg`}>
            {words.qr}
            <span class="off">{` (${code})`}</span>
          </a>,
          <a href={`/posters?chat=${code}`}>
            {words.poster}
            <span class="off">{` (${code})`}</span>
          </a>,
          <span class={hasLinks ? "tag ok" : "tag bad"}>{hasLinks ? words.hasLink : words.noLink}</span>,
        ])}
        empty={words.noChats}
      />
      <p class="off">
        <a href={`/posters/${slug}.zip`} download={`${slug}.zip`}>
          {words.allPosters}
        </a>
      </p>
    </section>
  );
}

interface TextsProps extends Pick<StartPageProps, "here" | "chats" | "origin" | "hours"> {
  readonly within: string;
}

function Texts({ here: { slug, name }, chats, origin, hours, within }: TextsProps) {
  return (
    <section id="texts" class="off">
      <h2>{words.texts}</h2>
      <p class="hint">{words.textsHint}</p>
      <Copyable
        id="text-region"
        label={words.wholeRegion}
        text={words.regionText(name, `${origin}/r/${slug}`, hours, within)}
      />
      {chats.map((chat) => (
        <Copyable id={`text-${chat.code}`} label={chat.title} text={chatText(chat, origin)} />
      ))}
    </section>
  );
}

function chatText({ title, covers, code }: StartChat, origin: string): string {
  return words.chatText(title, covers, `${origin}/c/${code}`);
}

function Copyable({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <details>
      <summary>{label}</summary>
      <textarea id={id} aria-label={label} rows={9} readonly>
        {text}
      </textarea>
    </details>
  );
}

function List({ heading, items }: { heading: string; items: readonly string[] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function NextSteps({ slug }: { slug: string }) {
  const { passkey, passkeyWay, colleague, coverage, coverageWay, links, linksWay, sites, sitesWay } =
    words.steps;
  return (
    <section class="off">
      <h2>{words.next}</h2>
      <ul class="todo">
        <Step text={passkey} href="/admin/account" way={passkeyWay} />
        <li>{colleague}.</li>
        <Step text={coverage} href={tabPath(slug, "coverage")} way={coverageWay} />
        <Step text={links} href={tabPath(slug, "chats")} way={linksWay} />
        <Step text={sites} href="#texts" way={sitesWay} />
      </ul>
    </section>
  );
}

function Step({ text, href, way }: { text: string; href: string; way: string }) {
  return (
    <li>
      {`${text}: `}
      <a href={href}>{way}</a>.
    </li>
  );
}
