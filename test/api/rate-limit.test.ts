import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { type Limiter, rateLimit } from "../../worker/api/rate-limit.ts";
import { clientKey } from "../../worker/base/client-key.ts";

function appWith(limiter: Limiter | null) {
  const app = new Hono();
  app.use(
    "/api/v1/lookup",
    rateLimit(
      () => limiter,
      (c) => c.json({}, 429),
    ),
  );
  app.get("/api/v1/lookup", (c) => c.text("answer"));
  app.get("/c/:code", (c) => c.text("chat"));
  return app;
}

const refusing: Limiter = { limit: () => Promise.resolve({ success: false }) };
const broken: Limiter = { limit: () => Promise.reject(new Error("down")) };

describe("how often one may ask", () => {
  it("whoever asks too often gets 429 and learns when to come back", async () => {
    const response = await appWith(refusing).request("/api/v1/lookup");
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
  });

  it("a chat's page is never refused", async () => {
    expect((await appWith(refusing).request("/c/7K3Q2")).status).toBe(200);
  });

  it("a limiter that fails lets everybody through", async () => {
    expect((await appWith(broken).request("/api/v1/lookup")).status).toBe(200);
  });

  it("without limits nobody is counted", async () => {
    expect((await appWith(null).request("/api/v1/lookup")).status).toBe(200);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s counts as %s", (address, key) => {
    expect(clientKey(new Headers({ "CF-Connecting-IP": address }))).toBe(key);
  });
});
