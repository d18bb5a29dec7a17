import { Tick } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { SessionTable, type SessionView } from "../../account/pages/session-table.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { peopleWords as words } from "../words.ts";
import { EndAccessForm, type EndAccessFormProps } from "./end-access-form.tsx";
import { RegionTicks, type RegionTicksProps } from "./region-ticks.tsx";

export interface PersonPageProps {
  readonly viewer: Viewer;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly isAdministrator: boolean;
    readonly role: string;
    readonly regions: readonly string[];
    readonly state: string;
    /** An unused link works. */
    readonly hasLink: boolean;
    /** When access ended; null: it has not. */
    readonly ended: string | null;
  };
  readonly isOwn: boolean;
  /** What has just been done. */
  readonly done: string | null;
  readonly choice: Pick<RegionTicksProps, "opened" | "others">;
  readonly sessions: readonly SessionView[];
  readonly tokens: readonly { readonly id: string; readonly text: string }[];
  readonly heirs: EndAccessFormProps["heirs"];
}

export function PersonPage(props: PersonPageProps) {
  const { viewer, person, isOwn, done } = props;
  return (
    <AdminPage title={person.name} viewer={viewer} crumbs={[{ href: "/admin/people", text: words.title }]}>
      {done === null ? null : (
        <Notice kind="done">
          <p>{done}</p>
        </Notice>
      )}
      <dl class="facts">
        <dt>{words.role}</dt>
        <dd>{person.role}</dd>
        <dt>{words.state}</dt>
        <dd>{person.ended === null ? person.state : words.endedOn(person.ended)}</dd>
      </dl>
      {isOwn ? (
        <Notice kind="info">
          <p>
            {words.own} <a href="/admin/account">{words.ownAccount}</a>
          </p>
        </Notice>
      ) : null}
      {person.ended === null ? <Controls {...props} /> : null}
    </AdminPage>
  );
}

function Controls({ viewer, person, isOwn, choice, sessions, tokens, heirs }: PersonPageProps) {
  const path = `/admin/people/${person.id}`;
  const token = viewer.formToken;
  return (
    <>
      <section>
        <h2>{words.regionsHeading}</h2>
        {person.isAdministrator ? (
          <p>{words.administratorHasAll}</p>
        ) : (
          <form class="stack" method="post" action={`${path}/regions`}>
            <input type="hidden" name="token" value={token} />
            <RegionTicks {...choice} chosen={person.regions} isWrong={false} />
            <button type="submit">{words.saveRegions}</button>
          </form>
        )}
      </section>
      {isOwn ? null : (
        <section>
          <h2>{words.linkHeading}</h2>
          <p>{words.newLinkText}</p>
          <form class="stack" method="post" action={`${path}/link`}>
            <input type="hidden" name="token" value={token} />
            <Tick name="lost" label={words.isLost} />
            <button type="submit">{words.newLink}</button>
          </form>
          {person.hasLink ? (
            <OneButton path={`${path}/link/revoke`} token={token} text={words.revokeLink} />
          ) : null}
        </section>
      )}
      <section>
        <SessionTable sessions={sessions} token={token} basePath={path} />
        {sessions.length > 1 && !isOwn ? (
          <OneButton path={`${path}/sessions/end-all`} token={token} text={words.sessionsEnd} />
        ) : null}
      </section>
      {tokens.length === 0 ? null : (
        <section>
          <h2>{words.tokensHeading}</h2>
          <ul>
            {tokens.map(({ id, text }) => (
              <li>
                {text}{" "}
                <OneButton path={`${path}/tokens/${id}/revoke`} token={token} text={words.revokeToken} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOwn ? null : <EndAccessForm path={`${path}/end`} token={token} heirs={heirs} />}
    </>
  );
}

function OneButton({ path, token, text }: { path: string; token: string; text: string }) {
  return (
    <form class="in" method="post" action={path}>
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="second">
        {text}
      </button>
    </form>
  );
}
