import { comboboxScript } from "../../ui/combobox-script.ts";
import { contentSecurityPolicy } from "../../ui/csp.ts";
import { styleText } from "../../ui/style.ts";
import { demoScript } from "./demo-script.ts";
import { pageScript } from "./page-script.ts";
import { webmasterStyle } from "./page-style.ts";

const policies: { page: string | null; demo: string | null } = { page: null, demo: null };

/** Content-Security-Policy of /widget: as everywhere, and our own frames for the preview. Nobody may frame it. */
export async function webmasterPolicy(): Promise<string> {
  policies.page ??= await contentSecurityPolicy({
    styles: [styleText, webmasterStyle],
    scripts: [comboboxScript, pageScript],
    hasFrames: true,
  });
  return policies.page;
}

/** Of /widget/demo: the one page of ours that runs a script file, the widget's own. */
export async function demoPolicy(): Promise<string> {
  policies.demo ??= await contentSecurityPolicy({
    styles: [styleText, webmasterStyle],
    scripts: [demoScript],
    hasScriptFiles: true,
    hasFrames: true,
  });
  return policies.demo;
}
