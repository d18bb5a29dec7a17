import { DataTable } from "../../../ui/data-table.tsx";
import type { RecipientView } from "../alerts-view.ts";
import { alertPageWords as words } from "../words.ts";

export interface RecipientTableProps {
  readonly recipients: readonly RecipientView[];
  readonly path: string;
  readonly token: string;
}

const columns = [
  { key: "to", label: words.columns.to },
  { key: "news", label: words.columns.news },
  { key: "actions", label: words.columns.actions },
];

/** Whom a region tells, how the last alerts have gone, and what can be done. */
export function RecipientTable({ recipients, path, token }: RecipientTableProps) {
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={recipients.map((one) => [
        <>
          {words.ways[one.way]}
          <br />
          {one.address}
          <small>{words.since(one.since)}</small>
        </>,
        <News of={one} />,
        <div class="actions">
          <OneButton
            path={`${path}/${one.id}/test`}
            token={token}
            text={words.test}
            label={words.testOf(one.address)}
          />
          <OneButton
            path={`${path}/${one.id}/end`}
            token={token}
            text={words.end}
            label={words.endOf(one.address)}
          />
        </div>,
      ])}
      empty={words.nobody}
    />
  );
}

function News({ of: { news, moreWaiting, secret } }: { of: RecipientView }) {
  return (
    <>
      {news.length === 0 ? <p>{words.nothingYet}</p> : null}
      {news.map(({ text, kind }) => (
        <p class={kind === "bad" ? "wrong" : undefined}>{text}</p>
      ))}
      {moreWaiting > 0 ? <p>{words.moreWaiting(moreWaiting)}</p> : null}
      {secret === null ? null : (
        <details>
          <summary>{words.secret}</summary>
          <p>{words.secretText}</p>
          <code>{secret}</code>
        </details>
      )}
    </>
  );
}

function OneButton(props: { path: string; token: string; text: string; label: string }) {
  return (
    <form class="in" method="post" action={props.path}>
      <input type="hidden" name="token" value={props.token} />
      <button type="submit" class="second" aria-label={props.label}>
        {props.text}
      </button>
    </form>
  );
}
