import { describe, expect, test } from "vitest";
import { editDraft } from "../../../worker/publishing/edit-draft.ts";
import { makeFigures } from "../../make/quality.ts";
import { depsOf, lineCount, region, retitle } from "../../publishing/region-in-work.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { workspaceApp } from "../../setup/workspace-app.ts";
import { chatOf, textOf } from "./pages-in-text.ts";

const { db, ask, signIn } = await workspaceApp();
const visitor = await signIn({ role: "coordinator", regions: [region] });
const satka = chatOf(seedRows, "Сатка");
const draft = await retitle(db, `person/${visitor.personId}`, satka.code, "Сатка из черновика");
const base = `/admin/drafts/${draft.id}/preview`;

describe("the preview of a draft", () => {
  test("shows every kind of public page as it would be, and says that it is a draft", async () => {
    for (const path of [`/r/${region}`, `/c/${satka.code}`, "/find?q=Сатка"]) {
      const text = textOf(await visitor.page(base + path));
      expect([path, text.includes("Сатка из черновика")]).toEqual([path, true]);
      expect(text).toContain("Черновик: так страницу увидят жители после публикации");
    }
    expect(textOf(await visitor.page(base))).toContain("Черновик: так страницу увидят");
    const suggested = await visitor.get(`${base}/api/v1/suggest?q=Сат`);
    expect(suggested.status).toBe(200);
  });

  test("is nowhere to be found by residents", async () => {
    for (const path of [`/r/${region}`, `/c/${satka.code}`]) {
      expect(await (await ask(path)).text()).not.toContain("Сатка из черновика");
      const unsigned = await ask(base + path);
      expect(unsigned.status).toBe(302);
      expect(unsigned.headers.get("Location")).toMatch(/^\/admin\/sign-in/);
    }
  });

  test("keeps links, forms, pictures and suggestions inside, and leaves other sites alone", async () => {
    for (const path of ["", `/r/${region}`, `/c/${satka.code}`, "/find?q=Сатка", "/nowhere"]) {
      const page = await (await visitor.get(base + path)).text();
      const addresses = [
        ...page.matchAll(/<(?:a|form|img|input)\b[^>]*?\s(?:href|action|src|data-suggest)="([^"]*)"/g),
      ];
      expect(addresses.length).toBeGreaterThan(3);
      for (const [, address = ""] of addresses) {
        expect(address).toMatch(/^(?:#|tel:|sms:|mailto:|tg:|https?:|\/admin\/drafts\/)/);
      }
      expect(page).not.toContain(`${base}${base}`);
    }
    const chat = await visitor.page(`${base}/c/${satka.code}`);
    expect(chat).toContain(`href="/admin/drafts/${draft.id}"`);
  });

  test("shows figures as they would be, with the style of their page", async () => {
    const key = `figures/${satka.code}-2026-10` as const;
    const author = `person/${visitor.personId}`;
    const after = makeFigures({ appeals: 4321, answers: 1234 });
    const edited = await editDraft(depsOf(db), { region, author, edits: [{ key, after, seen: null }] });
    expect(edited.ok).toBe(true);
    const page = await visitor.get(`${base}/quality/${region}/2026-10`);
    expect(page.status).toBe(200);
    expect(textOf(await page.text()).replaceAll(/\s/g, " ")).toContain("4 321");
    const asPublic = await ask("/quality/moscow-oblast/2021-02");
    const policy = (answer: Response) => answer.headers.get("Content-Security-Policy");
    expect(policy(page)).toBe(policy(asPublic));
    expect((await ask(`/quality/${region}/2026-10`)).status).toBe(404);
  });

  test("follows the links it shows", async () => {
    const page = await visitor.page(`${base}/r/${region}`);
    const own = [...page.matchAll(/href="(\/admin\/drafts\/[^"#]*)/g)].map(([, href = ""]) => href);
    for (const href of new Set(own)) {
      const { status } = await visitor.get(href);
      expect([href, status]).toEqual([href, href === `/admin/drafts/${draft.id}` ? 302 : 200]);
    }
  });

  test("stays inside when an address is written otherwise", async () => {
    const answer = await visitor.get(`${base}/c/${satka.code.toLowerCase()}`);
    expect(answer.headers.get("Location")).toBe(`${base}/c/${satka.code}`);
    expect((await visitor.get(`${base}/find`)).headers.get("Location")).toBe(base);
  });

  test("never leads into a chat", async () => {
    const answer = await visitor.get(`${base}/c/${satka.code}/join`);
    expect([answer.status, answer.headers.get("Location")]).toEqual([200, null]);
    expect(textOf(await answer.text())).toContain("Здесь житель перешёл бы в чат");
  });

  test("is not stored, not indexed, not framed, and runs nothing but the site's own script", async () => {
    for (const path of ["", `/r/${region}`, `/c/${satka.code}/qr.svg`, "/api/v1/regions"]) {
      const { headers } = await visitor.get(base + path);
      expect([path, headers.get("Cache-Control")]).toEqual([path, "no-store"]);
      expect(headers.get("X-Robots-Tag")).toBe("noindex");
      expect(headers.get("ETag")).toBeNull();
      expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
      expect(headers.get("X-Frame-Options")).toBe("DENY");
    }
    const [preview, site] = [await visitor.get(base), await ask("/")];
    expect(preview.headers.get("Content-Security-Policy")).toBe(site.headers.get("Content-Security-Policy"));
  });

  test("takes no forms, and leaves no line in the log", async () => {
    const lines = await lineCount("draft.edited");
    expect((await visitor.post(`${base}/c/${satka.code}/report`, { kind: "link" })).status).toBe(404);
    expect(await lineCount("draft.edited")).toBe(lines);
  });

  test("of a draft with errors says so", async () => {
    const other = await signIn({ role: "coordinator", regions: [region] });
    const broken = await retitle(db, `person/${other.personId}`, satka.code, "");
    const answer = await other.get(`/admin/drafts/${broken.id}/preview/r/${region}`);
    expect([answer.status, textOf(await answer.text()).includes("В черновике есть ошибки")]).toEqual([
      409,
      true,
    ]);
  });
});
