import type { Child } from "hono/jsx";
import type { Codes } from "../types.ts";
import { words } from "../words.ts";
import { CodeField } from "./code-field.tsx";

export function CodesPart({ script, frame, height, link, badges }: Codes) {
  const { codes } = words;
  return (
    <section>
      <h2>{codes.heading}</h2>
      <p>{codes.lead}</p>
      <Kind heading={codes.script} lead={codes.scriptLead}>
        <CodeField id="code-script" label={codes.label(codes.script)} text={script} />
      </Kind>
      <Kind heading={codes.frame} lead={codes.frameLead}>
        <CodeField id="code-frame" label={codes.label(codes.frame)} text={frame} />
        <p class="hint">{codes.heightLead}</p>
        <CodeField id="code-height" label={codes.heightLabel} text={height} />
      </Kind>
      <Kind heading={codes.link} lead={codes.linkLead}>
        <CodeField id="code-link" label={codes.label(codes.link)} text={link} />
        {badges === null ? null : (
          <>
            <p class="hint">{codes.badge}</p>
            <p class="badges">
              <img src={`${badges.path}?size=s`} alt={codes.badgeSmall} />
              <img src={`${badges.path}?size=l`} alt={codes.badgeLarge} />
            </p>
            <CodeField id="code-badge-small" label={codes.label(codes.badgeSmall)} text={badges.small} />
            <CodeField id="code-badge-large" label={codes.label(codes.badgeLarge)} text={badges.large} />
          </>
        )}
        <p class="hint">{codes.oembed}</p>
      </Kind>
    </section>
  );
}

/** Without tags around it: consoles take nothing else. */
export function TroublePart({ selfTest }: Pick<Codes, "selfTest">) {
  return (
    <section>
      <h2>{words.trouble.heading}</h2>
      <p>{words.trouble.lead}</p>
      <details>
        <summary>{words.trouble.show}</summary>
        <CodeField id="self-test" label={words.trouble.label} text={selfTest} />
      </details>
    </section>
  );
}

/** Lines of a Content-Security-Policy, for each code. */
export function PolicyPart({ origin, isChat }: { origin: string; isChat: boolean }) {
  const { csp } = words;
  return (
    <section>
      <h2>{csp.heading}</h2>
      <p>{csp.lead}</p>
      <dl>
        <dt>{csp.script}</dt>
        <dd>
          <code>{`script-src ${origin}; connect-src ${origin}`}</code>
        </dd>
        <dt>{csp.frame}</dt>
        <dd>
          <code>{`frame-src ${origin}`}</code>
        </dd>
        <dt>{csp.height}</dt>
        <dd>
          <code>{`script-src ${origin}`}</code>
        </dd>
        {isChat ? (
          <>
            <dt>{csp.badge}</dt>
            <dd>
              <code>{`img-src ${origin}`}</code>
            </dd>
          </>
        ) : null}
      </dl>
      <p>{csp.link}</p>
      <p class="hint">{csp.old}</p>
    </section>
  );
}

export function PinnedPart({ pinned, kilobytes }: Pick<Codes, "pinned" | "kilobytes">) {
  return (
    <section>
      <h2>{words.pinned.heading}</h2>
      <p>{words.pinned.lead}</p>
      <CodeField id="code-pinned" label={words.pinned.label} text={pinned} />
      <p>{words.pinned.terms}</p>
      <p class="hint">{words.pinned.weight(kilobytes)}</p>
    </section>
  );
}

function Kind({ heading, lead, children }: { heading: string; lead: string; children: Child }) {
  return (
    <>
      <h3>{heading}</h3>
      <p>{lead}</p>
      {children}
    </>
  );
}
