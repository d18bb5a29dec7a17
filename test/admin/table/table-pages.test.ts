import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { tablePageWords, anyTableWords as words } from "../../../worker/admin/table/words.ts";
import { openDatabase } from "../../../worker/db/client.ts";
import { tableWords } from "../../../worker/onboarding/table/words.ts";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { publishRows } from "../../make/registry-in-database.ts";
import { makeRegistryRows } from "../../make/registry-rows.ts";
import { ownPage, signInAs } from "../../make/signed-in.ts";
import { ask } from "../../setup/app-with-seed.ts";

const path = "/admin/regions/chelyabinsk/fill/table";
const db = openDatabase(env.DB);
await publishRows(db, makeRegistryRows());
const header = "oktmo,chat_title,link_1\n";
const newChat = `${header}75549000,Новый чат,https://t.me/+NewNewNewNewNew1\n`;

async function coordinator() {
  const person = await signInAs(db, { role: "coordinator", regions: ["chelyabinsk"] });
  const headers = ownPage(person);
  return {
    get: (where = path) => ask(where, { headers }),
    send: (fields: Readonly<Record<string, string | File>>, token = person.formToken) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, token })) body.set(name, value);
      return ask(path, { method: "POST", headers, body });
    },
    draft: async () => (await regionInWork(db, "chelyabinsk", `person/${person.personId}`)).draft,
    chats: async () => [
      ...(await regionInWork(db, "chelyabinsk", `person/${person.personId}`)).edited.chats.values(),
    ],
  };
}

/** Hidden fields of the form that accepts, as a browser reads them. */
function acceptance(page: string): { seen: string; content: string } {
  const value = (name: string) => {
    const [, raw = ""] = new RegExp(`name="${name}" value="([^"]*)"`).exec(page) ?? [];
    return raw
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  };
  return { seen: value("seen"), content: value("content") };
}

function csvFile(text: string | Uint8Array<ArrayBuffer>): File {
  return new File([text], "чаты.csv", { type: "text/csv" });
}

describe("a coordinator fills a region from a table", () => {
  test("the page says what stands in every column, and gives both tables as Excel in Russian opens them", async () => {
    const { get } = await coordinator();
    const page = await (await get()).text();
    expect(page).toContain("source_date");
    for (const [name, start] of [
      ["chats.csv", "75549000;Саткинский округ;75549000;00000;Сатка;active;"],
      ["template.csv", "75549000;Саткинский округ;75549000;;;"],
    ]) {
      expect(page).toContain(`${path}/${name}`);
      const file = await get(`${path}/${name}`);
      expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
      expect(file.headers.get("Content-Disposition")).toMatch(/^attachment/);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder().decode(bytes).split("\r\n")[1]).toMatch(new RegExp(`^${start}`));
    }
  });

  test("a table is shown as a diff, saved only when it is accepted, and ends in the draft", async () => {
    const { send, draft, chats } = await coordinator();
    const shown = await send({ file: csvFile(newChat) });
    expect(shown.status).toBe(200);
    const page = await shown.text();
    expect(page).toContain("Чат «Новый чат»");
    expect(page).toContain(tablePageWords.untouched(1));
    expect(await draft()).toBeNull();
    const accepted = await send(acceptance(page));
    expect(accepted.status).toBe(303);
    expect(accepted.headers.get("Location")).toBe("/admin/regions/chelyabinsk/draft");
    expect((await chats()).map(({ title }) => title)).toEqual(["Сатка", "Новый чат"]);
  });

  test("a table may be pasted, and cells of several lines stay as they are", async () => {
    const { send, chats } = await coordinator();
    const page = await (
      await send({ pasted: 'oktmo\tchat_title\tnote\r\n75549000\tНовый чат\t"одна\r\nдве"\r\n' })
    ).text();
    expect((await send(acceptance(page))).status).toBe(303);
    expect((await chats()).at(-1)?.covers[0]?.note).toBe("одна\nдве");
  });

  test("errors are named by row and column, and nothing is saved", async () => {
    const { send, draft } = await coordinator();
    const refused = await send({
      file: csvFile(`${header}75999000,А,\n75549000,Б,https://t.me/+79261234567\n`),
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(words.errors(2));
    expect(page).toContain(tableWords.unknownOktmo("75999000"));
    expect(page).toMatch(/<th scope="row">3<\/th><td[^>]*>link_1</);
    expect(await draft()).toBeNull();
  });

  test("who accepts what has changed meanwhile looks again", async () => {
    const { send, chats } = await coordinator();
    const first = acceptance(await (await send({ file: csvFile(newChat) })).text());
    await send(
      acceptance(
        await (
          await send({ file: csvFile(newChat.replace("Новый", "Другой").replace("NewNew", "OldOld")) })
        ).text(),
      ),
    );
    const again = await send(first);
    expect(again.status).toBe(409);
    const page = await again.text();
    expect(page).toContain(words.changedMeanwhile);
    expect((await chats()).map(({ title }) => title)).toEqual(["Сатка", "Другой чат"]);
    expect((await send(acceptance(page))).status).toBe(303);
    expect((await chats()).map(({ title }) => title)).toEqual(["Сатка", "Другой чат", "Новый чат"]);
  });

  test("an exported table sent back changes nothing", async () => {
    const { get, send, draft } = await coordinator();
    const page = await (await send({ file: csvFile(await (await get(`${path}/chats.csv`)).text()) })).text();
    expect(page).toContain(words.nothing);
    expect(page).not.toContain(words.accept);
    expect(await draft()).toBeNull();
  });

  test("what stands in a table is text on the page", async () => {
    const { send } = await coordinator();
    const page = await (await send({ pasted: `${header}75549000,<script>alert(1)</script>,\n` })).text();
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toContain("<script>alert(1)");
    // Pasted text with errors comes back to be corrected.
    const again = await (
      await send({ pasted: `${header}75999000,</textarea><script>alert(1)</script>,\n` })
    ).text();
    expect(again).toContain("75999000,&lt;/textarea&gt;");
    expect(again).not.toContain("<script>alert(1)");
    const wrong = await (await send({ pasted: "oktmo,chat_title,<img src=x onerror=alert(1)>\n" })).text();
    expect(wrong).toContain("&lt;img");
    expect(wrong).not.toContain("<img src=x");
  });

  test.each([
    ["nothing", {}, 422],
    ["an Excel file", { file: csvFile(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])) }, 422],
    ["a spoilt form", { content: "{", seen: "x" }, 422],
    ["ten megabytes", { pasted: "x".repeat(10_000_000) }, 413],
  ])("%s is refused with a sentence", async (_, fields: Record<string, string | File>, status) => {
    const { send, draft } = await coordinator();
    const response = await send(fields);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('class="notice error"');
    expect(await draft()).toBeNull();
  });
});

describe("who may not, gets nothing", () => {
  test("a coordinator of another region finds no such page, and writes nothing", async () => {
    const stranger = await signInAs(db, { role: "coordinator", regions: ["volgograd"] });
    for (const where of [path, `${path}/chats.csv`, `${path}/template.csv`]) {
      const response = await ask(where, { headers: ownPage(stranger) });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("Сатк");
    }
    const body = new FormData();
    body.set("pasted", newChat);
    body.set("token", stranger.formToken);
    expect((await ask(path, { method: "POST", headers: ownPage(stranger), body })).status).toBe(404);
    expect((await regionInWork(db, "chelyabinsk", `person/${stranger.personId}`)).draft).toBeNull();
  });

  test("without a session one is asked to sign in, without the form's token refused", async () => {
    expect((await ask(path)).status).toBe(302);
    const { send, draft } = await coordinator();
    expect((await send({ pasted: newChat }, "wrong")).status).toBe(403);
    expect(await draft()).toBeNull();
  });
});
