import { contentSecurityPolicy } from "../ui/csp.ts";
import { styleText } from "../ui/style.ts";
import { archiveScript } from "./archive-script.ts";

let policy: string | null = null;

/** Content-Security-Policy of the pages below /posters: like the residents', with the one script that shows progress. */
export async function posterPagePolicy(): Promise<string> {
  policy ??= await contentSecurityPolicy({ styles: [styleText], scripts: [archiveScript] });
  return policy;
}
