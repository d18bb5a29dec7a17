import { comboboxScript } from "../../ui/combobox-script.ts";
import { contentSecurityPolicy } from "../../ui/csp.ts";
import { accentStyle, frameStyle } from "./frame-style.ts";
import { heightScript } from "./height-script.ts";

let plainPolicy: string | null = null;

/** Content-Security-Policy of a frame in its colour: as strict as that of pages, but any site may frame it. */
export async function framePolicy(accent: string | null): Promise<string> {
  const style = accentStyle(accent);
  if (style !== null) return policyWith([frameStyle, style]);
  plainPolicy ??= await policyWith([frameStyle]);
  return plainPolicy;
}

function policyWith(styles: readonly string[]): Promise<string> {
  return contentSecurityPolicy({ styles, scripts: [comboboxScript, heightScript], isFramable: true });
}
