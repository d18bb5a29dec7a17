import { DataTable } from "../../../ui/data-table.tsx";
import { type Option, SelectField, TextField } from "../../../ui/field.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { type AuditQuestion, textLength } from "../input.ts";
import type { LineView } from "../line-view.ts";
import { actionWords, auditWords as words } from "../words.ts";

export interface AuditPageProps {
  readonly viewer: Viewer;
  readonly question: AuditQuestion;
  readonly lines: readonly LineView[];
  /** Where the next page goes on; null: there is none. */
  readonly olderThan: number | null;
  readonly regions: readonly Option[];
  readonly people: readonly Option[];
}

export function AuditPage(props: AuditPageProps) {
  const { viewer, question, lines, olderThan } = props;
  const { columns } = words;
  return (
    <AdminPage title={words.title} viewer={viewer}>
      <p>{words.lead}</p>
      {viewer.isAdministrator ? null : <p>{words.leadOwn}</p>}
      <Filter {...props} />
      <DataTable
        caption={`${words.caption}. ${words.moscowTime}`}
        columns={[
          { key: "number", label: columns.number },
          { key: "when", label: columns.when },
          { key: "who", label: columns.who },
          { key: "what", label: columns.what },
          { key: "subject", label: columns.subject },
          { key: "details", label: columns.details },
        ]}
        rows={lines.map(({ number, when, who, what, subject, href, facts }) => [
          String(number),
          when,
          who,
          what,
          href === null ? subject : <a href={href}>{subject}</a>,
          facts.map(({ label, text }) => <div>{`${label}: ${text}`}</div>),
        ])}
        empty={words.none}
      />
      <p class="actions">
        {question.before === null ? null : <a href={pathWith(question, null)}>{words.newest}</a>}
        {olderThan === null ? null : <a href={pathWith(question, olderThan)}>{words.older}</a>}
        <a href={`/admin/audit.jsonl${queryOf(question, null)}`}>{words.download}</a>
      </p>
    </AdminPage>
  );
}

function Filter({ question, regions, people }: AuditPageProps) {
  const actions = Object.entries(actionWords).map(([value, text]) => ({ value, text }));
  const or = (text: string) => ({ value: "", text });
  return (
    <form class="stack" action="/admin/audit">
      <fieldset>
        <legend>{words.filter}</legend>
        <div class="fields">
          <SelectField
            name="region"
            label={words.region}
            value={question.region ?? ""}
            options={[or(words.any), ...regions]}
          />
          <SelectField
            name="person"
            label={words.person}
            value={question.person ?? ""}
            options={[or(words.anyone), ...people]}
          />
          <SelectField
            name="action"
            label={words.action}
            value={question.action ?? ""}
            options={[or(words.anything), ...actions]}
          />
          <TextField name="text" label={words.text} value={question.text ?? ""} maxLength={textLength} />
          <TextField name="from" label={words.from} type="date" value={question.from ?? ""} maxLength={10} />
          <TextField name="to" label={words.to} type="date" value={question.to ?? ""} maxLength={10} />
        </div>
        <p class="actions">
          <button type="submit">{words.show}</button>
          <a href="/admin/audit">{words.reset}</a>
        </p>
      </fieldset>
    </form>
  );
}

function pathWith(question: AuditQuestion, before: number | null): string {
  return `/admin/audit${queryOf(question, before)}`;
}

function queryOf(question: AuditQuestion, before: number | null): string {
  const query = new URLSearchParams(
    Object.entries({ ...question, before }).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
  return query.size === 0 ? "" : `?${query}`;
}
