import { type Context, Hono } from "hono";
import { randomId } from "../../base/random.ts";
import { tableOf } from "../../onboarding/table/write-table.ts";
import { diffOf } from "../../publishing/diff.ts";
import { conflictsOf } from "../../publishing/publish.ts";
import { regionRecords } from "../../publishing/read-draft.ts";
import { withChanges } from "../../registry/records.ts";
import type { ScriptEnv } from "../admin-env.ts";
import { tokenGuard } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import { diffMembers, nameOf, problem, publishProblem, tableProblem } from "./answers.ts";
import { importTable } from "./import-table.ts";
import { isJsonType, isTableType, publicationNote } from "./input.ts";
import { draftOfTokens, publishOwnDraft } from "./publish-own-draft.ts";
import { scriptWords as words } from "./words.ts";

type Script = Context<ScriptEnv>;

/** The workspace for scripts: export, import into a draft, diff, publish. With a token only, closed to other sites. */
export const scriptRoutes = new Hono<ScriptEnv>();

scriptRoutes.get("/api/v1/admin/regions/:file{.+\\.csv}", tokenGuard("export"), async (c) => {
  const { region } = c.var.who;
  if (c.req.param("file") !== `${region}.csv`) return notHere(c);
  return new Response(tableOf(await regionRecords(c.var.admin.db, region)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${region}.csv"`,
    },
  });
});

scriptRoutes.post("/api/v1/admin/regions/:region/drafts", tokenGuard("import"), async (c) => {
  if (!isTableType(c.req.header("Content-Type")))
    return problem(c, 415, words.notCsv, undefined, { "Accept-Post": "text/csv" });
  const deps = { ...depsOf(c), model: c.var.publicRequest.model };
  const imported = await importTable(deps, c.var.who, new Uint8Array(await c.req.arrayBuffer()));
  if (imported.ok) {
    const { draftId, records, read } = imported.value;
    const diff = diffMembers(diffOf(records, read.edited));
    return c.json({ draft: draftId, ...diff, errors: [], untouched: read.untouched });
  }
  const { refusal } = imported;
  return refusal.kind === "table" ? tableProblem(c, refusal.errors) : problem(c, 409, words.changedMeanwhile);
});

scriptRoutes.get("/api/v1/admin/drafts/:draft", tokenGuard("export"), async (c) => {
  const found = await draftOfTokens(c.var.admin, c.var.who, c.req.param("draft"));
  if (found === null) return problem(c, 404, words.unknownDraft);
  const { draft, changes } = found;
  const records = await regionRecords(c.var.admin.db, draft.region);
  const before = withChanges(
    records,
    changes.map((change) => ({ ...change, after: change.before })),
  );
  const isInWork = draft.state === "open" || draft.state === "submitted";
  const conflicts = isInWork ? conflictsOf(records, changes) : [];
  return c.json({
    draft: draft.id,
    region: draft.region,
    state: draft.state,
    release: draft.release,
    ...diffMembers(diffOf(before, withChanges(records, changes))),
    conflicts: conflicts.map((conflict) => ({ key: conflict.key, subject: nameOf(conflict) })),
  });
});

scriptRoutes.post("/api/v1/admin/drafts/:draft/publish", tokenGuard("publish"), async (c) => {
  const text = new TextDecoder().decode(await c.req.arrayBuffer());
  if (text.trim() !== "" && !isJsonType(c.req.header("Content-Type"))) return problem(c, 415, words.notJson);
  const note = publicationNote(text);
  if (!note.ok) return problem(c, 400, note.refusal === "not_json" ? words.notJson : words.wrongNote);
  const publication = { draftId: c.req.param("draft"), note: note.value ?? words.note };
  const published = await publishOwnDraft(depsOf(c), c.var.who, publication);
  return published.ok ? c.json(published.value) : publishProblem(c, published.refusal);
});

for (const [path, allow] of [
  ["/api/v1/admin/regions/:file{.+\\.csv}", "GET, HEAD"],
  ["/api/v1/admin/regions/:region/drafts", "POST"],
  ["/api/v1/admin/drafts/:draft", "GET, HEAD"],
  ["/api/v1/admin/drafts/:draft/publish", "POST"],
] as const) {
  scriptRoutes.all(path, (c) => problem(c, 405, words.wrongMethod, undefined, { Allow: allow }));
}

/** Here, and not in the public API, which is open to scripts of all sites. */
scriptRoutes.all("/api/v1/admin/*", (c) => problem(c, 404, words.unknownPath));

function depsOf(c: Script) {
  const { db, nowMs } = c.var.admin;
  return { db, nowMs, newId: randomId };
}
