import { contentSecurityPolicy } from "../ui/csp.ts";
import { styleText } from "../ui/style.ts";
import { workspaceStyleText } from "../ui/workspace-style.ts";
import { passkeyScript } from "./sign-in/passkey-script.ts";

const styles = [styleText, workspaceStyleText];
let [policy, counterPolicy]: (string | null)[] = [];

/** Where exports of chats are read: the one page with script files, and one that cannot send what it reads. */
const counterPage = /^\/admin\/regions\/[^/]+\/quality\/count$/;

/** Content-Security-Policy of the workspace's pages: like the residents', with its own style and scripts. */
export async function workspacePolicy(path: string): Promise<string> {
  if (counterPage.test(path)) {
    counterPolicy ??= await contentSecurityPolicy({
      styles,
      scripts: [],
      hasScriptFiles: true,
      isShut: true,
    });
    return counterPolicy;
  }
  policy ??= await contentSecurityPolicy({ styles, scripts: [passkeyScript] });
  return policy;
}
