import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { scriptWords } from "../../../worker/admin/script-api/words.ts";
import {
  draftSchema,
  importedSchema,
  problemSchema,
  publishedSchema,
  tableProblemSchema,
} from "../../../worker/api/contract.ts";
import { openDatabase } from "../../../worker/db/client.ts";
import { regionSettings } from "../../../worker/db/tables/access.ts";
import { discardDraft } from "../../../worker/publishing/change-draft.ts";
import { editDraft } from "../../../worker/publishing/edit-draft.ts";
import { publishDraft } from "../../../worker/publishing/publish-draft.ts";
import { readDraft, regionRecords } from "../../../worker/publishing/read-draft.ts";
import { makeApiToken } from "../../make/api-token.ts";
import { publishRows } from "../../make/registry-in-database.ts";
import { makeRegistryRows } from "../../make/registry-rows.ts";
import { signInAs } from "../../make/signed-in.ts";
import { ask } from "../../setup/app-with-seed.ts";

const csv = "/api/v1/admin/regions/chelyabinsk.csv";
const drafts = "/api/v1/admin/regions/chelyabinsk/drafts";
const db = openDatabase(env.DB);
const owner = await signInAs(db, { role: "coordinator", regions: ["chelyabinsk", "volgograd"] });
const { bearer, id: tokenId } = await makeApiToken(db, owner, { region: "chelyabinsk" });
await publishRows(db, makeRegistryRows());

interface Answer {
  readonly status: number;
  readonly draft: string | null;
  readonly diff: readonly {
    key: string;
    subject: string;
    change: string;
    facts: readonly { label: string; before: string | null; after: string | null }[];
  }[];
  readonly coverage: readonly { territory: string; before: string; after: string }[];
  readonly errors: readonly { row: number; column: string; problem: string }[];
  readonly detail: string;
  readonly state: string;
  readonly release: number;
}

const post = (body: BodyInit | null, headers: Record<string, string> = {}) => ({
  method: "POST",
  headers: { ...bearer, "Content-Type": "text/csv", ...headers },
  body,
});
/** The answer, after it has passed the contract. */
async function jsonOf(response: Response): Promise<Answer> {
  const answer = await response.json<Answer>();
  const shapes = response.ok
    ? [importedSchema, draftSchema, publishedSchema]
    : [tableProblemSchema, problemSchema];
  expect(shapes.filter((shape) => shape.safeParse(answer).success)).toHaveLength(1);
  return answer;
}
const exported = async () => (await ask(csv, { headers: bearer })).text();
const imported = async (table: string) => jsonOf(await ask(drafts, post(table)));
const publish = (draft: string, body: string | null = null) =>
  ask(`/api/v1/admin/drafts/${draft}/publish`, {
    method: "POST",
    headers: body === null ? bearer : { ...bearer, "Content-Type": "application/json" },
    body,
  });
const deps = { db, nowMs: 1, newId: () => crypto.randomUUID() };
const lines = async () =>
  (
    await env.DB.prepare("SELECT actor, action FROM audit_line ORDER BY number").all<{
      actor: string;
      action: string;
    }>()
  ).results;
const titleNow = async () => (await regionRecords(db, "chelyabinsk")).chats.get("00000")?.title;

/** The exported table with another title of the one chat, a new one each time. */
let count = 0;
async function retitled(title = `Сатка ${++count}`): Promise<string> {
  return (await exported()).replace(`00000,${await titleNow()},`, `00000,${title},`);
}

beforeEach(async () => {
  await db.delete(regionSettings);
});

describe("a script keeps a region by its table", () => {
  test("what is exported can be imported, and then there is nothing to do", async () => {
    const response = await ask(csv, { headers: bearer });
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    const same = await ask(drafts, post(await response.text()));
    expect(same.status).toBe(200);
    expect(await jsonOf(same)).toEqual({ draft: null, diff: [], coverage: [], errors: [], untouched: [] });
  });

  test("a changed table becomes a draft with its diff in words, and publishing makes a release", async () => {
    const before = await titleNow();
    const { draft, diff, errors } = await imported(await retitled("Сатка и Бакал"));
    expect(diff).toEqual([
      {
        key: "chat/00000",
        subject: "Чат «Сатка и Бакал»",
        change: "changed",
        facts: [{ label: "Название", before, after: "Сатка и Бакал" }],
      },
    ]);
    expect(errors).toEqual([]);
    expect(await titleNow()).toBe(before);
    const shown = await jsonOf(await ask(`/api/v1/admin/drafts/${draft}`, { headers: bearer }));
    expect(shown).toMatchObject({ draft, state: "open", release: null, diff, conflicts: [] });
    const published = await publish(draft ?? "", JSON.stringify({ note: "Новая больница" }));
    expect(published.status).toBe(200);
    const { release } = await jsonOf(published);
    expect(await titleNow()).toBe("Сатка и Бакал");
    const row = await env.DB.prepare("SELECT number, note FROM release ORDER BY number DESC LIMIT 1").first();
    expect(row).toEqual({ number: release, note: "Новая больница" });
    expect((await lines()).slice(-2)).toEqual([
      { actor: `token/${tokenId}`, action: "draft.edited" },
      { actor: `token/${tokenId}`, action: "release.published" },
    ]);
    expect(await jsonOf(await ask(`/api/v1/admin/drafts/${draft}`, { headers: bearer }))).toMatchObject({
      state: "published",
      release,
      diff,
    });
    expect((await publish(draft ?? "")).status).toBe(409);
  });

  test("a new chat shows whom it will serve", async () => {
    const { diff, coverage, draft } = await imported(
      "oktmo,chat_title,link_1\n75549000,Сатка новая,https://t.me/+NewNewNewNewNew1\n",
    );
    expect(diff.map(({ subject, change }) => [subject, change])).toEqual([["Чат «Сатка новая»", "added"]]);
    expect(coverage.map(({ territory }) => territory)).toEqual(["Саткинский округ"]);
    const [stored] = (await readDraft(db, draft ?? ""))?.changes ?? [];
    expect(stored?.key).toMatch(/^chat\/[0-9A-Z]{5}$/);
  });

  test("the next table replaces the draft, and one without changes leaves none", async () => {
    const first = await imported(await retitled());
    const second = await imported(await retitled());
    expect(second.draft).not.toBe(first.draft);
    expect((await readDraft(db, first.draft ?? ""))?.draft.state).toBe("discarded");
    expect((await publish(first.draft ?? "")).status).toBe(409);
    expect((await imported(await exported())).draft).toBeNull();
    expect((await readDraft(db, second.draft ?? ""))?.draft.state).toBe("discarded");
  });

  test("a table with errors saves nothing and leaves the draft as it is", async () => {
    const { draft } = await imported(await retitled());
    const before = await lines();
    const response = await ask(drafts, post(`${await exported()}75999000,,,,Новый\r\n,,,ЖЖЖЖЖ\r\n`));
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const answer = await jsonOf(response);
    expect(answer).toMatchObject({ draft: null, diff: [], status: 422 });
    expect(answer.errors.map(({ row, column }) => [row, column])).toEqual([
      [3, "oktmo"],
      [4, "chat_code"],
    ]);
    expect((await readDraft(db, draft ?? ""))?.draft.state).toBe("open");
    expect(await lines()).toEqual(before);
  });

  test("a table of thousands of chats is imported whole", async () => {
    const rows = Array.from(
      { length: 4999 },
      (_, index) => `75549000,Чат ${index},${"Пояснение ".repeat(4)}`,
    );
    const { draft, diff } = await imported(`oktmo,chat_title,note\n${rows.join("\n")}\n`);
    expect(diff).toHaveLength(4999);
    expect((await readDraft(db, draft ?? ""))?.changes).toHaveLength(4999);
  });

  test("what somebody else has changed meanwhile is named and not overwritten", async () => {
    const { draft } = await imported(await retitled());
    const edited = await editDraft(deps, {
      region: "chelyabinsk",
      author: `person/${owner.personId}`,
      edits: ({ edited: { chats } }) => {
        const chat = chats.get("00000");
        return chat === undefined
          ? []
          : [{ key: "chat/00000", after: { ...chat, title: "Чужое название" }, seen: null }];
      },
    });
    const other = edited.ok ? await readDraft(db, edited.value.draftId) : null;
    await publishDraft(deps, {
      draftId: other?.draft.id ?? "",
      actor: `person/${owner.personId}`,
      seenRevision: other?.draft.revision ?? -1,
      note: "",
    });
    const response = await publish(draft ?? "");
    expect(response.status).toBe(409);
    const { detail, errors } = await jsonOf(response);
    expect(detail).toContain("Чат «Чужое название»");
    expect(errors).toEqual([{ field: "chat/00000", detail: "Чат «Чужое название»" }]);
    expect(await titleNow()).toBe("Чужое название");
  });

  test("where a second person must approve, the draft is submitted and waits", async () => {
    const { draft } = await imported(await retitled());
    await db.insert(regionSettings).values({ region: "chelyabinsk", needsSecondPerson: true });
    const before = await titleNow();
    for (const _ of ["submits", "stays submitted"]) {
      expect((await publish(draft ?? "")).status).toBe(409);
      expect((await readDraft(db, draft ?? ""))?.draft.state).toBe("submitted");
    }
    expect(await titleNow()).toBe(before);
    const second = await makeApiToken(db, owner, { region: "chelyabinsk" });
    const path = `/api/v1/admin/drafts/${draft}/publish`;
    expect((await ask(path, { method: "POST", headers: second.bearer })).status).toBe(409);
    expect(await titleNow()).toBe(before);
  });

  test("the draft of a person is no script's business", async () => {
    const edited = await editDraft(deps, {
      region: "chelyabinsk",
      author: `person/${owner.personId}`,
      edits: ({ edited: { chats } }) => {
        const chat = chats.get("00000");
        return chat === undefined
          ? []
          : [{ key: "chat/00000", after: { ...chat, title: "Личное" }, seen: null }];
      },
    });
    const id = edited.ok ? edited.value.draftId : "";
    expect((await ask(`/api/v1/admin/drafts/${id}`, { headers: bearer })).status).toBe(404);
    expect((await publish(id)).status).toBe(404);
    const { draft } = (await readDraft(db, id)) ?? {};
    await discardDraft(deps, {
      draftId: id,
      actor: `person/${owner.personId}`,
      seenRevision: draft?.revision ?? -1,
    });
  });
});

describe("who may not, gets nothing", async () => {
  const someDraft = (await imported(await retitled())).draft;
  const volgograd = await makeApiToken(db, owner, { region: "volgograd" });
  const expired = await makeApiToken(db, owner, { region: "chelyabinsk", expiresAtMs: Date.now() - 1 });
  const revoked = await makeApiToken(db, owner, { region: "chelyabinsk", revokedAtMs: Date.now() - 1 });
  const exporting = await makeApiToken(db, owner, { region: "chelyabinsk", scopes: ["export"] });
  const importing = await makeApiToken(db, owner, { region: "chelyabinsk", scopes: ["import"] });
  const endpoints: readonly (readonly [method: string, path: string])[] = [
    ["GET", csv],
    ["POST", drafts],
    ["GET", `/api/v1/admin/drafts/${someDraft}`],
    ["POST", `/api/v1/admin/drafts/${someDraft}/publish`],
  ];
  const withCookie = { Cookie: owner.cookie };
  const cases: readonly (readonly [who: string, headers: Record<string, string>, status: number])[] = [
    ["nobody", {}, 401],
    [
      "a session without a token",
      { ...withCookie, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" },
      401,
    ],
    [
      "a token together with a session",
      { ...bearer, ...withCookie, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" },
      400,
    ],
    ["a token of nobody", { Authorization: `Bearer zdc_0123456789_${"A".repeat(43)}` }, 401],
    ["an expired token", expired.bearer, 401],
    ["a revoked token", revoked.bearer, 401],
    ["a token of another region", volgograd.bearer, 404],
  ];
  const table = endpoints.flatMap(([method, path]) =>
    cases.map(([who, headers, status]) => ({
      who,
      method,
      path: path.replace(`${someDraft}`, "{draft}"),
      realPath: path,
      headers,
      status,
    })),
  );

  test.each(table)(
    "$who: $method $path is refused with $status",
    async ({ method, realPath, headers, status }) => {
      const before = await lines();
      const response = await ask(realPath, { method, headers, ...(method === "POST" ? { body: "" } : {}) });
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
      expect(await response.text()).not.toMatch(/Сатк/);
      expect(await lines()).toEqual(before);
    },
  );

  test.each([
    ["an exporting token does not import", drafts, exporting],
    ["an exporting token does not publish", `/api/v1/admin/drafts/${someDraft}/publish`, exporting],
    ["an importing token does not publish", `/api/v1/admin/drafts/${someDraft}/publish`, importing],
  ])("%s", async (_, path, token) => {
    const response = await ask(path, {
      method: "POST",
      headers: { ...token.bearer, "Content-Type": "text/csv" },
      body: await exported(),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("WWW-Authenticate")).toContain("insufficient_scope");
  });

  test("who asks too often is told when to come back", async () => {
    const limiter = { limit: () => Promise.resolve({ success: false }) };
    const response = await ask(csv, { headers: bearer }, { RATE_LIMITS: "on", LOOKUP_LIMIT: limiter });
    expect(response.status).toBe(429);
    expect(response.headers.get("Retry-After")).toBe("60");
  });

  test("another site's page is refused whatever it carries", async () => {
    const response = await ask(
      drafts,
      post("x", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }),
    );
    expect(response.status).toBe(403);
    const preflight = await ask(drafts, { method: "OPTIONS", headers: { Origin: "https://evil.example" } });
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  test.each([
    ["DELETE", csv, 405, "GET, HEAD"],
    ["GET", drafts, 405, "POST"],
    ["PUT", `/api/v1/admin/drafts/${someDraft}`, 405, "GET, HEAD"],
    ["GET", `/api/v1/admin/drafts/${someDraft}/publish`, 405, "POST"],
    ["GET", "/api/v1/admin/everything", 404, null],
    ["GET", "/api/v1/admin/regions/volgograd.csv", 404, null],
    ["GET", "/api/v1/admin/drafts/no-such-draft", 404, null],
  ])("%s %s answers %i", async (method, path, status, allow) => {
    const response = await ask(path, { method, headers: bearer });
    expect(response.status).toBe(status);
    expect(response.headers.get("Allow")).toBe(allow);
  });

  test.each([
    ["a form", drafts, "application/x-www-form-urlencoded", "a=b", 415],
    ["JSON where a table belongs", drafts, "application/json", "{}", 415],
    ["an Excel file", drafts, "text/csv", new Uint8Array([0x50, 0x4b, 3, 4, 0]), 422],
    ["an empty table", drafts, "text/csv", "", 422],
    ["ten megabytes", drafts, "text/csv", "x".repeat(10_000_000), 413],
    ["a note that is no JSON", `/api/v1/admin/drafts/${someDraft}/publish`, "application/json", "{", 400],
    [
      "a note with another field",
      `/api/v1/admin/drafts/${someDraft}/publish`,
      "application/json",
      '{"force":true}',
      400,
    ],
    [
      "a note that is too long",
      `/api/v1/admin/drafts/${someDraft}/publish`,
      "application/json",
      JSON.stringify({ note: "а".repeat(501) }),
      400,
    ],
    [
      "a note that turns text round",
      `/api/v1/admin/drafts/${someDraft}/publish`,
      "application/json",
      JSON.stringify({ note: "а\u202eб" }),
      400,
    ],
    [
      "a note as a form",
      `/api/v1/admin/drafts/${someDraft}/publish`,
      "application/x-www-form-urlencoded",
      "note=x",
      415,
    ],
  ])("%s is refused, and nothing is saved", async (_, path, type, body, status) => {
    const before = await lines();
    const response = await ask(path, post(body, { "Content-Type": type }));
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await lines()).toEqual(before);
  });
});

describe("the description of the API", () => {
  test("names every address for scripts, and each of them asks for a token", async () => {
    const response = await ask("/api/v1/openapi.json");
    const { paths } = await response.json<{ paths: Record<string, Record<string, { security?: object }>> }>();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith("/api/v1/admin/")
        ? Object.keys(methods).map(
            (method) => [method, path, methods[method]?.security !== undefined] as const,
          )
        : [],
    );
    expect(described.map(([method, path]) => `${method} ${path}`)).toEqual([
      "get /api/v1/admin/regions/{region}.csv",
      "post /api/v1/admin/regions/{region}/drafts",
      "get /api/v1/admin/drafts/{draft}",
      "post /api/v1/admin/drafts/{draft}/publish",
    ]);
    for (const [method, path, isSecured] of described) {
      expect(isSecured).toBe(true);
      const real = path.replace("{region}", "chelyabinsk").replace("{draft}", "x");
      expect((await ask(real, { method: method.toUpperCase() })).status).toBe(401);
    }
  });

  test("the page explains every refusal under the address that problems name as their type", async () => {
    const html = await (await ask("/api")).text();
    for (const words of Object.values(scriptWords)) {
      if (typeof words !== "string") expect(html).toContain(`id="${words.slug}"`);
    }
    expect(html).toContain("secrets.ZDRAVCHAT_TOKEN");
  });
});
