import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildCounter, counterFolder } from "../../../scripts/quality/build.ts";

const read = (name: string) => readFileSync(join(counterFolder, name));

describe("the scripts of the counting page", () => {
  it("are what their sources make, pinned by their content, and the manifest tells of them", async () => {
    const { files, manifest } = await buildCounter();
    expect(JSON.parse(read("manifest.json").toString()), "run `npm run build:counter`").toEqual(manifest);
    expect(readdirSync(counterFolder).sort()).toEqual([...files.keys(), "manifest.json"].sort());
    for (const [name, bytes] of files) expect(read(name).equals(bytes), name).toBe(true);
  });

  const scripts = readdirSync(counterFolder).filter((name) => name.endsWith(".js"));
  const forbidden = [
    ...["fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "importScripts", "import("],
    ...["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("],
    ...["localStorage", "sessionStorage", "indexedDB", "caches", ".cookie", "console."],
  ];

  it.each(scripts)("%s has no way to send, store or print what it reads", (name) => {
    const text = read(name).toString();
    expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
  });
});
