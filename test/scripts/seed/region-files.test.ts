import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { issueCodes } from "../../../scripts/seed/issue-codes.ts";
import { regionsFolder, registryRowsIn } from "../../../scripts/seed/read-regions.ts";
import { releaseFromSeed } from "../../../scripts/seed/release-from-seed.ts";
import { parseChatCode } from "../../../worker/registry/chat-code.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "regions-"));
  cpSync(regionsFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the first occurrence in a region's file and says what loading finds wrong. */
function problemsAfter(region: string, from: string | RegExp, to: string): string {
  const path = join(folder, `${region}.yaml`);
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  try {
    registryRowsIn(folder);
    return "";
  } catch (error) {
    return String(error);
  }
}

describe("the region files", () => {
  test("hold five regions and the 127 chats of the sources, each with a valid code of its own", () => {
    const { regions, chats } = releaseFromSeed();
    expect(regions.map((region) => region.slug)).toEqual([
      "altai",
      "volgograd",
      "moscow-oblast",
      "rostov",
      "chelyabinsk",
    ]);
    const count = (slug: string) => chats.filter((chat) => chat.region === slug).length;
    expect(regions.map((region) => count(region.slug))).toEqual([0, 3, 60, 55, 9]);
    expect(new Set(chats.map((chat) => chat.code)).size).toBe(127);
    for (const { code } of chats) expect(parseChatCode(code)).toBe(code);
  });

  test("give every chat with links as active, every other as announced", () => {
    for (const { links, state } of releaseFromSeed().chats) {
      expect(state).toBe(links.length > 0 ? "active" : "announced");
    }
  });

  test("are refused, with file and place, for a territory that is nowhere", () => {
    expect(problemsAfter("volgograd", /territory: "\d{8}"/, 'territory: "99999999"')).toMatch(
      /volgograd\.yaml, chats\[0\].*covers\[0\]: unknown territory «99999999»/,
    );
  });

  test("are refused for a source that is not listed, and for a fact without one", () => {
    expect(problemsAfter("altai", /^source: .*$/m, "source: rumour")).toContain("unknown source «rumour»");
    expect(problemsAfter("chelyabinsk", /^ {2}source: hotline\n/m, "")).toContain(
      "chelyabinsk.yaml, hotline.source",
    );
  });

  test("are refused for a link that is no invite, in the words of the rule", () => {
    expect(problemsAfter("volgograd", /https:\/\/t\.me\/\+[\w-]+/, "https://t.me/+79261234567")).toMatch(
      /volgograd\.yaml, chats\[0\].*links\[0\]: Это ссылка на номер телефона/,
    );
  });

  test("are refused for a place or a code that occurs twice", () => {
    const place =
      /^ {6}- г Сатка.*\n/m.exec(readFileSync(join(folder, "chelyabinsk.yaml"), "utf8"))?.[0] ?? "";
    expect(problemsAfter("chelyabinsk", place, place + place)).toContain("occurs twice");
    const code = /code: "\w{5}"/.exec(readFileSync(join(folder, "rostov.yaml"), "utf8"))?.[0] ?? "";
    expect(problemsAfter("volgograd", /code: "\w{5}"/, code)).toContain("occurs twice");
  });

  test("are refused for an unknown key and for text that is no YAML", () => {
    expect(problemsAfter("altai", /^timezone:/m, "timezon:")).toContain("altai.yaml, timezone");
    expect(problemsAfter("rostov", /^slug:/m, "slug: [")).toContain("rostov.yaml, YAML");
  });
});

describe("issuing codes", () => {
  test("gives a code to a new chat and touches nothing else", () => {
    const path = join(folder, "volgograd.yaml");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.replace(/code: "\w{5}"\n {4}/, ""));
    expect([issueCodes(folder), issueCodes(folder)]).toEqual([1, 0]);
    const after = readFileSync(path, "utf8");
    expect(after.replaceAll(/code: "\w{5}"/g, "")).toBe(before.replaceAll(/code: "\w{5}"/g, ""));
    expect(registryRowsIn(folder).chats).toHaveLength(127);
  });
});
