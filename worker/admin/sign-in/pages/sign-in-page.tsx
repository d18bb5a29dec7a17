import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { passkeyScript } from "../passkey-script.ts";
import { signInWords as words } from "../words.ts";
import { PasskeyBox } from "./passkey-box.tsx";

export interface SignInPageProps {
  readonly viewer: Viewer | null;
  /** The passkey must be shown once more. */
  readonly isAgain: boolean;
  readonly nextPath: string;
  readonly contact: string | null;
}

export function SignInPage({ viewer, isAgain, nextPath, contact }: SignInPageProps) {
  return (
    <AdminPage title={words.title} viewer={viewer} script={passkeyScript}>
      {isAgain ? (
        <Notice kind="info">
          <p>{words.again}</p>
        </Notice>
      ) : viewer === null ? null : (
        <Notice kind="info">
          <p>
            {words.alreadyIn(viewer.name)} <a href={nextPath}>{words.goOn}</a>
          </p>
        </Notice>
      )}
      <p class="lead">{words.lead}</p>
      <PasskeyBox
        optionsPath="/admin/sign-in/options"
        answerPath="/admin/sign-in"
        nextPath={nextPath}
        button={words.button}
        needsScript={words.needsScript}
      />
      <details>
        <summary>{words.noKey}</summary>
        <p>{words.noKeyText(contact)}</p>
      </details>
    </AdminPage>
  );
}
