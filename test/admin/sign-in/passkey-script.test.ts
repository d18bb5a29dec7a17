import { expect, test } from "vitest";
import { passkeyScript } from "../../../worker/admin/sign-in/passkey-script.ts";
import { scriptWords } from "../../../worker/admin/sign-in/words.ts";
import { ask } from "../../setup/app-with-seed.ts";

test("the script of the passkey stays under 2.5 KB and asks for every sentence that it has", () => {
  expect(new TextEncoder().encode(passkeyScript).length).toBeLessThan(2_500);
  for (const word of Object.keys(scriptWords)) expect(passkeyScript).toMatch(new RegExp(`[.'"]${word}\\b`));
});

test.each(["/admin/sign-in", "/admin/enrol"])("%s runs that script and no other", async (path) => {
  const page = await ask(path);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(passkeyScript));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  const policy = page.headers.get("Content-Security-Policy") ?? "";
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toContain(`'sha256-${hash}'`);
  expect(policy).not.toContain("unsafe");
  const scripts = (await page.text()).match(/<script[^>]*>.*?<\/script>/gs) ?? [];
  expect(scripts).toEqual([`<script>${passkeyScript}</script>`]);
});

test("residents' pages name neither the workspace's scripts nor its style", async () => {
  const policy = (await ask("/")).headers.get("Content-Security-Policy") ?? "";
  expect(policy.match(/sha256-/g)).toHaveLength(2);
});
