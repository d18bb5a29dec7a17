import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { dailyTopics } from "../daily-topics.ts";
import { rareTopics } from "../rare-topics.ts";
import { type HelpTopic, pictureAddress } from "../types.ts";
import { helpWords as words } from "../words.ts";

/** Everything a coordinator needs to know, on one page that can be printed. */
export function HelpPage({ viewer, contact }: { viewer: Viewer | null; contact: string | null }) {
  return (
    <AdminPage title={words.title} viewer={viewer}>
      <p class="lead">{words.lead}</p>
      <nav aria-label={words.contents}>
        <ol>
          {[...dailyTopics, ...rareTopics].map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {[...dailyTopics, ...rareTopics].map((topic) => (
        <Topic topic={topic} />
      ))}
      {contact === null ? null : <p>{words.help(contact)}</p>}
    </AdminPage>
  );
}

function Topic({ topic }: { topic: HelpTopic }) {
  const { id, title, lead, steps, pictures, troubles, troublesHeading = words.trouble } = topic;
  return (
    <section id={id} class="topic">
      <div>
        <h2>{title}</h2>
        {lead === undefined ? null : <p>{lead}</p>}
        <ol>
          {steps.map(({ text, way }) => (
            <li>
              {text} {way === undefined ? null : <a href={way.href}>{way.text}</a>}
            </li>
          ))}
        </ol>
        {troubles.length === 0 ? null : (
          <>
            <h3>{troublesHeading}</h3>
            <ul>
              {troubles.map(([what, remedy]) => (
                <li>
                  <strong>{`${what}.`}</strong> {remedy}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {pictures.length === 0 ? null : (
        <div>
          {pictures.map((picture) => (
            // On a phone the words in a picture are small: it opens alone, to be enlarged.
            <a href={pictureAddress(picture)}>
              <img src={pictureAddress(picture)} alt={picture.alt} loading="lazy" />
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
