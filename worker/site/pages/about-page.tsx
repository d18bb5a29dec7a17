import { aboutProse, contactWords, widgetWords } from "../prose.ts";
import type { Frame } from "../types.ts";
import { ProsePage } from "./prose-page.tsx";

/** What the directory is, and how to reach the people who run it. */
export function AboutPage({ frame, contact }: { frame: Frame; contact: string | null }) {
  return (
    <ProsePage frame={frame} prose={aboutProse}>
      <section>
        <h2>{widgetWords.heading}</h2>
        <p>
          {widgetWords.lead} <a href="/widget">{widgetWords.link}</a>
        </p>
      </section>
      {contact === null ? null : (
        <section>
          <h2>{contactWords.heading}</h2>
          <p>
            {contactWords.lead} <Contact text={contact} />
          </p>
        </section>
      )}
    </ProsePage>
  );
}

/** An operator writes a mail address, a web address, or anything else in words. */
function Contact({ text }: { text: string }) {
  if (/^https:\/\/\S+$/.test(text)) return <a href={text}>{text}</a>;
  return /^[^\s@]+@[^\s@]+$/.test(text) ? <a href={`mailto:${text}`}>{text}</a> : <span>{text}</span>;
}
