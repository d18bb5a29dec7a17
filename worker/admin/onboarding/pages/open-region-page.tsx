import type { FederalSubject } from "../../../registry/federal-subjects.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { type SourceFields as Fields, limits, type SourceProblems } from "../input.ts";
import { onboardingWords as words } from "../words.ts";
import { SourceFields } from "./source-fields.tsx";

interface ListProps {
  readonly viewer: Viewer | null;
  readonly query: string;
  readonly subjects: readonly FederalSubject[];
  /** Slugs for which somebody has a draft already. */
  readonly drafted: ReadonlySet<string>;
}

/** Which of the regions that the directory does not have shall be opened. */
export function OpenRegionListPage({ viewer, query, subjects, drafted }: ListProps) {
  const { name, number, oktmo, timezone, state } = words.columns;
  return (
    <AdminPage title={words.openTitle} viewer={viewer}>
      <p class="lead">{words.openLead}</p>
      <search>
        <form method="get" action="/admin/open-region" class="fields">
          <TextField name="q" type="search" label={words.search} value={query} maxLength={limits.search} />
          <div class="actions">
            <button type="submit" class="second">
              {words.searchButton}
            </button>
            {query === "" ? null : <a href="/admin/open-region">{words.all}</a>}
          </div>
        </form>
      </search>
      <DataTable
        caption={words.subjects}
        columns={[
          { key: "name", label: name },
          { key: "number", label: number },
          { key: "oktmo", label: oktmo },
          { key: "timezone", label: timezone },
          { key: "state", label: state },
        ]}
        rows={subjects.map((subject) => [
          <a href={`/admin/open-region?region=${subject.slug}`}>{subject.name}</a>,
          subject.number,
          subject.oktmo,
          subject.timezones.join(", "),
          drafted.has(subject.slug) ? <span class="tag soft">{words.inDraft}</span> : "—",
        ])}
        empty={query === "" ? words.noneLeft : words.nobody(query)}
      />
    </AdminPage>
  );
}

interface ConfirmProps {
  readonly viewer: Viewer | null;
  readonly formToken: string;
  readonly subject: FederalSubject;
  readonly timezone: string;
  readonly isWrongZone: boolean;
  readonly source: Fields;
  readonly problems: SourceProblems;
}

/** What the region begins with, before it goes into the draft. */
export function OpenRegionPage(props: ConfirmProps) {
  const { viewer, formToken, subject, timezone, isWrongZone, source, problems } = props;
  const { slug, name, aliases, number, iso, oktmo, timezones } = subject;
  return (
    <AdminPage
      title={words.openOne(name)}
      viewer={viewer}
      crumbs={[{ href: "/admin/open-region", text: words.openTitle }]}
    >
      <dl class="facts">
        <Fact label={words.facts.name} value={name} />
        <Fact label={words.facts.aliases} value={aliases.join(", ")} />
        <Fact label={words.facts.number} value={number} />
        <Fact label={words.facts.iso} value={iso ?? ""} />
        <Fact label={words.facts.oktmo} value={oktmo} />
        {timezones.length === 1 ? <Fact label={words.timezone} value={timezones[0]} /> : null}
      </dl>
      <form method="post" action="/admin/open-region" class="stack">
        <input type="hidden" name="token" value={formToken} />
        <input type="hidden" name="region" value={slug} />
        {timezones.length === 1 ? (
          <input type="hidden" name="timezone" value={timezones[0]} />
        ) : (
          <SelectField
            name="timezone"
            label={words.timezone}
            hint={words.timezoneHint}
            value={timezone}
            options={timezones.map((zone) => ({ value: zone, text: zone }))}
            error={isWrongZone ? words.wrongZone : undefined}
          />
        )}
        <section>
          <h2>{words.hours}</h2>
          <p>{words.hoursText}</p>
          <SourceFields values={source} problems={problems} titleHint={words.hoursSource} isDated={false} />
        </section>
        <div class="actions">
          <button type="submit">{words.open}</button>
          <a href="/admin/open-region">{words.backToList}</a>
        </div>
      </form>
    </AdminPage>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  if (value === "") return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Somebody was faster, or an address was kept from before. */
export function AlreadyOpenPage({ viewer, subject }: Pick<ConfirmProps, "viewer" | "subject">) {
  return (
    <AdminPage title={subject.name} viewer={viewer}>
      <p>{words.alreadyOpen}</p>
      <LinkButton href={`/admin/regions/${subject.slug}`}>{words.toRegion}</LinkButton>
    </AdminPage>
  );
}
