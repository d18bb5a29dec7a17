import type { Child } from "hono/jsx";
import { maxQueryLength } from "../../../lookup/query-text.ts";
import type { PageFrame } from "../../../release/page-frame.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { pageScript } from "../page-script.ts";
import type { Outcome } from "../types.ts";
import { words } from "../words.ts";
import { WebmasterFrame } from "./webmaster-frame.tsx";

export interface RegionChoice {
  readonly slug: string;
  readonly name: string;
  readonly chats: number;
}

export interface StartPageProps {
  readonly frame: PageFrame;
  readonly regions: readonly RegionChoice[];
  /** Region that the living example shows; null in a release without regions. */
  readonly example: RegionChoice | null;
  /** What was typed. */
  readonly q: string;
  /** What came of what was asked; null before anything was. */
  readonly outcome: Outcome | null;
}

/** The first step: a region from the list, or the chat that answers for an address. */
export function StartPage({ frame, regions, example, q, outcome }: StartPageProps) {
  return (
    <WebmasterFrame
      frame={frame}
      title={words.title}
      description={words.description}
      canonicalPath={outcome === null ? "/widget" : null}
      suggests
      script={pageScript}
    >
      <h1>{words.title}</h1>
      {outcome === null ? <p class="lead">{words.lead}</p> : <OutcomePart {...outcome} />}
      <Part heading={words.byRegion.heading} lead={words.byRegion.lead}>
        <form action="/widget">
          <label for="region">{words.byRegion.label}</label>
          <span class="box">
            <select id="region" name="region" required>
              <option value="">{words.byRegion.none}</option>
              {regions.map(({ slug, name, chats }) => (
                <option value={slug}>{`${name}: ${words.byRegion.offer(chats)}`}</option>
              ))}
            </select>
          </span>
          <button type="submit">{words.byRegion.button}</button>
        </form>
      </Part>
      <Part heading={words.byPlace.heading} lead={words.byPlace.lead}>
        <SearchBox
          action="/widget"
          name="q"
          value={q}
          label={words.byPlace.label}
          button={words.byPlace.button}
          placeholder={words.byPlace.placeholder}
          hint={words.byPlace.hint}
          maxLength={maxQueryLength}
          suggestFrom="/api/v1/suggest"
          suggestLabel={words.byPlace.suggestions}
        />
      </Part>
      {outcome !== null || example === null ? null : <Example {...example} />}
      <Part heading={words.demo.link} lead={words.demo.lead}>
        <p class="row">
          <LinkButton href="/widget/demo" isSecond>
            {words.demo.link}
          </LinkButton>
        </p>
      </Part>
      <Part heading={words.privacy.heading} lead={null}>
        <ul>
          {words.privacy.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </Part>
    </WebmasterFrame>
  );
}

function OutcomePart({ heading, lead, ways, isRefusal }: Outcome) {
  return (
    <section aria-label={heading}>
      {isRefusal ? (
        <Notice kind="error" heading={heading}>
          {lead === null ? null : <p>{lead}</p>}
        </Notice>
      ) : (
        <>
          <h2>{heading}</h2>
          {lead === null ? null : <p>{lead}</p>}
        </>
      )}
      {ways.length === 0 ? null : (
        <ul class="pick">
          {ways.map(({ href, text, detail }) => (
            <li>
              <a href={href}>
                {text}
                {detail === null ? null : <small>{detail}</small>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Example({ slug }: RegionChoice) {
  return (
    <section class="example">
      <h2>{words.exampleHeading}</h2>
      <p>{words.exampleLead}</p>
      <iframe src={`/embed/${slug}`} title={words.exampleTitle} height="440" loading="lazy" />
    </section>
  );
}

interface PartProps {
  readonly heading: string;
  readonly lead: string | null;
  readonly children: Child;
}

function Part({ heading, lead, children }: PartProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {lead === null ? null : <p>{lead}</p>}
      {children}
    </section>
  );
}
