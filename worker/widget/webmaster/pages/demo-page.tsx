import type { PageFrame } from "../../../release/page-frame.ts";
import { type DemoExample, demoExamples } from "../demo-examples.ts";
import { demoScript } from "../demo-script.ts";
import { demoWords as words } from "../demo-words.ts";
import { WebmasterFrame } from "./webmaster-frame.tsx";

export interface DemoPageProps {
  readonly frame: PageFrame;
  /** Region whose frames are asked; null in a release without regions. */
  readonly region: string | null;
  /** Code of a chat that can be joined. */
  readonly code: string | null;
}

const grounds = ["light", "dark"] as const;
/** Readable on light ground, and not our green. */
const otherAccent = "#7a2048";

/** The widget in every state it can be in, beside the answers that it shows. */
export function DemoPage({ frame, region, code }: DemoPageProps) {
  return (
    <WebmasterFrame
      frame={frame}
      title={words.title}
      description={words.description}
      canonicalPath="/widget/demo"
      script={demoScript}
    >
      <p class="place">
        <a href="/widget">{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="row">
        <button type="button" id="ask-all" hidden>
          {words.askAll}
        </button>
      </p>
      {demoExamples.map((example) => (
        <State {...example} region={region} />
      ))}
      {code === null ? null : <Cards code={code} />}
      <script async src="/widget/v1.js" />
    </WebmasterFrame>
  );
}

function State({ state, q, path, answer, region }: DemoExample & Pick<DemoPageProps, "region">) {
  const { heading, lead } = words.states[state];
  return (
    <section>
      <h2>{heading}</h2>
      <p>{lead}</p>
      {q === null ? null : (
        <>
          <p class="hint">
            {words.asked} <code>{q}</code>
          </p>
          <div class="pair">
            {grounds.map((ground) => (
              <figure class={`ground ${ground}`}>
                <figcaption>{words.scriptIn[ground]}</figcaption>
                <zdravchat-widget q={q} theme={ground}>
                  <a href="/">{words.plainLink}</a>
                </zdravchat-widget>
              </figure>
            ))}
            {region === null
              ? null
              : grounds.map((ground) => (
                  <iframe
                    src={`/embed/${region}?${new URLSearchParams({ q, theme: ground })}`}
                    title={`${heading}. ${words.frameIn[ground]}`}
                    height="560"
                    loading="lazy"
                  />
                ))}
          </div>
        </>
      )}
      <details>
        <summary>{words.json}</summary>
        <pre>{JSON.stringify(answer, null, 1)}</pre>
        <p>
          <a href={path}>{path}</a>
        </p>
      </details>
    </section>
  );
}

function Cards({ code }: { code: string }) {
  const { heading, lead, plain, compact } = words.card;
  return (
    <section>
      <h2>{heading}</h2>
      <p>{lead}</p>
      <div class="pair">
        <figure class="ground light">
          <figcaption>{plain}</figcaption>
          <zdravchat-widget chat={code} theme="light">
            <a href={`/c/${code}`}>{words.plainLink}</a>
          </zdravchat-widget>
        </figure>
        <figure class="ground light">
          <figcaption>{compact}</figcaption>
          <zdravchat-widget chat={code} theme="light" accent={otherAccent} compact>
            <a href={`/c/${code}`}>{words.plainLink}</a>
          </zdravchat-widget>
        </figure>
      </div>
    </section>
  );
}
