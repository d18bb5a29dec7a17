import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GazetteerKeeper } from "../../worker/gazetteer/keeper.ts";
import type { Gazetteers } from "../../worker/gazetteer/public-gazetteers.ts";
import { bytesOf, makeWorld, openers, publish, type World } from "../make/gazetteer-files.ts";

const never = () => new Promise<never>(() => {});
const regionsOf = (gazetteers: Gazetteers) => [...gazetteers.keys()];

let logged: { readonly event: string }[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(JSON.parse(line)));
});
afterEach(() => void vi.useRealTimers());

function change(world: World, name: string, bytes: ArrayBuffer | null): void {
  if (bytes === null) world.folder.delete(name);
  else world.folder.set(name, bytes);
}

describe("the registers of regions", () => {
  test("are read once, in the order asked, and then at hand without a promise for ever", async () => {
    const world = makeWorld();
    await publish(world, [{ region: "34" }, { region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74", "34"], 0))).toEqual(["74", "34"]);
    for (const at of [0, 10_000, 1e12]) {
      const held = keeper.hold(world.filesOf, ["74"], at);
      if (held instanceof Promise) throw new Error("a promise in the steady state");
      expect(held.get("74")).toMatchObject({ region: "74" });
      expect(keeper.hold(world.filesOf, ["74"], at)).toBe(held);
    }
    expect(world.read).toHaveBeenCalledTimes(3);
  });

  test("that the deployment does not have are absent, and the others are there", async () => {
    const world = makeWorld();
    await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    expect(regionsOf(await keeper.hold(world.filesOf, ["77", "74", "__proto__"], 0))).toEqual(["74"]);
    expect(keeper.known).toEqual(["74"]);
    expect(logged).toEqual([]);
  });

  test("are loaded once though many ask at the same time", async () => {
    const world = makeWorld();
    const [file = ""] = await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    await keeper.ready(world.filesOf, 0);
    const all = await Promise.all(Array.from({ length: 20 }, () => keeper.hold(world.filesOf, ["74"], 0)));
    expect(all.map(regionsOf)).toEqual(all.map(() => ["74"]));
    expect(world.filesRead()).toEqual([file]);
  });

  test("whose loading request was let go by the platform are loaded by the one who waits", async () => {
    const world = makeWorld();
    const [file = ""] = await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    await keeper.ready(world.filesOf, 0);
    vi.useFakeTimers();
    world.read.mockImplementationOnce(never);
    void keeper.hold(world.filesOf, ["74"], 0);
    const others = [keeper.hold(world.filesOf, ["74"], 0), keeper.hold(world.filesOf, ["74"], 0)];
    const waited = Promise.all(others);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect((await waited).map(regionsOf)).toEqual([["74"], ["74"]]);
    expect(world.filesRead()).toEqual([file, file]);
  });
});

describe("memory", () => {
  const three = [
    { region: "22", bytes: 400 },
    { region: "34", bytes: 400 },
    { region: "74", bytes: 400 },
  ];

  test("holds what fits, and what was used longest ago makes room", async () => {
    const world = makeWorld();
    const [file22, file34, file74] = await publish(world, three);
    const keeper = new GazetteerKeeper(openers, 1000);
    for (const region of ["22", "34", "22", "74", "22", "34"]) {
      expect(regionsOf(await keeper.hold(world.filesOf, [region], 0))).toEqual([region]);
    }
    expect(world.filesRead()).toEqual([file22, file34, file74, file34]);
    expect(keeper.fitsAll).toBe(false);
  });

  test("stays within the bound whatever is asked: the first asked come first", async () => {
    const world = makeWorld();
    await publish(world, three);
    const keeper = new GazetteerKeeper(openers, 1000);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74", "22", "34"], 0))).toEqual(["74", "22"]);
    expect(regionsOf(await keeper.hold(world.filesOf, ["34", "74", "22"], 0))).toEqual(["34", "74"]);
    const small = new GazetteerKeeper(openers, 300);
    expect(regionsOf(await small.hold(world.filesOf, ["74"], 0))).toEqual([]);
  });

  test("counts what is on its way for others", async () => {
    const world = makeWorld();
    await publish(world, three);
    const keeper = new GazetteerKeeper(openers, 1000);
    await keeper.ready(world.filesOf, 0);
    const asked = ["22", "34", "74"].map((region) => keeper.hold(world.filesOf, [region], 0));
    expect((await Promise.all(asked)).map(regionsOf)).toEqual([["22"], ["34"], []]);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74"], 0))).toEqual(["74"]);
    expect(logged).toEqual([]);
  });

  test("is given back by a load that was let go with its request", async () => {
    const world = makeWorld();
    await publish(world, three);
    const keeper = new GazetteerKeeper(openers, 1000);
    await keeper.ready(world.filesOf, 0);
    // Timers stand still from here on: the platform lets go of a request's timers as well.
    vi.useFakeTimers();
    world.read.mockImplementationOnce(never);
    void keeper.hold(world.filesOf, ["22"], 0);
    expect(regionsOf(await keeper.hold(world.filesOf, ["34", "74"], 9999))).toEqual(["34"]);
    expect(regionsOf(await keeper.hold(world.filesOf, ["34", "74"], 10_000))).toEqual(["34", "74"]);
    expect(keeper.hold(world.filesOf, ["34", "74"], 10_000)).not.toBeInstanceOf(Promise);
  });

  test("keeps the national index beside the regions, and knows when all fit together", async () => {
    const world = makeWorld();
    const names = await publish(world, three, true);
    const keeper = new GazetteerKeeper(openers, 1300);
    expect(await keeper.national(world.filesOf, 0)).toMatchObject({ byteLength: 100 });
    expect(keeper.fitsAll).toBe(true);
    for (const region of ["22", "34", "74", "22"]) await keeper.hold(world.filesOf, [region], 0);
    expect(keeper.national(world.filesOf, 0)).not.toBeInstanceOf(Promise);
    expect(world.filesRead().filter((name) => names.includes(name))).toEqual(names);
    const narrow = new GazetteerKeeper(openers, 1299);
    await narrow.ready(world.filesOf, 0);
    expect(narrow.fitsAll).toBe(false);
    expect(regionsOf(await narrow.hold(world.filesOf, ["22", "34", "74"], 0))).toEqual(["22", "34"]);
  });
});

describe("a file that is not what it should be", () => {
  const broken: [what: string, edition: string, bytes: ArrayBuffer | null | undefined, logged: object][] = [
    ["not there", "", null, { state: "missing", reason: "not_there" }],
    ["shorter than promised", "", bytesOf("74"), { state: "refused", reason: "size" }],
    ["damaged", "", bytesOf("47".padEnd(100)), { state: "refused", reason: "checksum" }],
    ["of another version", "foreign", undefined, { state: "refused", reason: "other_version" }],
    ["of another region", "stray", undefined, { state: "refused", reason: "other_region" }],
    ["one that the reader stumbles over", "bug", undefined, { state: "refused", reason: "open_failed" }],
  ];

  test.each(broken)(
    "because it is %s is absent and tried again after ten seconds, with one log line each time",
    async (_, edition, bytes, line) => {
      const world = makeWorld();
      const [file = ""] = await publish(world, [{ region: "74", edition }, { region: "34" }]);
      if (bytes !== undefined) change(world, file, bytes);
      const keeper = new GazetteerKeeper(openers);
      for (const at of [0, 1, 5000, 9999]) {
        expect(regionsOf(await keeper.hold(world.filesOf, ["74", "34"], at))).toEqual(["34"]);
      }
      const failures = () => logged.filter(({ event }) => event === "gazetteer.file_failed");
      expect(failures()).toEqual([{ event: "gazetteer.file_failed", file: "74", ...line }]);
      expect(keeper.hold(world.filesOf, ["74", "34"], 9999)).not.toBeInstanceOf(Promise);
      await keeper.hold(world.filesOf, ["74", "34"], 10_000);
      expect(failures()).toHaveLength(2);
      expect(world.filesRead().filter((name) => name === file)).toHaveLength(2);
    },
  );

  test("is there again as soon as a later try succeeds", async () => {
    const world = makeWorld();
    const [file = ""] = await publish(world, [{ region: "74" }]);
    world.read.mockImplementation(async (name) => {
      if (name === file) throw new Error("network");
      return world.folder.get(name) ?? null;
    });
    const keeper = new GazetteerKeeper(openers);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74"], 0))).toEqual([]);
    expect(logged).toMatchObject([{ state: "missing", reason: "unreachable" }]);
    world.read.mockImplementation(async (name) => world.folder.get(name) ?? null);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74"], 10_000))).toEqual(["74"]);
    expect(await keeper.states(world.filesOf, ["74"], 10_000)).toEqual({ "74": "ok" });
  });

  test("because it comes too late is absent now and at hand when it has come", async () => {
    const world = makeWorld();
    const [file = ""] = await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    await keeper.ready(world.filesOf, 0);
    vi.useFakeTimers();
    let arrive: (buffer: ArrayBuffer | null) => void = () => {};
    world.read.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const asked = keeper.hold(world.filesOf, ["74"], 0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(regionsOf(await asked)).toEqual([]);
    expect(logged).toMatchObject([{ file: "74", reason: "slow" }]);
    expect(regionsOf(await keeper.hold(world.filesOf, ["74"], 1000))).toEqual([]);
    vi.useRealTimers();
    arrive(world.folder.get(file) ?? null);
    await Promise.all(world.after);
    const held = keeper.hold(world.filesOf, ["74"], 1001);
    expect(held).not.toBeInstanceOf(Promise);
    expect(regionsOf(await held)).toEqual(["74"]);
  });
});
