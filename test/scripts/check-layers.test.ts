import { describe, expect, it } from "vitest";
import { layout } from "../../scripts/check-layers.ts";
import { layerErrors } from "../../scripts/layers/rules.ts";
import { codeOf, importsOf } from "../../scripts/layers/source-text.ts";

function rulesBrokenBy(path: string, text: string): string[] {
  return layerErrors(layout, [{ path, text }]).map(({ rule }) => rule);
}

describe("each rule bites", () => {
  it.each([
    [
      "an import up the steps",
      "worker/lookup/find-chat.ts",
      'import { x } from "../site/words.ts";',
      /^1: imports go down/,
    ],
    [
      "an import up inside a large folder",
      "worker/lookup/text/roles.ts",
      'import { x } from "../readings/readings.ts";',
      /^1: inside lookup\/ imports go down too/,
    ],
    [
      "an import of a large folder's verb from its parts",
      "worker/lookup/suggestions/suggested-places.ts",
      'import { suggest } from "../suggest.ts";',
      /^1: inside lookup\/ imports go down too/,
    ],
    [
      "a type import up",
      "worker/ui/frame.tsx",
      'import type { Chat } from "../registry/types.ts";',
      /^1: imports go down/,
    ],
    [
      "a type in the middle of code",
      "worker/ui/a.ts",
      'let a: import("../release/types.ts").Chat;',
      /^1: imports go down/,
    ],
    [
      "a re-export from above",
      "worker/base/a.ts",
      'export { x } from "../ui/x.ts";\nconst a = 1;',
      /^1: imports go down/,
    ],
    [
      "an import of the map from below",
      "worker/site/a.ts",
      'import { app } from "../app.ts";',
      /^1: imports go down/,
    ],
    [
      "a neighbour of the same step",
      "worker/site/a.ts",
      'import { x } from "../api/chat-json.ts";',
      /^1: .*strangers/,
    ],
    ["a folder without a step", "worker/stuff/a.ts", "", /^1: the folder has no step/],
    ["a stray file beside index.ts", "worker/notes.ts", "", /^1: only index.ts/],
    [
      "an import of a script",
      "worker/site/a.ts",
      'import { x } from "../../scripts/a.ts";',
      /^1: the Worker imports/,
    ],
    [
      "another folder's words",
      "worker/admin/a.ts",
      'import { w } from "../lookup/words.ts";',
      /^2: never another/,
    ],
    [
      "another folder's pages",
      "worker/admin/a.ts",
      'import { P } from "../lookup/pages/p.tsx";',
      /^2: never another/,
    ],
    [
      "another folder's input",
      "worker/admin/a.ts",
      'import { P } from "../publishing/input.ts";',
      /^2: never another/,
    ],
    [
      "routes taken by a page",
      "worker/site/pages/a.tsx",
      'import { r } from "../routes.tsx";',
      /^2: only app.ts/,
    ],
    [
      "jobs taken by app.ts",
      "worker/app.ts",
      'import { j } from "./link-health/jobs.ts";',
      /^2: only cron.ts/,
    ],
    [
      "the registry's store in public code",
      "worker/site/a.ts",
      'import { s } from "../registry/store.ts";',
      /^3: /,
    ],
    [
      "a second store of the registry in public code",
      "worker/site/a.ts",
      'import { s } from "../registry/old-store.ts";',
      /^3: /,
    ],
    ["the database in lookup", "worker/lookup/a.ts", 'import { d } from "../db/client.ts";', /^3: /],
    ["drizzle in a public store", "worker/site/store.ts", 'import { eq } from "drizzle-orm";', /^3: /],
    [
      "drizzle in a store below a feature",
      "worker/publishing/old/store.ts",
      'import { eq } from "drizzle-orm";',
      /^4: drizzle/,
    ],
    [
      "drizzle outside its doors",
      "worker/publishing/a.ts",
      'import { eq } from "drizzle-orm";',
      /^4: drizzle/,
    ],
    ["zod in a route", "worker/api/routes.ts", 'import { z } from "zod";', /^4: zod/],
    ["zod under its other name", "worker/api/routes.ts", 'import { z } from "@hono/zod-openapi";', /^4: zod/],
    ["a QR library in a page", "worker/site/a.ts", 'const q = await import("uqr");', /^4: PDF and QR/],
    ["an outgoing request", "worker/site/a.ts", "const r = await fetch(url);", /^4: outgoing fetch/],
    ["fetch handed on", "worker/site/a.ts", "const r = probe(url, fetch);", /^4: outgoing fetch/],
    ["the clock", "worker/site/a.ts", "const now = Date.now();", /^4: the clock/],
    ["the clock as a date", "worker/site/a.ts", "const now = new Date();", /^4: the clock/],
    ["chance", "worker/access/a.ts", "const id = crypto.randomUUID();", /^4: random/],
    ["a file without a name", "worker/site/helpers.ts", "", /^8: no file/],
    ["an index", "worker/site/index.ts", "", /^8: no file/],
    ["a nameless test", "test/site/utils.test.ts", "", /^8: no file/],
    ["a default export", "worker/site/a.ts", "export default 1;", /^8: no default/],
    [
      "a default export by another name",
      "worker/site/a.ts",
      "const a = 1;\nexport { a as default };",
      /^8: no default/,
    ],
    [
      "a barrel",
      "worker/site/a.ts",
      'export { a } from "./b.ts";\nexport { c } from "./d.ts";',
      /^8: no barrels/,
    ],
    ["a star", "worker/site/a.ts", 'export * from "./b.ts";\nconst a = 1;', /^8: no barrels/],
  ])("%s is refused", (_, path, text, rule) => {
    const broken = rulesBrokenBy(path, text);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(rule);
  });
});

describe("what the layout allows", () => {
  it.each([
    ["an import down", "worker/site/a.ts", 'import { findChat } from "../lookup/find-chat.ts";'],
    ["the own folder's words", "worker/site/pages/a.tsx", 'import { w } from "../words.ts";'],
    ["example answers", "worker/api/a.ts", 'import a from "../../public/example-responses/found.json";'],
    ["routes in app.ts", "worker/app.ts", 'import { r } from "./site/routes.tsx";'],
    ["jobs in cron.ts", "worker/cron.ts", 'import { j } from "./link-health/jobs.ts";'],
    ["the default export of index.ts", "worker/index.ts", "export default { fetch(a) {} };"],
    ["a tool's configuration", "test/vitest.config.ts", "export default 1;"],
    ["drizzle in a store", "worker/registry/store.ts", 'import { eq } from "drizzle-orm";'],
    ["drizzle in a second store", "worker/registry/old-store.ts", 'import { eq } from "drizzle-orm";'],
    ["zod in a contract", "worker/api/contract.ts", 'import { z } from "@hono/zod-openapi";'],
    ["files of our own assets", "worker/release/a.ts", "const r = await env.ASSETS.fetch(url);"],
    ["a date of a given moment", "worker/site/a.ts", "const d = new Date(nowMs);"],
    ["clock and chance in base", "worker/base/clock.ts", "const d = Date.now() + Math.random();"],
    ["words about a call", "worker/site/a.ts", '// Date.now() and fetch(x)\nconst a = "Math.random()";'],
    ["a call inside a script that is text", "worker/site/a.ts", "const s = `fetch(u)`;"],
    [
      "tests, which may look anywhere",
      "test/site/a.test.ts",
      'import { x } from "../../worker/db/client.ts";',
    ],
  ])("%s", (_, path, text) => {
    expect(rulesBrokenBy(path, text)).toEqual([]);
  });

  it("names the file, the import and the rule", () => {
    const text = 'import {\n  a,\n  b,\n} from "../admin/a.ts";';
    expect(layerErrors(layout, [{ path: "worker/api/x.ts", text }])).toEqual([
      { file: "worker/api/x.ts", what: "../admin/a.ts", rule: "1: imports go down (step 6 to 7)" },
    ]);
  });
});

describe("reading sources", () => {
  it("finds imports of every form and none in comments or strings", () => {
    const text = [
      'import a from "./a.ts";',
      'import "./b.ts";',
      'export type { C } from "./c.ts";',
      "const d = await import('./d.ts');",
      '// import e from "./e.ts"',
      '/* import f from "./f.ts" */',
      "const g = /[\"'`]/;",
      'const t = `a \u0024{await import("./h.ts")} b`;',
      'const s = "it\'s";',
      'import i from "./i.ts";',
    ].join("\n");
    expect(importsOf(text).sort()).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./h.ts", "./i.ts"]);
  });

  it("keeps code inside templates and the length of the text", () => {
    const text = "const a = `x \u0024{call({ b: 1 })} y`; // tail\nnext();";
    const code = codeOf(text);
    expect(code).toHaveLength(text.length);
    expect(code).toContain("call({ b: 1 })");
    expect(code).toContain("next();");
    expect(code).not.toMatch(/x |tail/);
  });
});

describe("circles of imports", () => {
  const file = (path: string, ...imports: string[]) => ({
    path,
    text: imports.map((other) => `import type { X } from "./${other}";`).join("\n"),
  });
  const circlesOf = (...files: { path: string; text: string }[]) =>
    layerErrors(layout, files)
      .filter(({ rule }) => rule === "1: imports run in no circle")
      .map(({ file, what }) => `${file}: ${what}`);

  it("are named once, from the file that sorts first round to it", () => {
    expect(
      circlesOf(
        file("worker/site/c.ts", "a.ts"),
        file("worker/site/a.ts", "b.ts"),
        file("worker/site/b.ts", "c.ts", "d.ts"),
        file("worker/site/d.ts"),
      ),
    ).toEqual(["worker/site/a.ts: worker/site/b.ts, worker/site/c.ts"]);
    expect(circlesOf(file("worker/site/a.ts", "a.ts"))).toEqual(["worker/site/a.ts: itself"]);
  });

  it("are no two ways to one file, and no file outside", () => {
    expect(
      circlesOf(
        file("worker/site/a.ts", "b.ts", "c.ts"),
        file("worker/site/b.ts", "c.ts"),
        file("worker/site/c.ts", "x.ts"),
      ),
    ).toEqual([]);
  });
});
