import { expect, it } from "vitest";
import { healthSchema } from "../../worker/api/contract.ts";
import { healthOf } from "../../worker/release/health.ts";
import { makeModel } from "../make/release.ts";

it("/healthz keeps the shape of the contract, with a release and without any", () => {
  const current = { model: makeModel(), from: "d1", confirmedAtMs: 1_000 } as const;
  expect(healthSchema.parse(healthOf(current, 4_400))).toMatchObject({ ok: true, release: 1, from: "d1" });
  expect(healthSchema.parse(healthOf(null, 0))).toMatchObject({ ok: false, release: null });
});
