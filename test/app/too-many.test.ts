import { expect, it } from "vitest";
import { problemSchema } from "../../worker/api/contract.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { brokenHeader } from "./safety-headers.ts";

const exhausted = {
  RATE_LIMITS: "on",
  LOOKUP_LIMIT: { limit: () => Promise.resolve({ success: false }) },
};
const code = seedRelease.chats[0]?.code;

it.each(["/api/v1/lookup?q=a", "/api/v1/suggest?q=a"])(
  "%s asked too often is refused in words",
  async (path) => {
    const response = await ask(path, {}, exhausted);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(brokenHeader(response)).toBeNull();
    expect(problemSchema.parse(await response.json()).detail).toMatch(/Повторите через минуту.*122/);
  },
);

it.each(["/", `/c/${code}`, `/api/v1/chats/${code}`, "/api/v1/regions", "/healthz"])(
  "%s is never refused",
  async (path) => {
    expect((await ask(path, {}, exhausted)).status).toBe(200);
  },
);
