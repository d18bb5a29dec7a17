import type { TroubledLink } from "../../../link-health/queue.ts";
import { whenWords } from "../../history/when-words.ts";
import { linkWords as words } from "../words.ts";

/** What was seen behind a link: then and now, with the code of the answer and the time. */
export function Evidence({ link, timezone }: { readonly link: TroubledLink; readonly timezone: string }) {
  const { url, messenger, health, reason, before, seen, status } = link;
  const { sinceMs, checkedAtMs, lastOkMs, firstDeadMs } = link;
  const when = (atMs: number | null) => (atMs === null ? words.never : whenWords(atMs, timezone));
  // A page that says that there is no chat shows no title of one: what was seen last is from before.
  const now = reason === "other_chat" || reason === "members_jumped" ? seen : null;
  const { facts } = words;
  return (
    <dl class="facts">
      <dt>{facts.link}</dt>
      <dd>
        {words.messengers[messenger]} <span class={`tag bad`}>{words.health[health]}</span> <code>{url}</code>
      </dd>
      <dt>{facts.what}</dt>
      <dd>{reason === null ? words.health[health] : words.reasons[reason]}</dd>
      {before === null ? null : (
        <>
          <dt>{facts.titleBefore}</dt>
          <dd>
            <Seen {...before} />
          </dd>
        </>
      )}
      {now === null ? null : (
        <>
          <dt>{facts.titleNow}</dt>
          <dd>
            <Seen {...now} />
          </dd>
        </>
      )}
      {status === null ? null : (
        <>
          <dt>{facts.status}</dt>
          <dd>{words.statusOf(status)}</dd>
        </>
      )}
      {firstDeadMs === null ? null : (
        <>
          <dt>{facts.firstDead}</dt>
          <dd>{when(firstDeadMs)}</dd>
        </>
      )}
      <dt>{facts.since[health]}</dt>
      <dd>{when(sinceMs)}</dd>
      <dt>{facts.checked}</dt>
      <dd>{when(checkedAtMs)}</dd>
      <dt>{facts.lastOk}</dt>
      <dd>{when(lastOkMs)}</dd>
    </dl>
  );
}

function Seen({ title, members }: { readonly title: string | null; readonly members: number | null }) {
  return (
    <>
      {title === null ? <span class="hint">{words.untitled}</span> : `«${title}»`}
      {members === null ? null : `, ${words.members(members)}`}
    </>
  );
}
