import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { chainedHash } from "../../../worker/audit/chain.ts";
import { commit } from "../../../worker/audit/commit.ts";
import { workspaceApp } from "../../setup/workspace-app.ts";
import { textOf } from "../drafts/pages-in-text.ts";

const { db, signIn } = await workspaceApp();
const administrator = await signIn({ role: "administrator", name: "Администратор" });
const ural = await signIn({ role: "coordinator", regions: ["chelyabinsk"], name: "Уральский" });
const altai = await signIn({ role: "coordinator", regions: ["altai"], name: "Алтайский" });

async function lineBy(actor: string, action: string, subject: string, region: string | null, atMs: number) {
  const line = { actor, action, subject, region, details: { note: `о ${subject}`, опасно: "<script>" } };
  await commit(db, { writeId: crypto.randomUUID(), statements: [], expects: null, line }, atMs);
}

const morning = Date.UTC(2026, 9, 5, 6);
await lineBy(`person/${ural.personId}`, "draft.edited", "draft u1", "chelyabinsk", morning);
await lineBy(`person/${altai.personId}`, "draft.edited", "draft a1", "altai", morning);
await lineBy(`person/${altai.personId}`, "session.started", "session a", null, morning);
await lineBy("operator", "something.unknown", "release 77", "altai", Date.UTC(2026, 9, 6, 21, 30));
for (let count = 0; count < 60; count++) {
  await lineBy("operator", "draft.edited", `draft many${count}`, "rostov", morning);
}

interface ExportedLine {
  readonly number: number;
  readonly at_ms: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly region: string | null;
  readonly details: unknown;
  readonly write_id: string;
  readonly hash: string;
}

async function exported(visitor: typeof ural, query = ""): Promise<readonly ExportedLine[]> {
  const answer = await visitor.get(`/admin/audit.jsonl${query}`);
  expect(answer.headers.get("Content-Type")).toContain("application/x-ndjson");
  const text = new TextDecoder().decode(await answer.arrayBuffer());
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
}

describe("the audit log", () => {
  test("says in words who did what to what, and shows what it cannot name as it is stored", async () => {
    const page = await administrator.page("/admin/audit?region=altai");
    const text = textOf(page);
    expect(text).toMatch(/Алтайский правка черновика черновик a1/);
    expect(text).toMatch(/оператор сервера something\.unknown выпуск 77/);
    expect(text).toContain("зачем: о draft a1");
    expect(page).not.toContain("<script>");
  });

  test("is a page at a time, and the filter stays", async () => {
    const first = await administrator.page("/admin/audit?region=rostov");
    const next = /href="([^"]*before=\d+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toContain("region=rostov");
    const second = textOf(await administrator.page(next));
    expect(second).toContain("черновик many0");
    expect(second).not.toContain("черновик u1");
  });

  test.each([
    ["a person", `person=${altai.personId}`, "черновик a1", "черновик u1"],
    ["an action", "action=draft.edited&region=altai", "черновик a1", "выпуск 77"],
    ["a text in the subject", "text=RELEASE 77", "выпуск 77", "черновик a1"],
    ["a subject as the page calls it", "text=Выпуск 77", "выпуск 77", "черновик a1"],
    ["a day in Moscow", "from=2026-10-07&to=2026-10-07", "выпуск 77", "черновик a1"],
    ["empty fields", "region=altai&person=&action=&text=&from=&to=", "черновик a1", "черновик u1"],
  ])("is filtered by %s", async (_, query, there, absent) => {
    const text = textOf(await administrator.page(`/admin/audit?${query}`));
    expect(text).toContain(there);
    expect(text).not.toContain(absent);
  });

  test.each(["from=yesterday", "from=2026-13-45", "before=-1", "region=<b>", "action=x y"])(
    "refuses a filter that is none: %s",
    async (query) => {
      for (const address of ["/admin/audit", "/admin/audit.jsonl"]) {
        expect((await administrator.get(`${address}?${query}`)).status).toBe(400);
      }
    },
  );

  test("shows a coordinator the lines of their regions and their own, whatever they ask for", async () => {
    for (const query of [
      "",
      "?region=altai",
      `?person=${altai.personId}`,
      "?action=draft.edited",
      "?text=a1",
    ]) {
      const page = textOf(await ural.page(`/admin/audit${query}`));
      expect(page).not.toContain("черновик a1");
      expect(page).not.toContain("выпуск 77");
      for (const { region, actor } of await exported(ural, query)) {
        expect(region === "chelyabinsk" || actor === `person/${ural.personId}`).toBe(true);
      }
    }
    const own = await exported(altai);
    expect(own.map(({ subject }) => subject).sort()).toEqual(["draft a1", "release 77", "session a"]);
    expect(textOf(await ural.page("/admin/audit"))).not.toContain("Алтайский");
  });

  test("goes out whole to an administrator, so that the chain can be checked elsewhere", async () => {
    const lines = await exported(administrator);
    const count = await env.DB.prepare("SELECT count(*) AS count FROM audit_line").first<{ count: number }>();
    expect(lines.map(({ number }) => number)).toEqual(
      Array.from({ length: count?.count ?? 0 }, (_, at) => at + 1),
    );
    let hash = "";
    for (const line of lines) {
      const { number, at_ms: atMs, actor, action, subject, region, details, write_id: writeId } = line;
      const stored = JSON.stringify(details);
      hash = await chainedHash(hash, {
        number,
        atMs,
        actor,
        action,
        subject,
        region,
        details: stored,
        writeId,
      });
      expect(line.hash).toBe(hash);
    }
  });

  test("opens also when somebody has meddled with its lines", async () => {
    const { results } = await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_line'",
    ).all<{ name: string }>();
    for (const { name } of results) await env.DB.prepare(`DROP TRIGGER ${name}`).run();
    await env.DB.prepare("UPDATE audit_line SET details = '{broken' WHERE subject = 'draft a1'").run();
    expect(textOf(await administrator.page("/admin/audit?text=a1"))).toContain("{broken");
    expect((await exported(administrator, "?text=a1")).map(({ details }) => details)).toEqual(["{broken"]);
  });
});
