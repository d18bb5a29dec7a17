import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ask } from "../setup/app-with-seed.ts";
import { brokenHeader } from "./safety-headers.ts";
import {
  anyMethod,
  brokenQuery,
  encoded,
  strangeHeaders,
  strangePath,
  strangeSegment,
  strangeText,
} from "./strange-input.ts";

/** Together more than 20,000 cases: an answer or a refusal with a sentence and the phones, never a failure. */
const timeoutMs = 120_000;

async function expectSound(path: string, init: RequestInit = {}): Promise<void> {
  const response = await ask(path, init);
  expect(response.status).toBeLessThan(500);
  expect(brokenHeader(response)).toBeNull();
  const body = await response.text();
  if (response.status < 400 || init.method === "HEAD") return;
  expect(body).toMatch(/[А-Яа-яё]{4}/);
  // The workspace is for people who are signed in; residents never stand before its refusals.
  if (/^\/(?:api\/v1\/)?admin(?:\/|$)/.test(new URL(`https://chat.example${path}`).pathname)) return;
  for (const number of ["122", "103", "112"]) expect(body).toContain(number);
}

function holdsFor<Value>(
  cases: fc.Arbitrary<Value>,
  numRuns: number,
  check: (value: Value) => Promise<void>,
) {
  return async () => fc.assert(fc.asyncProperty(cases, check), { numRuns });
}

const logged = (["log", "info", "warn", "error"] as const).map((level) => vi.spyOn(console, level));

describe("whatever is typed", { timeout: timeoutMs }, () => {
  const region = fc.option(strangeSegment, { nil: "chelyabinsk" });

  it.each(["/api/v1/lookup", "/api/v1/suggest", "/find"])("%s answers or refuses in words", async (path) => {
    await holdsFor(fc.tuple(strangeText, fc.boolean(), region), 5_000, ([text, hasRegion, region]) =>
      expectSound(`${path}?q=${encoded(text)}${hasRegion ? `&region=${region}` : ""}`),
    )();
  });

  it.each(["/api/v1/lookup", "/find"])("%s survives queries that no browser would send", async (path) => {
    await holdsFor(brokenQuery, 1_000, (query) => expectSound(`${path}?${query}`))();
  });
});

describe("whatever is asked for", { timeout: timeoutMs }, () => {
  const places = [
    ..."/c/*|/c/*/join|/c/*/qr.svg|/c/*/qr.png|/c/*/poster.pdf|/r/*|/r/*/poster.pdf".split("|"),
    ..."/posters/*|/posters?chat=*|/posters?region=*|/posters/*.zip|/api/v1/chats/*|/api/v1/regions/*".split(
      "|",
    ),
  ];

  it(
    "every code and region is answered or not found",
    holdsFor(fc.tuple(fc.constantFrom(...places), strangeSegment), 3_000, ([place, segment]) =>
      expectSound(place.replace("*", () => segment)),
    ),
  );

  it(
    "every path, method and header is answered or refused",
    holdsFor(fc.tuple(strangePath, anyMethod, strangeHeaders), 3_000, ([path, method, headers]) =>
      expectSound(path, { method, headers }),
    ),
  );
});

it("nothing of all this was logged", () => {
  for (const spy of logged) expect(spy).not.toHaveBeenCalled();
});
