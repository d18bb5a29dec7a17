import type { StatusView } from "../status-view.ts";
import { words } from "../words.ts";

/** The last general failures; nothing where nobody has ever looked. */
export function Incidents({ view: { nowMs, knownUntilMs, isStale, incidents } }: { view: StatusView }) {
  if (knownUntilMs === null) return null;
  return (
    <section id="incidents">
      <h2>{words.incidents}</h2>
      {incidents.length === 0 ? (
        <p>{words.noIncidents}</p>
      ) : (
        <>
          <p>{words.incidentsLead}</p>
          <ul>
            {incidents.map((incident) => (
              <li>{words.incident(incident, nowMs, isStale)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The last changes of links that people saw. */
export function Changes({ view: { nowMs, knownUntilMs, changes } }: { view: StatusView }) {
  if (knownUntilMs === null) return null;
  return (
    <section id="changes">
      <h2>{words.changes}</h2>
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <>
          <p>{words.changesLead}</p>
          <ul>
            {changes.map((change) => (
              <li>
                {words.when(change.atMs, nowMs)} — <a href={`/c/${change.chat}`}>{change.title}</a>:{" "}
                {words.change(change)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
