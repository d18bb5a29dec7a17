import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GazetteerKeeper } from "../../worker/gazetteer/keeper.ts";
import { bytesOf, makeWorld, openers, publish } from "../make/gazetteer-files.ts";

let logged: object[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(JSON.parse(line)));
});
afterEach(() => void vi.useRealTimers());

describe("without a manifest", () => {
  test("every register is missing, nobody waits, and the log says so once", async () => {
    const world = makeWorld();
    const keeper = new GazetteerKeeper(openers);
    expect([...(await keeper.hold(world.filesOf, ["74"], 0))]).toEqual([]);
    expect(keeper.hold(world.filesOf, ["74"], 9999)).not.toBeInstanceOf(Promise);
    expect(await keeper.national(world.filesOf, 10_000)).toBeNull();
    expect(await keeper.states(world.filesOf, ["74", "34"], 20_000)).toEqual({
      "74": "missing",
      "34": "missing",
    });
    expect(keeper).toMatchObject({ known: [], fitsAll: true });
    expect(logged).toEqual([{ event: "gazetteer.manifest_failed", state: "missing", reason: "not_there" }]);
    expect(world.read).toHaveBeenCalledTimes(3);
  });

  test("that can be used every register is refused", async () => {
    const world = makeWorld();
    world.folder.set("manifest.json", bytesOf('{"format":1,"regions":[],"national":null}'));
    const keeper = new GazetteerKeeper(openers);
    expect(await keeper.states(world.filesOf, ["74"], 0)).toEqual({ "74": "refused" });
    expect(logged).toMatchObject([{ state: "refused", reason: "malformed regions" }]);
  });

  test("that comes in time a request goes on, and has it when it has come", async () => {
    const world = makeWorld();
    await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    vi.useFakeTimers();
    let arrive: () => void = () => {};
    world.read.mockImplementationOnce(
      () => new Promise((resolve) => (arrive = () => resolve(world.folder.get("manifest.json") ?? null))),
    );
    const asked = keeper.hold(world.filesOf, ["74"], 0);
    await vi.advanceTimersByTimeAsync(300);
    expect([...(await asked)]).toEqual([]);
    vi.useRealTimers();
    arrive();
    await Promise.all(world.after);
    expect([...(await keeper.hold(world.filesOf, ["74"], 400)).keys()]).toEqual(["74"]);
  });
});

describe("a replaced manifest", () => {
  test("is picked up locally after a second, while others go on with what they have", async () => {
    const world = makeWorld(1000);
    const [before] = await publish(world, [{ region: "74" }, { region: "34" }]);
    const keeper = new GazetteerKeeper(openers);
    const old = await keeper.hold(world.filesOf, ["74", "34"], 0);
    const [after] = await publish(world, [{ region: "74", edition: "new" }]);
    expect(after).not.toBe(before);
    expect(await keeper.hold(world.filesOf, ["74", "34"], 999)).toEqual(old);

    const asking = keeper.hold(world.filesOf, ["74", "34"], 1000);
    expect(asking).toBeInstanceOf(Promise);
    expect(keeper.hold(world.filesOf, ["74", "34"], 1000)).not.toBeInstanceOf(Promise);
    const fresh = await asking;
    expect([...fresh.keys()]).toEqual(["74"]);
    expect(fresh.get("74")).not.toBe(old.get("74"));
    expect(world.filesRead().at(-1)).toBe(after);
    expect(keeper.known).toEqual(["74"]);
  });

  test("that lists the same files keeps them in memory", async () => {
    const world = makeWorld(1000);
    await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    const old = await keeper.hold(world.filesOf, ["74"], 0);
    await publish(world, [{ region: "74" }, { region: "34" }]);
    const fresh = await keeper.hold(world.filesOf, ["74", "34"], 1000);
    expect(fresh.get("74")).toBe(old.get("74"));
    expect([...fresh.keys()]).toEqual(["74", "34"]);
  });

  test("that is broken leaves the registers in hand; one that is gone takes them away", async () => {
    const world = makeWorld(1000);
    await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    await keeper.hold(world.filesOf, ["74"], 0);
    world.folder.set("manifest.json", bytesOf("{"));
    expect([...(await keeper.hold(world.filesOf, ["74"], 1000)).keys()]).toEqual(["74"]);
    expect(await keeper.states(world.filesOf, ["74"], 1000)).toEqual({ "74": "ok" });
    expect(logged).toMatchObject([{ reason: "not_json" }]);
    world.folder.delete("manifest.json");
    expect([...(await keeper.hold(world.filesOf, ["74"], 2000))]).toEqual([]);
  });

  test("is not looked for once deployed", async () => {
    const world = makeWorld();
    await publish(world, [{ region: "74" }]);
    const keeper = new GazetteerKeeper(openers);
    await keeper.ready(world.filesOf, 0);
    expect(keeper.ready(world.filesOf, 1e12)).toBeNull();
  });

  test("whose new file was not there a moment ago is tried again after a second locally", async () => {
    const world = makeWorld(1000);
    const [file = ""] = await publish(world, [{ region: "74" }]);
    const bytes = world.folder.get(file) ?? bytesOf("");
    world.folder.delete(file);
    const keeper = new GazetteerKeeper(openers);
    expect([...(await keeper.hold(world.filesOf, ["74"], 0))]).toEqual([]);
    world.folder.set(file, bytes);
    expect([...(await keeper.hold(world.filesOf, ["74"], 1000)).keys()]).toEqual(["74"]);
  });
});

describe("the state of regions", () => {
  test("is ok, missing or refused, and asking for it loads what was not tried", async () => {
    const world = makeWorld();
    const [, file34 = ""] = await publish(world, [
      { region: "74" },
      { region: "34" },
      { region: "22", edition: "foreign" },
    ]);
    world.folder.delete(file34);
    const keeper = new GazetteerKeeper(openers);
    const states = { "74": "ok", "34": "missing", "22": "refused", "61": "missing" };
    const regions = ["74", "34", "22", "61"];
    expect(await keeper.states(world.filesOf, regions, 0)).toEqual(states);
    expect(await keeper.states(world.filesOf, regions, 1)).toEqual(states);
    expect(world.filesRead()).toHaveLength(3);
    expect(keeper.hold(world.filesOf, ["74"], 1)).not.toBeInstanceOf(Promise);
  });

  test("is found by a try, though a load that was let go with its request had taken the room", async () => {
    const world = makeWorld();
    const [, file34 = ""] = await publish(world, [
      { region: "74", bytes: 600 },
      { region: "34", bytes: 600 },
    ]);
    world.folder.delete(file34);
    const keeper = new GazetteerKeeper(openers, 1000);
    await keeper.ready(world.filesOf, 0);
    vi.useFakeTimers();
    world.read.mockImplementationOnce(() => new Promise(() => {}));
    void keeper.hold(world.filesOf, ["74"], 0);
    expect(await keeper.states(world.filesOf, ["34"], 9999)).toEqual({ "34": "ok" });
    expect(await keeper.states(world.filesOf, ["34"], 10_000)).toEqual({ "34": "missing" });
  });

  test("takes no memory from what is in use", async () => {
    const world = makeWorld();
    await publish(world, [
      { region: "74", bytes: 600 },
      { region: "34", bytes: 600 },
    ]);
    const keeper = new GazetteerKeeper(openers, 1000);
    await keeper.hold(world.filesOf, ["34"], 0);
    expect(await keeper.states(world.filesOf, ["74", "34"], 0)).toEqual({ "74": "ok", "34": "ok" });
    expect(keeper.hold(world.filesOf, ["34"], 0)).not.toBeInstanceOf(Promise);
    expect(world.filesRead()).toHaveLength(1);
  });
});
