import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { brokenHeader } from "../../app/safety-headers.ts";
import { encoded, strangeHeaders, strangeText } from "../../app/strange-input.ts";
import { ask } from "../../setup/app-with-seed.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const [chat] = seedRelease.chats.filter(({ links }) => links.length > 0);
const path = `/c/${chat?.code}/report`;
const logged = (["log", "info", "warn", "error"] as const).map((level) => vi.spyOn(console, level));

const value = fc.oneof(
  strangeText.map(encoded),
  fc.constantFrom("link", "silent", "wrong_territory", "LINK", "", "%", "%FF", "%ED%A0%80", "%00", "+"),
  fc.integer({ min: -5, max: 9 }).map((days) => String(Date.now() - days * 86_400_000)),
);
const field = fc.tuple(
  fc.constantFrom("kind", "text", "at", "at", "kind[]", "__proto__", "", "token"),
  value,
);
const form = fc
  .array(field, { maxLength: 6 })
  .map((fields) => fields.map((pair) => pair.join("=")).join("&"));
const body = fc.oneof(
  { weight: 4, arbitrary: form },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 9000 }).map((bytes) => bytes.slice()) },
);
const type = fc.constantFrom(
  ...[
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "",
    "text/plain",
  ],
  ...["multipart/form-data", "application/json", "application/x-www-form-urlencodedx"],
);

it("whatever is sent is thanked or refused in words, never failed on, and never logged", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(body, type, strangeHeaders, async (sent, contentType, strange) => {
      const { Origin, "Sec-Fetch-Site": _, ...headers } = strange;
      const response = await ask(path, {
        method: "POST",
        headers: { ...headers, "Content-Type": contentType },
        body: sent,
      });
      expect([303, 413, 415, 422]).toContain(response.status);
      expect(brokenHeader(response)).toBeNull();
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      const html = await response.text();
      if (response.status === 303) {
        expect(response.headers.get("Location")).toMatch(
          /^\/c\/\w{5}\/report\?sent=(?:link|silent|wrong_territory)$/,
        );
        return;
      }
      expect(html).toContain('role="alert"');
      expect(html).toContain('href="tel:112"');
      expect(html).not.toMatch(/<script>(?!\(d=>)/);
      expect(/<textarea[^>]*>([^<]*)<\/textarea>/.test(html)).toBe(true);
    }),
    { numRuns: 1500 },
  );
  for (const spy of logged) expect(spy).not.toHaveBeenCalled();
});
