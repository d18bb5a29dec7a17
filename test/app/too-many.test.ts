import { describe, expect, it } from "vitest";
import { problemSchema } from "../../worker/api/contract.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { brokenHeader } from "./safety-headers.ts";

const exhausted = {
  RATE_LIMITS: "on",
  LOOKUP_LIMIT: { limit: () => Promise.resolve({ success: false }) },
};
const code = seedRelease.chats[0]?.code;

describe("who asks too often", () => {
  it.each(["/api/v1/lookup?q=a", "/api/v1/suggest?q=a"])("at %s is refused in words", async (path) => {
    const response = await ask(path, {}, exhausted);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(brokenHeader(response)).toBeNull();
    expect(problemSchema.parse(await response.json()).detail).toMatch(/Повторите через минуту.*122/);
  });

  it("on the page gets a sentence, the phones, and the question back to send it again", async () => {
    const response = await ask("/find?q=Сатка&region=chelyabinsk", {}, exhausted);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(brokenHeader(response)).toBeNull();
    const html = await response.text();
    expect(html).toContain("Подождите минуту");
    expect(html).toContain('value="Сатка"');
    expect(html).toContain('name="region" value="chelyabinsk"');
    for (const number of ["122", "103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  });

  it("in a frame gets the same in the frame's own design", async () => {
    const response = await ask("/embed/chelyabinsk?theme=dark&q=Сатка", {}, exhausted);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(brokenHeader(response, "frame")).toBeNull();
    const html = await response.text();
    expect(html).toContain("Подождите минуту");
    expect(html).toContain('value="Сатка"');
    expect(html).toContain('<form action="/embed/chelyabinsk">');
    expect(html).toContain('data-theme="dark"');
    for (const number of ["122", "103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  });

  it("with what is no question is refused all the same", async () => {
    for (const query of ["", "?q=", "?q=%00", `?q=${"a".repeat(400)}`]) {
      expect((await ask(`/find${query}`, {}, exhausted)).status).toBe(429);
    }
  });

  it.each([
    "/",
    "/r/chelyabinsk",
    `/c/${code}`,
    `/c/${code}/qr.svg`,
    `/c/${code}/qr.png`,
    `/c/${code}/badge.svg`,
    `/embed/${code}`,
    "/embed/chelyabinsk",
    `/c/${code}/poster.svg`,
    `/c/${code}/poster.pdf`,
    "/posters",
    "/rules",
    "/api",
    `/api/v1/chats/${code}`,
    "/api/v1/regions",
    "/healthz",
  ])("still gets %s", async (path) => {
    expect((await ask(path, {}, exhausted)).status).toBe(200);
  });

  it("is still led into the chat", async () => {
    expect((await ask(`/c/${code}/join`, {}, exhausted)).status).toBe(302);
  });
});
