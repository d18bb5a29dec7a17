import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { packGazetteer } from "../../scripts/gazetteer/pack.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { makeAssets } from "../make/assets.ts";
import { publishFiles } from "../make/gazetteer-files.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";

/** One developer's server, from the first to the last test; `npm run gazetteer` writes into the folder beside it. */
const folder = new Map<string, ArrayBuffer>();
const local: Partial<WorkerEnv> = { ASSETS: makeAssets("/gazetteer/", folder), IS_LOCAL: "true" };
const logged: string[] = [];

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(line));
});
afterAll(() => void vi.useRealTimers());

async function read(path: string): Promise<Record<string, Record<string, unknown>>> {
  const response = await ask(path, {}, local);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}
const stateOf74 = async () => (await read("/healthz")).gazetteer?.["74"];
/** What the lookup takes a village for that only the register knows. */
const village = async () => (await read("/api/v1/lookup?q=посёлок Заовражный, Саткинский округ")).place?.name;

function villageRegister(): ArrayBuffer {
  const settlement = { name: "Заовражный", type: "п", code: "75549000", formerNames: [] };
  const packed = packGazetteer({
    region: "74",
    source: { kind: "demo", date: null },
    settlements: [{ ...settlement, within: null, postalIndex: null }],
    streets: [],
  });
  return Uint8Array.from(packed).buffer;
}

it("pages that need no register do not read the manifest, not even the first ones of an isolate", async () => {
  const read: string[] = [];
  const assets: Partial<Fetcher> = {
    fetch(asked) {
      read.push(String(asked));
      return makeAssets().fetch(asked);
    },
  };
  const recorded = { ...local, ASSETS: assets as Fetcher };
  const code = seedRelease.chats[0]?.code;
  for (const path of ["/", "/r/chelyabinsk", `/c/${code}`, `/c/${code}/qr.svg`, "/api/v1/regions"]) {
    expect([path, (await ask(path, {}, recorded)).status, read]).toEqual([path, 200, []]);
  }
  await ask("/find?q=Сатка", {}, recorded);
  expect(read).toEqual(["https://assets.invalid/gazetteer/manifest.json"]);
});

it("a register put beside the running local server is served a second later", async () => {
  expect([await stateOf74(), await village()]).toEqual(["missing", "Саткинский округ"]);
  await publishFiles(folder, [["74", villageRegister()]]);
  vi.advanceTimersByTime(1000);
  expect([await village(), await stateOf74()]).toEqual(["Заовражный", "ok"]);
});

it("a damaged register is refused, and what it knew is answered from the registry's places", async () => {
  const register = villageRegister();
  await publishFiles(folder, [
    ["74", register],
    ["34", register],
  ]);
  vi.advanceTimersByTime(1000);
  expect((await read("/healthz")).gazetteer).toMatchObject({ "74": "ok", "34": "refused" });

  const damaged = register.slice(0, register.byteLength - 8);
  await publishFiles(folder, [["74", damaged]]);
  vi.advanceTimersByTime(1000);
  expect([await village(), await stateOf74()]).toEqual(["Саткинский округ", "refused"]);
  for (const path of ["/", "/find?q=Сатка", "/r/chelyabinsk", "/api/v1/suggest?q=Сат"]) {
    expect([path, (await ask(path, {}, local)).status]).toEqual([path, 200]);
  }
});

it("the log tells what was wrong and nothing of what was typed", () => {
  expect(logged.map((line) => JSON.parse(line).reason)).toEqual(
    expect.arrayContaining(["not_there", "other_region"]),
  );
  expect(logged.join()).not.toMatch(/заовражн|сатк/i);
});
