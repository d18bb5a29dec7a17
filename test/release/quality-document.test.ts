import { describe, expect, test } from "vitest";
import type { QualityPeriod } from "../../worker/registry/quality.ts";
import { decodeRelease, encodeRelease } from "../../worker/release/document.ts";
import { packJson } from "../../worker/release/packed-json.ts";
import { packedFigures } from "../../worker/release/quality-document.ts";
import { periodOf, readModelOf } from "../../worker/release/read-model.ts";
import { fullFigures, makePublicFigures, makePublicReport } from "../make/quality.ts";
import { makeChat, makeRelease } from "../make/release.ts";
import { makeSource } from "../make/source.ts";
import { seedRelease } from "../setup/seed-release.ts";

const september = {
  period: "2026-09",
  from: null,
  to: null,
  source: makeSource({ title: "Таблица" }),
} as const;
const release = makeRelease({
  chats: [makeChat({ code: "ZZZZZ" }), makeChat({ code: "00000" })],
  figures: [
    makePublicFigures("00000", { ...september, ...fullFigures }),
    makePublicFigures("00000"),
    makePublicFigures("ZZZZZ", { method: "by_hand", appeals: 0, answers: 0 }),
  ],
  reports: [makePublicReport({ period: "2026-08" }), makePublicReport()],
});

async function decoded(document: object) {
  return decodeRelease((await packJson(document)).document, null);
}

describe("a stored release with figures", () => {
  test("is read back as it was written, every field of every chat", async () => {
    const { document, sha256 } = await encodeRelease(release);
    expect(await decodeRelease(document, sha256)).toEqual({ ok: true, value: release });
  });

  test("says a month's method and source once, and of a chat only what is known", () => {
    const same = [makePublicFigures("00000"), makePublicFigures("ZZZZZ", { appeals: null })];
    const packed = packedFigures(same);
    expect(packed).toHaveLength(1);
    expect(packed[0]?.chats.ZZZZZ).not.toHaveProperty("appeals");
    expect(JSON.stringify(packed).split("Сообщение министерства")).toHaveLength(2);
  });

  test("from before there were figures has none, and is no damaged one", async () => {
    const { figures: _, reports: _r, ...old } = seedRelease;
    expect(await decoded(old)).toEqual({ ok: true, value: { ...seedRelease, figures: [], reports: [] } });
  });

  test.each([
    ["figures", "everything"],
    ["figures", [{ ...packedFigures(release.figures)[0], method: "guessed" }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": { appeals: -1 } } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": { answers: 1.5 } } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": { topics: { tests: "3" } } } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": { isInTime: "yes" } } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": { band: "big" } } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], chats: { "00000": null } }]],
    ["figures", [{ ...packedFigures(release.figures)[0], source: "Таблица" }]],
    ["reports", [{ ...makePublicReport(), remarks: null }]],
    ["reports", [{ ...makePublicReport(), totals: [{ key: "chats" }] }]],
    ["reports", [{ ...makePublicReport(), topics: [{ name: "Тесты", detail: null, count: "536" }] }]],
  ])("with such %s is refused, with the place: %#", async (field, value) => {
    const figures = packedFigures(release.figures);
    const refused = await decoded({ ...release, figures, [field]: value });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "malformed" } });
    expect(JSON.stringify(refused)).toContain(`release.${field}`);
  });

  test("of 300 chats and 24 months stays under half a megabyte", async () => {
    const months = Array.from({ length: 24 }, (_, at): QualityPeriod => {
      const month = String((at % 12) + 1).padStart(2, "0");
      return `${2025 + Math.floor(at / 12)}-${month}` as QualityPeriod;
    });
    const figures = months.flatMap((period, month) =>
      Array.from({ length: 300 }, (_, chat) => {
        // Numbers without a pattern that packing could use.
        const some = (salt: number, most: number) => ((chat + 7) * (month + 3) * salt * 7919) % most;
        const numbers = { appeals: some(3, 400), answers: some(5, 300), medianMinutes: some(7, 300) };
        const topics = { appointments: some(11, 90), tests: some(13, 60), drugs: some(17, 30) };
        const more = { members: some(19, 5000), p90Minutes: some(23, 900), answersAsReply: some(29, 200) };
        return makePublicFigures(String(chat).padStart(5, "0"), { period, ...numbers, ...more, topics });
      }),
    );
    const { document } = await encodeRelease({ ...release, figures });
    expect(document.length).toBeLessThan(500_000);
  });
});

describe("what readers find", () => {
  const model = readModelOf(release);

  test("is the figures of a chat, newest first", () => {
    expect(model.figuresOf.get("00000")?.map(({ period }) => period)).toEqual(["2026-10", "2026-09"]);
    expect(model.figuresOf.get("11111")).toBeUndefined();
  });

  test("is those of a region's month in the order of its chats, and its report", () => {
    const october = periodOf("chelyabinsk", "2026-10");
    expect(model.figuresIn.get(october)?.map(({ chat }) => chat)).toEqual(["ZZZZZ", "00000"]);
    expect(model.reportOf.get(october)?.period).toBe("2026-10");
    expect(model.reportOf.get(periodOf("altai", "2026-10"))).toBeUndefined();
  });

  test("is the months of a region of which figures or a report tell, newest first", () => {
    expect(model.periodsOf.get("chelyabinsk")).toEqual(["2026-10", "2026-09", "2026-08"]);
    expect(model.periodsOf.get("altai")).toBeUndefined();
  });
});
