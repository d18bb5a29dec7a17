import fc from "fast-check";
import { expect, test } from "vitest";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { publicApp } from "./public-app.ts";

const get = publicApp(readModelOf(seedRelease));
const anyText = fc.string({ unit: "binary", maxLength: 320 });
const cases = { numRuns: 1500 };

async function expectAnswer(path: string): Promise<void> {
  const response = await get(path);
  expect([200, 302, 400, 404]).toContain(response.status);
  if (response.status === 302) return;
  const html = await response.text();
  expect(html).toContain('href="tel:112"');
  expect(html).not.toMatch(/<script>(?!\(d=>)/);
}

test("whatever is typed gets an answer or a refusal with the phones", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (q) => expectAnswer(`/find?q=${encodeURIComponent(q.toWellFormed())}`)),
    cases,
  );
});

test("whatever stands in an address, escapes that mean nothing too, is answered", async () => {
  const part = fc.stringMatching(/^[\w%+.~:@!$'()*,;=-]{1,40}$/);
  const path = fc
    .constantFrom("/c/", "/r/", "/find?q=", "/find?q=Сатка&region=")
    .chain((start) => part.map((end) => start + end));
  await fc.assert(fc.asyncProperty(path, expectAnswer), cases);
});
