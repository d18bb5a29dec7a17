import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dailyTopics } from "../../worker/admin/help/daily-topics.ts";
import { rareTopics } from "../../worker/admin/help/rare-topics.ts";

const topics = [...dailyTopics, ...rareTopics];
const folder = "public/pictures/help";

describe("the help for coordinators", () => {
  test("has every picture that it shows and no other, each small enough for a slow connection", () => {
    const shown = topics.flatMap(({ pictures }) => pictures.map(({ name }) => `${name}.webp`));
    expect(readdirSync(folder).sort()).toEqual(shown.sort());
    for (const name of shown) expect(statSync(`${folder}/${name}`).size, name).toBeLessThanOrEqual(60 * 1024);
  });

  test("shows each of the five things in a picture that is also told in words", () => {
    expect(dailyTopics).toHaveLength(5);
    for (const { id, pictures } of dailyTopics) {
      expect(pictures.length, id).toBeGreaterThan(0);
      for (const { alt } of pictures) expect(alt.length, id).toBeGreaterThan(20);
    }
  });

  test("calls buttons, pages and messages as the workspace calls them", () => {
    const workspace = globSync("worker/admin/**/*.{ts,tsx}")
      .filter((file) => !file.includes("/help/"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const quoted = topics.flatMap(({ steps, troubles, pictures }) =>
      [...steps.map(({ text }) => text), ...troubles.flat(), ...pictures.map(({ alt }) => alt)].flatMap(
        (text) => [...text.matchAll(/«([^»]+)»/g)].map(([, words = ""]) => words),
      ),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((words) => !workspace.includes(words))).toEqual([]);
  });
});
