import type { Frame } from "../../types.ts";
import { type MethodSection, methodProse } from "../method-prose.ts";
import { words } from "../words.ts";
import { QualityFrame } from "./quality-frame.tsx";

/** What every number means, with examples, and the lists of words that the program goes by. */
export function MethodPage({ frame }: { frame: Frame }) {
  const { title, description, lead, sections } = methodProse;
  return (
    <QualityFrame frame={frame} title={title} description={description} path="/quality/method">
      <p class="place">
        <a href="/quality">{words.crumb}</a>
      </p>
      <h1>{title}</h1>
      <p>{lead}</p>
      {sections.map((section) => (
        <Section section={section} />
      ))}
    </QualityFrame>
  );
}

function Section({
  section: { id, heading, paragraphs = [], items = [], lists = [] },
}: {
  section: MethodSection;
}) {
  return (
    <section id={id}>
      <h2>{heading}</h2>
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
      {lists.map(({ name, text }) => (
        <details>
          <summary>{name}</summary>
          <p>{text}</p>
        </details>
      ))}
    </section>
  );
}
