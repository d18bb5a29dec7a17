import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { app } from "../../worker/app.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { makeAssets } from "../make/assets.ts";
import { brokenHeader } from "./safety-headers.ts";

/** Nothing to read a release from. */
const broken: WorkerEnv = {
  ...env,
  ASSETS: makeAssets(),
  RATE_LIMITS: "off",
  IS_LOCAL: "true",
  FAULT: "d1-throw",
};

beforeAll(() => {
  const nothing = { match: async () => undefined, put: async () => {} };
  vi.stubGlobal("caches", { default: nothing });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test.each(["/embed/chelyabinsk?theme=dark", "/embed/7K3Q2", "/embed/chelyabinsk?q=Сатка"])(
  "without any release %s is a frame that says so and gives the phones, not a hole in the page",
  async (path) => {
    const request = new Request(encodeURI(`https://chat.example${path}`));
    const response = await app.fetch(request, broken, createExecutionContext());
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([503, "no-store"]);
    expect(brokenHeader(response, "frame")).toBeNull();
    const html = await response.text();
    expect(html).toMatch(/У нас сбой.*Номер сбоя: \w+/);
    for (const number of ["122", "103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  },
);
