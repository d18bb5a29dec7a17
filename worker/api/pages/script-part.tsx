import { scriptExample } from "./script-example.ts";
import { scriptPathWords, scriptRefusalWords, scriptPageWords as words } from "./script-words.ts";

/** The part of the `/api` page for those who keep a region by a program. */
export function ScriptPart({ origin }: { origin: string }) {
  return (
    <section id="scripts">
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <p>
        {words.auth} <code>Authorization: Bearer zdc_…</code>
      </p>
      <ul>
        {scriptPathWords.map(({ method, path, scope, text }) => (
          <li>
            <code>
              {method} {path}
            </code>{" "}
            — {text}, {words.scope} <code>{scope}</code>
          </li>
        ))}
      </ul>
      <p>{words.table}</p>
      <p>{words.draft}</p>
      <p>{words.publish}</p>
      <ul>
        {scriptRefusalWords.map(({ slug, status, text }) => (
          <li id={slug}>
            <strong>
              {status} <code>{slug}</code>
            </strong>
            . {text}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.example}</summary>
        <pre>{scriptExample(origin)}</pre>
      </details>
    </section>
  );
}
