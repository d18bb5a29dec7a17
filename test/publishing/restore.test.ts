import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import type { Database } from "../../worker/db/client.ts";
import { apiTokens, people, regionSettings } from "../../worker/db/tables/access.ts";
import { submitDraft } from "../../worker/publishing/change-draft.ts";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { recordsAt, regionHistory, releaseInHistory } from "../../worker/publishing/history.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { regionInWork, regionRecords } from "../../worker/publishing/read-draft.ts";
import { restoreRelease, restoringChanges } from "../../worker/publishing/restore.ts";
import {
  changesBetween,
  type RecordKey,
  type RegionRecords,
  type RegistryRecord,
} from "../../worker/registry/records.ts";
import { headNumber } from "../../worker/release/store.ts";
import { makeFigures, makeReport } from "../make/quality.ts";
import { makeSource } from "../make/source.ts";
import { publishedDatabase } from "../setup/database.ts";
import { codeOf, depsOf, draftOf, headAndTables, region, retitle, rowsWithChats } from "./region-in-work.ts";

const author = "person/1";
/** After all months that figures are of. */
const nowMs = Date.UTC(2026, 10, 2);

/** Something that a coordinator does to records that already make sense; what comes out makes sense too. */
type Deed = (records: RegionRecords, salt: number) => readonly [RecordKey, RegistryRecord | null][];

const deeds: Readonly<Record<string, Deed>> = {
  retitle: ({ chats }, salt) => {
    const [code, chat] = [...chats][salt % chats.size] ?? [];
    return code === undefined || chat === undefined
      ? []
      : [[`chat/${code}`, { ...chat, title: `Чат ${salt}` }]];
  },
  link: ({ chats }, salt) => {
    const open = [...chats].filter(([, { state }]) => state !== "closed");
    const [code, chat] = open[salt % Math.max(open.length, 1)] ?? [];
    if (code === undefined || chat === undefined) return [];
    const url = `https://t.me/+puZV_gQpDjkz${String(salt).padStart(4, "0")}`;
    const link = {
      messenger: "telegram",
      url,
      source: makeSource({ title: `Источник ${salt % 3}` }),
    } as const;
    const links = salt % 4 === 0 ? [] : [link, ...chat.links.filter((one) => one.url !== url)];
    return [[`chat/${code}`, { ...chat, links, state: links.length > 0 ? "active" : "announced" }]];
  },
  close: ({ chats }, salt) => {
    const [code, chat] = [...chats][salt % chats.size] ?? [];
    const [other] = [...chats.keys()].filter((one) => one !== code);
    if (code === undefined || chat === undefined) return [];
    const succeededBy = salt % 2 === 0 ? (other ?? null) : null;
    return [[`chat/${code}`, { ...chat, state: "closed", covers: [], links: [], succeededBy }]];
  },
  open: ({ chats, territories }, salt) => {
    const [id] = [...territories.keys()].slice(salt % territories.size);
    const code = codeOf(10 + (salt % 90));
    if (chats.has(code) || id === undefined) return [];
    const cover = { territory: id, as: "Место", note: null, clinics: null, source: makeSource() };
    return [
      [
        `chat/${code}`,
        {
          position: salt,
          title: `Новый ${salt}`,
          state: "announced",
          audience: null,
          succeededBy: null,
          source: makeSource(),
          links: [],
          covers: [cover],
        },
      ],
    ];
  },
  addPlace: (_, salt) => [
    [
      `territory/75549000-${salt}`,
      {
        position: 10 + salt,
        level: "settlement",
        kind: "с",
        label: `Село ${salt}`,
        oktmo: null,
        parent: "75549000",
        isMerged: false,
        centre: null,
        source: makeSource(),
        names: [{ text: `Село ${salt}`, kind: "official", from: null, until: null, source: makeSource() }],
        codes: [],
        noChat: null,
      },
    ],
  ],
  dropPlace: ({ territories, chats }, salt) => {
    const villages = [...territories.keys()].filter((id) => /-\d+$/.test(id));
    const id = villages[salt % Math.max(villages.length, 1)];
    if (id === undefined) return [];
    const serving = [...chats].filter(([, { covers }]) => covers.some(({ territory }) => territory === id));
    return [
      [`territory/${id}`, null],
      ...serving.map(([code, chat]): [RecordKey, RegistryRecord] => [
        `chat/${code}`,
        { ...chat, covers: chat.covers.filter(({ territory }) => territory !== id) },
      ]),
    ];
  },
  hotline: ({ hotline }, salt) =>
    salt % 3 === 0
      ? [["hotline", null]]
      : [
          [
            "hotline",
            {
              name: hotline?.name ?? "Горячая линия",
              numbers: [{ dial: `122-${salt % 5}`, from: "any" }],
              hours: null,
              purposes: [],
              notes: [`Пояснение ${salt}`],
              source: makeSource({ url: `https://example.org/${salt % 2}` }),
            },
          ],
        ],
  figures: ({ chats, figures }, salt) => {
    const [code] = [...chats.keys()].slice(salt % chats.size);
    if (code === undefined) return [];
    const key = `figures/${code}-2021-0${1 + (salt % 9)}` as const;
    const numbers = { appeals: 40 + salt, topics: salt % 2 === 0 ? null : { tests: salt % 40 } };
    const isThere = figures.has(key.slice("figures/".length));
    return [[key, isThere && salt % 3 === 0 ? null : makeFigures({ ...numbers, from: null, to: null })]];
  },
  report: (_, salt) => [
    [
      `report/2021-0${1 + (salt % 9)}`,
      salt % 5 === 0 ? null : makeReport({ remarks: [`Замечание ${salt}`] }),
    ],
  ],
  hours: ({ region: record }, salt) =>
    record === null ? [] : [["region", { ...record, answerWithinMinutes: 30 + salt }]],
};

type Step =
  | { readonly kind: "edit"; readonly deed: string; readonly salt: number }
  | { readonly kind: "publish" }
  | { readonly kind: "restore"; readonly salt: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      deed: fc.constantFrom(...Object.keys(deeds)),
      salt: fc.nat(99),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: "publish" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), salt: fc.nat(99) }) },
);

async function run(db: Database, one: Step, kept: ReadonlyMap<number, RegionRecords>): Promise<void> {
  if (one.kind === "edit") {
    const edits = ({ edited }: { readonly edited: RegionRecords }) =>
      (deeds[one.deed]?.(edited, one.salt) ?? []).map(([key, after]) => ({ key, after, seen: null }));
    await editDraft(depsOf(db, nowMs), { region, author, edits });
  } else if (one.kind === "publish") {
    const { draft } = await regionInWork(db, region, author);
    if (draft === null) return;
    const { id, revision } = draft.draft;
    const act = { draftId: id, actor: author, seenRevision: revision, note: "" };
    const published = await publishDraft(depsOf(db, nowMs), act);
    // A record that a restoration changed below the draft is somebody else's change to the draft.
    if (!published.ok) expect(["nothing_changes", "conflicts", "broken"]).toContain(published.refusal.kind);
  } else {
    const numbers = [...kept.keys()];
    await restore(db, numbers[one.salt % numbers.length] ?? 1, kept);
  }
}

/** Restores a release and compares: everything as then, and chats that came later closed. */
async function restore(
  db: Database,
  number: number,
  kept: ReadonlyMap<number, RegionRecords>,
): Promise<void> {
  const then = kept.get(number);
  if (then === undefined) throw new Error("there was no such release");
  const now = await regionRecords(db, region);
  const restored = await restoreRelease(depsOf(db, nowMs), { region, number, actor: "person/2", note: "" });
  if (!restored.ok) expect(restored.refusal).toEqual({ kind: "nothing_changes" });
  const after = await regionRecords(db, region);
  const later = [...now.chats.keys()].filter((code) => !then.chats.has(code));
  for (const code of later) {
    expect(after.chats.get(code)).toMatchObject({ state: "closed", covers: [], links: [] });
  }
  const withoutLater = {
    ...after,
    chats: new Map([...after.chats].filter(([code]) => then.chats.has(code))),
  };
  expect(changesBetween(withoutLater, then)).toEqual([]);
}

describe("any sequence of edits, releases and restorations", () => {
  test("leaves every release restorable as it was, and the tables the same as the newest release", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const db = await publishedDatabase(rowsWithChats(4));
        const kept = new Map([[1, await regionRecords(db, region)]]);
        for (const one of steps) {
          await run(db, one, kept);
          const number = (await headNumber(db)) ?? 0;
          if (!kept.has(number)) kept.set(number, await regionRecords(db, region));
        }
        for (const [number, records] of kept) {
          expect(changesBetween(await recordsAt(db, region, number), records)).toEqual([]);
        }
        const history = await regionHistory(db, region, null, 100);
        expect(history.map(({ number }) => number)).toEqual([...kept.keys()].reverse());
        for (const number of kept.keys()) await restore(db, number, kept);
        const { head, tables } = await headAndTables(db);
        expect(tables).toEqual(head);
        expect(await verifyAudit(db)).toMatchObject({ intact: true });
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});

describe("restoring", () => {
  let db: Database;
  beforeEach(async () => {
    db = await publishedDatabase(rowsWithChats(2));
  });

  async function publishTitle(title: string, by = author): Promise<void> {
    const draft = await retitle(db, by, codeOf(0), title);
    const act = { draftId: draft.id, actor: by, seenRevision: draft.revision, note: title };
    expect(await publishDraft(depsOf(db, nowMs), act)).toMatchObject({ ok: true });
  }

  test("is a new release that says which one it brings back", async () => {
    await publishTitle("Куса");
    expect(
      await restoreRelease(depsOf(db, nowMs), { region, number: 1, actor: "person/2", note: "ошибка" }),
    ).toEqual({
      ok: true,
      value: { kind: "released", release: 3 },
    });
    expect(await regionHistory(db, region, null, 2)).toMatchObject([
      { number: 3, actor: "person/2", action: "release.restored", note: "ошибка", changes: 1 },
      { number: 2, actor: author, action: "release.published", note: "Куса", changes: 1 },
    ]);
    const third = await releaseInHistory(db, region, 3);
    expect([third?.before, third?.after].map((records) => records?.chats.get(codeOf(0))?.title)).toEqual([
      "Куса",
      "Сатка",
    ]);
  });

  test("of the state that holds already changes nothing, also with chats that stay closed from later", async () => {
    const closing = await editDraft(depsOf(db, nowMs), {
      region,
      author,
      edits: ({ edited }) =>
        (deeds.open?.(edited, 3) ?? []).map(([key, after]) => ({ key, after, seen: null })),
    });
    if (!closing.ok) throw new Error(closing.refusal.kind);
    const { id, revision } = await draftOf(db, closing.value.draftId);
    await publishDraft(depsOf(db, nowMs), { draftId: id, actor: author, seenRevision: revision, note: "" });
    const act = { region, number: 1, actor: author, note: "" };
    expect(await restoreRelease(depsOf(db, nowMs), act)).toMatchObject({ ok: true });
    expect(await restoringChanges(depsOf(db, nowMs), region, 1)).toEqual([]);
    expect(await restoreRelease(depsOf(db, nowMs), act)).toEqual({
      ok: false,
      refusal: { kind: "nothing_changes" },
    });
  });

  test("of a release before the region was there is refused", async () => {
    expect(await restoreRelease(depsOf(db, nowMs), { region, number: 0, actor: author, note: "" })).toEqual({
      ok: false,
      refusal: { kind: "no_such_release" },
    });
  });

  describe("where a second person must approve", () => {
    beforeEach(async () => {
      await publishTitle("Куса");
      await db.insert(regionSettings).values({ region, needsSecondPerson: true });
    });

    test("becomes a draft that waits for that person", async () => {
      const act = { region, number: 1, actor: author, note: "ошибка" };
      const restored = await restoreRelease(depsOf(db, nowMs), act);
      if (!restored.ok || restored.value.kind !== "submitted") throw new Error("it did not become a draft");
      const { draftId } = restored.value;
      expect(await draftOf(db, draftId)).toMatchObject({ state: "submitted", author, note: "ошибка" });
      expect(await headNumber(db)).toBe(2);
      const publication = { draftId, seenRevision: 0, note: "ошибка" };
      expect(await publishDraft(depsOf(db, nowMs), { ...publication, actor: author })).toEqual({
        ok: false,
        refusal: { kind: "needs_second_person" },
      });
      expect(await publishDraft(depsOf(db, nowMs), { ...publication, actor: "person/2" })).toMatchObject({
        ok: true,
      });
      expect((await regionRecords(db, region)).chats.get(codeOf(0))?.title).toBe("Сатка");
    });

    test("is refused while the person's own draft would be lost", async () => {
      await retitle(db, author, codeOf(0), "В работе");
      expect(await restoreRelease(depsOf(db, nowMs), { region, number: 1, actor: author, note: "" })).toEqual(
        {
          ok: false,
          refusal: { kind: "draft_in_the_way" },
        },
      );
    });

    test("one's own token is no second person, in either direction", async () => {
      await db
        .insert(people)
        .values({ id: "1", name: "Т. Т.", role: "coordinator", createdAtMs: 0, endedAtMs: null });
      await db.insert(apiTokens).values({
        id: "key",
        secretHash: "hash",
        person: "1",
        region,
        name: "скрипт",
        scopes: ["import", "publish"],
        createdAtMs: 0,
        expiresAtMs: 9,
        lastUsedAtMs: null,
        revokedAtMs: null,
      });
      for (const [writer, approver] of [
        ["token/key", "person/1"],
        ["person/1", "token/key"],
      ] as const) {
        const draft = await retitle(db, writer, codeOf(1), `Название ${writer}`);
        const act = { draftId: draft.id, actor: writer, seenRevision: draft.revision };
        await submitDraft(depsOf(db, nowMs), act, "");
        const { revision } = await draftOf(db, draft.id);
        const approval = { ...act, actor: approver, seenRevision: revision, note: "" };
        expect(await publishDraft(depsOf(db, nowMs), approval)).toEqual({
          ok: false,
          refusal: { kind: "needs_second_person" },
        });
      }
    });
  });
});
