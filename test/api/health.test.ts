import { beforeEach, describe, expect, it, vi } from "vitest";
import { healthSchema } from "../../worker/api/contract.ts";
import { healthOf } from "../../worker/release/health.ts";
import { makeModel } from "../make/release.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(line));
});

describe("/healthz", () => {
  it("keeps the shape of the contract, with a release and without any", () => {
    const current = { model: makeModel(), from: "d1", confirmedAtMs: 1_000, linkHealthAtMs: 3_000 } as const;
    expect(healthSchema.parse(healthOf(current, {}, 4_400))).toMatchObject({
      ok: true,
      release: 1,
      from: "d1",
      link_health_age_s: 1,
    });
    expect(healthSchema.parse(healthOf(null, {}, 0))).toMatchObject({ ok: false, release: null });
  });

  it("says of each region of the release how its address register stands, and of no other", () => {
    const current = { model: makeModel(), from: "d1", confirmedAtMs: 0, linkHealthAtMs: null } as const;
    const [first = ""] = current.model.release.regions.map(({ number }) => number);
    const { gazetteer } = healthOf(current, { [first]: "refused", "99": "ok" }, 0);
    expect(gazetteer[first]).toBe("refused");
    expect(gazetteer).not.toHaveProperty("99");
  });

  it("without any address register says that all are missing, and every page answers", async () => {
    const health = healthSchema.parse(await (await ask("/healthz")).json());
    const numbers = seedRelease.regions.map(({ number }) => number);
    expect(health.gazetteer).toEqual(Object.fromEntries(numbers.map((number) => [number, "missing"])));
    for (const path of [
      "/",
      "/find?q=Сатка",
      "/r/chelyabinsk",
      "/api/v1/lookup?q=Сатка",
      "/api/v1/suggest?q=Сат",
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    expect(logged.filter((line) => line.includes("gazetteer."))).toHaveLength(1);
  });
});
