import type { Child } from "hono/jsx";
import type { Prose, ProseSection } from "../prose.ts";
import type { Frame } from "../types.ts";
import { SitePage } from "./site-page.tsx";

/** A page of plain text, with what only the deployment knows below it. */
export function ProsePage({ frame, prose, children }: { frame: Frame; prose: Prose; children?: Child }) {
  return (
    <SitePage frame={frame} title={prose.title} description={prose.description} canonicalPath={prose.path}>
      <h1>{prose.title}</h1>
      {prose.sections.map((section) => (
        <TextSection section={section} />
      ))}
      {children}
    </SitePage>
  );
}

function TextSection({ section: { heading, paragraphs = [], items = [] } }: { section: ProseSection }) {
  return (
    <section>
      {heading === null ? null : <h2>{heading}</h2>}
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {items.length === 0 ? null : (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
