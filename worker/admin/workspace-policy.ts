import { contentSecurityPolicy } from "../ui/csp.ts";
import { styleText } from "../ui/style.ts";
import { workspaceStyleText } from "../ui/workspace-style.ts";
import { passkeyScript } from "./sign-in/passkey-script.ts";

let policy: string | null = null;

/** Content-Security-Policy of the workspace's pages: like the residents', with its own style and scripts. */
export async function workspacePolicy(): Promise<string> {
  policy ??= await contentSecurityPolicy({
    styles: [styleText, workspaceStyleText],
    scripts: [passkeyScript],
  });
  return policy;
}
