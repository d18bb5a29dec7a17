import type { Child } from "hono/jsx";
import type { PublicRequest } from "../../release/public-request.ts";
import { Page } from "../../ui/page.tsx";
import { type Example, examples } from "../examples.ts";
import { pathWords, refusals } from "../words.ts";
import { ScriptPart } from "./script-part.tsx";
import { outcomeWords, pageWords, stateWords, terms } from "./words.ts";

/** The readable description of the API: how to ask, what comes back, what may go wrong. */
export function ApiPage({ origin, edition }: { origin: string; edition: PublicRequest["model"]["release"] }) {
  return (
    <Page
      title={pageWords.title}
      description={pageWords.description}
      origin={origin}
      canonicalPath="/api"
      edition={edition}
    >
      <h1>{pageWords.title}</h1>
      <p class="lead">{pageWords.lead}</p>
      <Part {...pageWords.lookup}>
        <p>
          <code>GET {origin}/api/v1/lookup?q=Сатка</code>
        </p>
        <p>
          <a href="/api/v1/lookup?q=Сатка">{pageWords.tryIt}</a>
        </p>
      </Part>
      <Part {...pageWords.outcomes}>
        {examples.map((example) => (
          <OutcomeExample {...example} />
        ))}
      </Part>
      <Part {...pageWords.magic}>
        <ul>
          {examples.map(({ q, outcome }) => (
            <li>
              <a href={`/api/v1/lookup?q=${encodeURIComponent(q)}`}>{q}</a> — <code>{outcome}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part {...pageWords.states}>
        <ul>
          {Object.entries(stateWords).map(([state, text]) => (
            <li>
              {text}: <a href={`/example-responses/${state}.json`}>{state}.json</a>
            </li>
          ))}
        </ul>
        <p>
          <a href="/widget/demo">{pageWords.demo}</a>
        </p>
      </Part>
      <Part {...pageWords.status}>
        <p>
          <a href="/api/v1/status">/api/v1/status</a>
        </p>
        <p>
          <a href="/status">{pageWords.statusPage}</a>
        </p>
      </Part>
      <Part {...pageWords.paths}>
        <p>
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
        </p>
        <ul>
          {Object.entries(pathWords).map(([path, text]) => (
            <li>
              <code>{path}</code> — {text}
            </li>
          ))}
        </ul>
      </Part>
      <Part {...pageWords.refusals}>
        {Object.values(refusals).map(({ slug, status, title, detail }) => (
          <p id={slug}>
            <strong>
              {status} {title}.
            </strong>{" "}
            {detail}
          </p>
        ))}
      </Part>
      <ScriptPart origin={origin} />
      <Part {...pageWords.terms}>
        <ul>
          {terms.map((term) => (
            <li>{term}</li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function Part({ heading, lead, children }: { heading: string; lead: string; children: Child }) {
  return (
    <section>
      <h2>{heading}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}

function OutcomeExample({ outcome, path, answer }: Example) {
  return (
    <>
      <p>
        <strong>
          <code>{outcome}</code>
        </strong>
        . {outcomeWords[outcome]} <a href={path}>{path}</a>
      </p>
      <details>
        <summary>{pageWords.example}</summary>
        <pre>{JSON.stringify(answer, null, 1)}</pre>
      </details>
    </>
  );
}
