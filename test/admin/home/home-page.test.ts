import { beforeEach, describe, expect, test } from "vitest";
import { randomId } from "../../../worker/base/random.ts";
import { submitDraft } from "../../../worker/publishing/change-draft.ts";
import { editDraft } from "../../../worker/publishing/edit-draft.ts";
import { readDraft, regionRecords } from "../../../worker/publishing/read-draft.ts";
import { type WorkspaceApp, workspaceApp } from "../../setup/workspace-app.ts";

let workspace: WorkspaceApp;
beforeEach(async () => {
  workspace = await workspaceApp();
});

/** Gives a region's hotline another name in somebody's draft. */
async function edited(region: string, author: string): Promise<string> {
  const deps = { db: workspace.db, nowMs: Date.now(), newId: randomId };
  const { hotline } = await regionRecords(workspace.db, region);
  if (hotline === null) throw new Error(`${region} has no hotline`);
  const edits = [{ key: "hotline" as const, after: { ...hotline, name: "Иная линия" }, seen: null }];
  const outcome = await editDraft(deps, { region, author, edits });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.draftId;
}

async function submitted(region: string, author: string): Promise<void> {
  const id = await edited(region, author);
  const found = await readDraft(workspace.db, id);
  const deps = { db: workspace.db, nowMs: Date.now(), newId: randomId };
  const act = { draftId: id, actor: author, seenRevision: found?.draft.revision ?? -1 };
  const outcome = await submitDraft(deps, act, "");
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
}

describe("the first page of the workspace", () => {
  test("shows a coordinator their regions with chats, links, uncovered territories and the last change", async () => {
    const visitor = await workspace.signIn({ role: "coordinator", regions: ["chelyabinsk"] });
    const page = await visitor.page("/admin");
    expect(page).toContain("Челябинская область");
    expect(page).not.toContain("Ростовская область");
    expect(page).toMatch(/9\s*работают/);
    expect(page).toMatch(/9\s*не проверено/);
    expect(page).toMatch(/href="\/admin\/regions\/chelyabinsk\?show=none">3\s*территории/);
    expect(page).toContain("выпуск 1,");
    expect(page).not.toContain("/admin/open-region");
  });

  test("shows an administrator every region and the way to open another one", async () => {
    const page = await (await workspace.signIn({ role: "administrator" })).page("/admin");
    for (const name of ["Алтайский край", "Волгоградская область", "Ростовская область"])
      expect(page).toContain(name);
    expect(page).toContain('href="/admin/open-region"');
  });

  test("says whom to ask when there is no region, and lists one that the directory does not have yet", async () => {
    const nobody = await (await workspace.signIn({ role: "coordinator" })).page("/admin");
    expect(nobody).toContain("За вами пока нет ни одного региона.");
    const coming = await (await workspace.signIn({ role: "coordinator", regions: ["kurgan"] })).page(
      "/admin",
    );
    expect(coming).toContain("Курганская область");
    expect(coming).toContain("ещё не открыт");
    expect(coming).toContain('href="/admin/open-region?region=kurgan"');
  });

  test("tells apart my draft, the drafts of others, and those that wait for me", async () => {
    const visitor = await workspace.signIn({ role: "coordinator", regions: ["chelyabinsk"] });
    await edited("chelyabinsk", `person/${visitor.personId}`);
    await submitted("chelyabinsk", "person/colleague");
    await submitted("altai", "person/stranger");
    const page = await visitor.page("/admin");
    expect(page).toMatch(/мой: 1\s*изменение/);
    expect(page).toMatch(/1\s*чужой в работе/);
    expect(page).toMatch(/1\s*черновик ждёт вашего решения/);
  });
});
