import { describe, expect, test } from "vitest";
import { workspaceApp } from "../../setup/workspace-app.ts";

const { ask, signIn } = await workspaceApp();

const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = ""]) => found);

describe("the help for coordinators", () => {
  test("opens without a sign-in: who lost a phone reads there what to do", async () => {
    const response = await ask("/admin/help");
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain("Потеряли телефон");
    expect(page).not.toContain('name="token"');
  });

  test("has a list of contents whose every line leads to its part", async () => {
    const page = await (await signIn({ role: "coordinator", regions: ["altai"] })).page("/admin/help");
    const anchors = all(page, /href="#([\w-]+)"/g);
    expect(anchors.length).toBeGreaterThanOrEqual(9);
    for (const anchor of anchors) expect(page).toContain(` id="${anchor}"`);
  });

  test("links to pages that are there", async () => {
    const { page, get } = await signIn({ role: "administrator" });
    const paths = new Set(all(await page("/admin/help"), /href="(\/[^"#]*)[^"]*"/g));
    for (const path of [...paths].filter((one) => !/\.(?:svg|webp)$/.test(one)))
      expect([path, (await get(path)).status]).toEqual([path, 200]);
  });
});
