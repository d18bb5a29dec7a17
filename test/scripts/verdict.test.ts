import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatPage, goneInvitationPage } from "../../scripts/fake-messengers/pages.ts";
import { judgePage } from "../../scripts/verdict.ts";
import { expectScriptLikeCommand, runCommand } from "./run-command.ts";

const invite = "https://t.me/+puZV_gQpDjkzNzMy";
const live = chatPage({
  link: invite,
  kind: "group",
  title: "ЗдравКонтроль Сатка",
  audience: "1 234 members",
});
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verdict-"));
  await Promise.all([
    file("live.html", live),
    file("dead.html", goneInvitationPage(invite)),
    file("huge.html", Buffer.concat([Buffer.from(live), Buffer.alloc(3_000_000, "<p>x")])),
    file("binary.bin", Buffer.from([0x89, 0x50, 0, 0xff, 0xfe, 0, 0xd0])),
    file("empty.html", ""),
    file("cyrillic.html", cyrillicPage()),
    file("before.json", JSON.stringify({ title: "Крипто сигналы", members: 1200 })),
    file("jump.json", JSON.stringify({ title: "Здравконтроль: Сатка", members: 90_000 })),
    file("list.json", "[]"),
    file("text.json", "{"),
  ]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function file(name: string, content: string | Buffer) {
  return writeFile(join(folder, name), content);
}

/** A page in windows-1251 that says so. */
function cyrillicPage(): Buffer {
  const letters = [...'<meta charset="windows-1251"><meta property="og:title" content="Сатка">'].map(
    (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    },
  );
  return Buffer.concat([
    Buffer.from(letters),
    Buffer.from('<meta property="og:image" content="https://cdn1.telesco.pe/file/a.jpg">'),
  ]);
}

async function command(args: readonly string[], input = "") {
  const ran = await runCommand(judgePage, args, { folder, input });
  return { ...ran, judged: ran.stdout === "" ? null : JSON.parse(ran.stdout) };
}

const page = (body: string, ...more: string[]) => [
  "--url",
  invite,
  "--status",
  "200",
  "--body",
  body,
  ...more,
];
const alive = { verdict: "ok", reason: "alive", title: "ЗдравКонтроль Сатка", members: 1234 };

describe("the command that judges a page", () => {
  test("prints the verdict, and a sentence for people", async () => {
    const { code, judged, stderr } = await command(page("live.html"));
    expect({ code, judged, stderr }).toEqual({ code: 0, judged: alive, stderr: "The chat is there.\n" });
    const dead = await command(page("dead.html"));
    expect(dead.code).toBe(0);
    expect(dead.judged).toEqual({ verdict: "dead", reason: "invitation_gone", title: null, members: null });
  });

  test("reads standard input, huge pages, pages of another charset, and takes noise for noise", async () => {
    expect((await command(page("-"), live)).judged).toEqual(alive);
    expect((await command(page("huge.html"))).judged).toEqual(alive);
    expect((await command(page("cyrillic.html"))).judged).toMatchObject({ verdict: "ok", title: "Сатка" });
    for (const name of ["binary.bin", "empty.html"]) {
      expect((await command(page(name))).judged).toMatchObject({
        verdict: "unknown",
        reason: "not_understood",
      });
    }
  });

  test("compares with what was seen before", async () => {
    const other = await command(page("live.html", "--before", "before.json"));
    expect(other.judged).toMatchObject({ verdict: "suspect", reason: "other_chat" });
    const jump = await command(page("live.html", "--before", "jump.json"));
    expect(jump.judged).toMatchObject({ verdict: "suspect", reason: "members_jumped" });
  });

  test("takes links as people copy them", async () => {
    for (const url of ["tg://join?invite=puZV_gQpDjkzNzMy", "t.me/+puZV_gQpDjkzNzMy", "@medchat74"]) {
      const { judged } = await command(["--url", url, "--status", "200", "--body", "live.html"]);
      expect(judged, url).toEqual(alive);
    }
  });

  test.each([
    [["--url", "https://example.org/+abc", "--status", "200", "--body", "live.html"]],
    [["--url", "http://t.me/medchat74", "--status", "200", "--body", "live.html"]],
    [page("missing.html")],
    [page(".")],
    [page("live.html", "--before", "missing.json")],
    [page("live.html", "--before", "list.json")],
    [page("live.html", "--before", "text.json")],
  ])("refuses %j", async (args) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test.each([
    [[]],
    [["--url", invite, "--body", "live.html"]],
    [["--url", invite, "--status", "OK", "--body", "live.html"]],
    [["--url", invite, "--status", "2000", "--body", "live.html"]],
    [["--url", invite, "--status", "200"]],
    [["--status", "200", "--body", "live.html"]],
    [page("live.html", "--unknown")],
    [page("live.html", "more.html")],
  ])("misused as %j it explains itself", async (args) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("npm run -s verdict -- --url");
  });

  test("is what the script runs, standard input included", async () => {
    await expectScriptLikeCommand("scripts/verdict.ts", judgePage, [
      { folder, input: live, args: page("-"), code: 0 },
      { folder, args: page("missing.html"), code: 1 },
      { folder, args: page("live.html", "--unknown"), code: 2 },
    ]);
  });
});
