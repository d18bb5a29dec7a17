import { expect, test } from "vitest";
import { publicRoutes } from "../public-app.ts";
import { codes, smallModel } from "../small-model.ts";

const app = publicRoutes(smallModel());
const path = `/c/${codes.closed}/report`;

test("a closed chat has no form; its page says what to do instead", async () => {
  expect(await (await app.request(`/c/${codes.closed}`)).text()).not.toContain("<form method");
  const response = await app.request(path);
  expect([response.status, response.headers.get("Location")]).toEqual([302, `/c/${codes.closed}`]);
});

test("a report about a chat that closed meanwhile is answered with the way on", async () => {
  const body = new URLSearchParams({ kind: "link" });
  const response = await app.request(path, { method: "POST", body });
  expect(response.status).toBe(409);
  const html = await response.text();
  expect(html).toContain(`href="/c/${codes.closed}"`);
  expect(html).toContain('href="tel:112"');
});

test("a chat whose links have all died may still be reported on, in every way", async () => {
  const html = await (await app.request(`/c/${codes.dead}/report`)).text();
  expect(html.match(/type="radio"/g)).toHaveLength(3);
});
