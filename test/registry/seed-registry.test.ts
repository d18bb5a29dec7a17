import { expect, test } from "vitest";
import { seedRegistry } from "../../scripts/seed/seed-registry.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { readRegistry } from "../../worker/registry/store.ts";
import { headNumber } from "../../worker/release/store.ts";
import { freshDatabase } from "../setup/database.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { seedRows } from "../setup/seed-rows.ts";

test("seeding happens once for the same facts, again for new ones, and never over somebody's edits", async () => {
  const db = await freshDatabase();
  const rows = seedRows;
  expect(await seedRegistry(db, rows)).toEqual({ kind: "seeded", release: 1 });
  // What comes back from the database compiles to the same release as the files.
  const compiled = compileRelease(await readRegistry(db), 1, 0);
  const { regions, chats, territories, coverage } = compiled;
  const expected = seedRelease;
  const byCode = (one: { code: string }, other: { code: string }) => one.code.localeCompare(other.code);
  expect(regions).toEqual(expected.regions);
  expect([...chats].sort(byCode)).toEqual([...expected.chats].sort(byCode));
  expect([territories.length, coverage.length]).toEqual([
    expected.territories.length,
    expected.coverage.length,
  ]);

  expect([compiled.figures, compiled.reports]).toEqual([expected.figures, expected.reports]);
  expect(compiled.figures).toHaveLength(60);

  expect(await seedRegistry(db, rows)).toEqual({ kind: "current" });
  const renamed = { ...rows, regions: rows.regions.map((region) => ({ ...region, aliases: ["Иначе"] })) };
  expect(await seedRegistry(db, renamed)).toEqual({ kind: "seeded", release: 2 });

  const chat = recordsOfRows(await readRegistry(db, "chelyabinsk"))
    .get("chelyabinsk")
    ?.chats.entries()
    .next();
  const [code, before] = chat?.value ?? [];
  if (code === undefined || before === undefined) throw new Error("there is no chat");
  const change = { key: `chat/${code}` as const, before, after: { ...before, title: "Другое название" } };
  const published = await publish(
    { db, nowMs: 0, newId: () => crypto.randomUUID() },
    {
      actor: "person/1",
      note: "",
      action: "release.published",
      changes: new Map([["chelyabinsk", [change]]]),
    },
  );
  expect(published).toEqual({ ok: true, value: { number: 3 } });
  expect(await seedRegistry(db, renamed)).toEqual({ kind: "current" });
  expect(await seedRegistry(db, rows)).toEqual({ kind: "edited" });
  expect(await headNumber(db)).toBe(3);
  expect(await seedRegistry(db, rows, true)).toEqual({ kind: "seeded", release: 4 });

  // A corrected number of a report is a new fact like any other.
  const [first, ...others] = rows.figures;
  if (first === undefined) throw new Error("there are no figures");
  const corrected = { ...first, figures: { ...first.figures, appeals: 99 } };
  const withCorrection = { ...rows, figures: [corrected, ...others] };
  expect(await seedRegistry(db, withCorrection)).toEqual({ kind: "seeded", release: 5 });
  const after = compileRelease(await readRegistry(db), 5, 0).figures;
  expect(after.find(({ chat }) => chat === first.chat)?.appeals).toBe(99);
  expect(after).toHaveLength(60);
}, 60_000);
