import { beforeAll, describe, expect, it } from "vitest";
import type { CoverageRow } from "../../../worker/admin/region/coverage/coverage-rows.ts";
import { readCoverageQuery } from "../../../worker/admin/region/coverage/input.ts";
import { selectRows } from "../../../worker/admin/region/coverage/select-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { base, ledTo, region, send } from "./send-form.ts";

let app: WorkspaceApp;
let me: WorkspaceVisitor;
beforeAll(async () => {
  app = await workspaceApp();
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

/** Labels of the rows that a page shows, in their order. */
async function rows(query: string): Promise<readonly string[]> {
  const page = await me.page(`${base}${query}`);
  return [...page.matchAll(/<th scope="row"><a href="[^"]*">([^<]*)<\/a>/g)].map(([, label]) => label ?? "");
}

describe("the coverage table of a region", () => {
  it("shows what has no chat, what has several, and counts both", async () => {
    const page = await me.page(base);
    expect(await rows("?show=none")).toHaveLength(3);
    expect(page).toContain("Без чата: 3");
    const several = await rows("?show=several");
    expect(several).toEqual(expect.arrayContaining([expect.stringContaining("Златоуст")]));
    expect(page).toContain(`Несколько чатов: ${several.length}`);
  });

  it("finds by the name of a territory or of its chat, and says so where there is none", async () => {
    const found = await rows(`?text=${encodeURIComponent("САТК")}`);
    expect(found).toContain("Саткинский округ");
    expect(found.length).toBeLessThan((await rows("")).length);
    expect(await me.page(`${base}?text=${encodeURIComponent("Атлантида")}`)).toContain(
      "Таких территорий нет",
    );
  });

  it("sorts both ways and says which way to screen readers", async () => {
    const up = await rows("?sort=name");
    const collator = new Intl.Collator("ru");
    expect(up).toEqual([...up].sort(collator.compare));
    expect(await rows("?sort=name&order=down")).toEqual([...up].reverse());
    expect(await me.page(`${base}?sort=name`)).toContain('aria-sort="ascending"');
  });

  it("a query that makes no sense counts as not said", async () => {
    expect(await rows("?show=%3Cb%3E&sort=x&page=-1&order=9")).toEqual(await rows(""));
    expect(await rows(`?text=${"a".repeat(5000)}`)).toEqual(await rows(""));
  });

  it("shows what the draft would make true, marked with what is public", async () => {
    const code = /chats\/(\w{5})"/.exec(await me.page(`${base}/chats`))?.[1];
    await ledTo(await send(me, `${base}/chats/${code}`, { add: "Озёрск" }));
    expect(await rows("?show=changed")).toEqual([expect.stringContaining("Озёрск")]);
    expect(await me.page(`${base}?show=changed`)).toContain("было: нет чата");
    expect(await rows("?show=none")).toHaveLength(2);
    const other = await app.signIn({ role: "coordinator", regions: [region] });
    expect(await other.page(base)).toContain("Без чата: 3");
  });

  it("has pages of two hundred", () => {
    const many = Array.from({ length: 450 }, (_, at): CoverageRow => {
      const facts = { around: null, level: "municipality", isMerged: false, chats: [], by: "none" } as const;
      return { id: String(at), label: `Округ ${at}`, ...facts, isStatedNone: false, was: null };
    });
    const query = readCoverageQuery(new URLSearchParams("page=3"));
    expect(selectRows(many, query)).toMatchObject({ page: 3, pages: 3 });
    expect(selectRows(many, query).rows).toHaveLength(50);
    expect(selectRows(many, { ...query, page: 99 }).page).toBe(3);
  });

  it("a region that is not open yet says how to open it; one that does not exist is not there", async () => {
    const admin = await app.signIn({ role: "administrator" });
    expect(await admin.page("/admin/regions/kurgan")).toContain("ещё нет в справочнике");
    expect(await admin.page("/admin/regions/kurgan/chats")).toContain("ещё нет в справочнике");
    expect((await admin.get("/admin/regions/atlantis")).status).toBe(404);
    expect((await me.get("/admin/regions/rostov")).status).toBe(404);
  });
});
