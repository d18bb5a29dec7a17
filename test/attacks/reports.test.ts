import { afterAll, describe, expect, test, vi } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { attacker } from "./attack.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { changedTables } from "./stored.ts";
import { theirChat, theirRegion, twoRegions } from "./two-regions.ts";

const scene = await twoRegions();
const { ask, signIn } = scene;
const coordinator = await signIn({ role: "coordinator", regions: [theirRegion] });
const { stored } = await attacker(scene);
const path = `/c/${theirChat}/report`;
const logged = (["log", "info", "warn", "error"] as const).map((level) => vi.spyOn(console, level));
let senders = 0;

/** From an address that has not sent anything yet, and longer ago than the time trap asks for. */
async function report(fields: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { "CF-Connecting-IP": `2001:db8:0:${(++senders).toString(16)}::1` };
  const body = new URLSearchParams({ kind: "silent", at: String(Date.now() - 5000), ...fields });
  return ask(path, { method: "POST", headers, body });
}

describe.each(hostileTexts)("a report that holds %s", (_, text) => {
  test.each(["kind", "text", "at", "site"])(
    "in «%s» breaks nothing and comes back as text alone",
    async (field) => {
      const before = await stored();
      const response = await report({ [field]: text });
      const page = await response.text();
      expect([303, 413, 422]).toContain(response.status);
      expect(brokenHeader(response)).toBeNull();
      expect(page).not.toContain("<zz-");
      expect([...response.headers].join("\n")).not.toMatch(/<zz-|zz=1/);
      const changed = changedTables(before, await stored());
      if (response.status !== 303) expect(changed).toEqual([]);
      const mayChange = ["resident_report", "report_key", "watched_link", "audit_line", "sqlite_sequence"];
      expect(changed.filter((table) => !mayChange.includes(table))).toEqual([]);
    },
  );
});

test("the coordinators read them as text, without what nobody sees", async () => {
  const page = await coordinator.page(`/admin/regions/${theirRegion}/links`);
  expect(page).toContain("DROP TABLE draft");
  expect(page).not.toContain("<zz-");
  expect(page).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
  const { results } = await scene.db.$client
    .prepare("SELECT text FROM resident_report WHERE text IS NOT NULL")
    .all<{ text: string }>();
  expect(results.length).toBeGreaterThan(15);
  for (const { text } of results) {
    expect(text).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
    expect(text.length).toBeLessThan(2000);
  }
});

test("the log has not a word of them", async () => {
  const { results } = await scene.db.$client
    .prepare("SELECT * FROM audit_line WHERE actor = 'residents'")
    .all();
  expect(results.length).toBeGreaterThan(0);
  expect(JSON.stringify(results)).not.toMatch(/zz-|DROP|2001:db8/);
});

afterAll(() => {
  for (const spy of logged) expect(spy).not.toHaveBeenCalled();
});
