import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { passkeyScript } from "../passkey-script.ts";
import { signInWords, enrolWords as words } from "../words.ts";
import { PasskeyBox } from "./passkey-box.tsx";

/** Knows nothing of the link: what stands behind "#" reaches only the browser's script. */
export function EnrolPage({ viewer }: { viewer: Viewer | null }) {
  return (
    <AdminPage title={words.title} viewer={viewer} script={passkeyScript}>
      <p class="lead">{words.lead}</p>
      <PasskeyBox
        optionsPath="/admin/enrol/options"
        answerPath="/admin/enrol"
        nextPath="/admin"
        button={words.button}
        needsScript={signInWords.needsScript}
        checking={words.checking}
      />
      <p class="hint">{words.safe}</p>
    </AdminPage>
  );
}
