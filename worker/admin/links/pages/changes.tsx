import type { HealthReason } from "../../../link-health/types.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { whenWords } from "../../history/when-words.ts";
import { linkWords as words } from "../words.ts";
import type { LinksPageProps } from "./links-page-props.ts";

/** The last changes of health, newest first. */
export function Changes({ links, titles, timezone }: LinksPageProps) {
  const { changeColumns: columns } = words;
  return (
    <section>
      <h2>{words.changes}</h2>
      <DataTable
        caption={words.changesCaption}
        columns={[
          { key: "when", label: columns.when },
          { key: "chat", label: columns.chat },
          { key: "link", label: columns.link },
          { key: "before", label: columns.before },
          { key: "after", label: columns.after },
          { key: "why", label: columns.why },
        ]}
        rows={links.changes.map(({ atMs, chat, messenger, before, after, reason }) => [
          whenWords(atMs, timezone),
          titles.get(chat) ?? chat,
          words.messengers[messenger],
          words.health[before],
          words.health[after],
          reasonText(reason),
        ])}
        empty={words.noChanges}
      />
    </section>
  );
}

/** A row of an older program may have a word that this one does not know. */
function reasonText(reason: string | null): string {
  if (reason === null) return "";
  return Object.hasOwn(words.reasons, reason) ? words.reasons[reason as HealthReason] : reason;
}
