import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { PasskeyBox } from "../../sign-in/pages/passkey-box.tsx";
import { passkeyScript } from "../../sign-in/passkey-script.ts";
import { accountWords as words } from "../words.ts";
import { PasskeyTable, type PasskeyView } from "./passkey-table.tsx";
import { SessionTable, type SessionView } from "./session-table.tsx";
import { TokenForm, type TokenFormProps } from "./token-form.tsx";
import { TokenTable, type TokenView } from "./token-table.tsx";

export interface AccountPageProps {
  readonly viewer: Viewer;
  /** What has just been done. */
  readonly done: string | null;
  readonly isMoscowTime: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly sessions: readonly SessionView[];
  readonly tokens: readonly TokenView[];
  readonly tokenForm: TokenFormProps;
  /** Where to show the passkey once more; null: it was shown just now. */
  readonly signInPath: string | null;
}

export function AccountPage(props: AccountPageProps) {
  const { viewer, passkeys, sessions, signInPath } = props;
  const token = viewer.formToken;
  return (
    <AdminPage
      title={words.title}
      viewer={viewer}
      {...(signInPath === null ? { script: passkeyScript } : {})}
    >
      {props.done === null ? null : (
        <Notice kind="done">
          <p>{props.done}</p>
        </Notice>
      )}
      {passkeys.length === 1 ? (
        <Notice kind="warning" heading={words.onePasskey}>
          <p>{words.onePasskeyText}</p>
        </Notice>
      ) : null}
      {signInPath === null ? null : (
        <Notice kind="info">
          <p>{words.signInFirst}</p>
          <LinkButton href={signInPath} isSecond>
            {words.signInAgain}
          </LinkButton>
        </Notice>
      )}
      <section>
        <PasskeyTable passkeys={passkeys} token={token} />
      </section>
      {signInPath === null ? <AddPasskey token={token} /> : null}
      <section>
        <SessionTable sessions={sessions} token={token} basePath="/admin/account" />
        {sessions.length > 1 ? (
          <form method="post" action="/admin/account/sessions/end-others">
            <input type="hidden" name="token" value={token} />
            <button type="submit" class="second">
              {words.endOthers}
            </button>
          </form>
        ) : null}
        <p class="hint">{props.isMoscowTime ? words.moscowTime : words.regionTime}</p>
      </section>
      <section id="tokens">
        <h2>{words.tokens}</h2>
        <p>{words.tokensText}</p>
        <TokenTable tokens={props.tokens} token={token} />
        <TokenForm {...props.tokenForm} />
      </section>
    </AdminPage>
  );
}

function AddPasskey({ token }: { token: string }) {
  return (
    <section>
      <h2>{words.addHeading}</h2>
      <PasskeyBox
        optionsPath="/admin/account/passkeys/options"
        answerPath="/admin/account/passkeys"
        nextPath="/admin/account?done=added"
        button={words.add}
        needsScript={words.needsScript}
        token={token}
      >
        <p>{words.addText}</p>
      </PasskeyBox>
    </section>
  );
}
