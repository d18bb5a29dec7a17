import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "../../scripts/local/project.ts";
import { readAnnouncementFile } from "../../scripts/read-announcement.ts";
import { expectScriptLikeCommand, runCommand } from "./run-command.ts";

const fixtures = join(projectFolder, "test/fixtures/announcements-own");
const listed = join(fixtures, "listed-region");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "announcement-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function command(...args: string[]) {
  return runCommand(readAnnouncementFile, args, { folder });
}

interface Printed {
  readonly chats: readonly {
    readonly title: string;
    readonly links: readonly { readonly messenger: string; readonly url: string }[];
    readonly territories: readonly { readonly oktmo: string | null; readonly certainty: string }[];
    readonly rest_of_region: boolean;
  }[];
  readonly warnings: readonly { readonly kind: string; readonly text: string }[];
}

async function listedRegion(file: string): Promise<Printed> {
  const { stdout } = await command(
    ...["--region", "59", "--territories", join(listed, "territories.csv"), join(listed, file)],
  );
  return JSON.parse(stdout);
}

function codesOf({ chats }: Printed) {
  return chats.map(({ territories, rest_of_region }) =>
    rest_of_region ? "rest" : territories.map(({ oktmo }) => oktmo).join(" "),
  );
}

describe("a region that the registry does not have, from a list of its municipalities", () => {
  test("emoji and a link below: towns without a row of their own are marked", async () => {
    const printed = await listedRegion("emoji.txt");
    expect(codesOf(printed)).toEqual([
      "57701140 57701150",
      "57701110 57701120",
      "57530000",
      "57708000 57550000 57715000 57525000",
      "57558000 57560000 57528000 57543000",
      "57508000 57538000 57619000",
      "rest",
    ]);
    expect(printed.chats[3]?.territories.map(({ certainty }) => certainty)).toEqual([
      "exact",
      "partial",
      "partial",
      "partial",
    ]);
    expect(printed.warnings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "refused_link",
        "link_without_territory",
        "count_differs",
        "unclear_territory",
      ]),
    );
  });

  test("a table of a page with two messengers", async () => {
    const printed = await listedRegion("table.html");
    expect(codesOf(printed)).toEqual([
      "57701170",
      "57515000",
      "57556000 57542000",
      "57625000",
      "57527000 57563000",
    ]);
    expect(printed.chats.map(({ links }) => links.map(({ messenger }) => messenger).join("+"))).toEqual([
      "telegram+max",
      "telegram",
      "telegram",
      "",
      "telegram",
    ]);
  });

  test("a quoted mail with cut words: the region's name is no okrug of that name", async () => {
    const printed = await listedRegion("mail.txt");
    expect(codesOf(printed)).toEqual(["57701000", "57558000 57528000 57543000", "57546000", "rest"]);
  });

  test("tab-separated rows", async () => {
    const printed = await listedRegion("tabs.txt");
    expect(codesOf(printed)).toEqual([
      "57530000",
      "57535000",
      "57550000 57708000",
      "57701150",
      "",
      "57546000",
      "57530000",
    ]);
  });
});

describe("the command", () => {
  const text = "Сатка – https://t.me/+AAAABBBBCCCCDDDD\n";

  test("prints the names of the public interface, and reads windows-1251", async () => {
    const bytes = [...text].map((letter) => {
      const at = letter.codePointAt(0) ?? 0;
      return letter === "–" ? 0x96 : at >= 0x410 && at <= 0x44f ? at - 0x350 : at;
    });
    await writeFile(join(folder, "old.txt"), Uint8Array.from(bytes));
    const { code, stdout, stderr } = await command("--region", "74", "old.txt");
    expect(code).toBe(0);
    expect(stderr).toMatch(/1 chat/);
    expect(JSON.parse(stdout)).toEqual({
      chats: [
        {
          title: "Сатка",
          links: [{ messenger: "telegram", url: "https://t.me/+AAAABBBBCCCCDDDD" }],
          territories: [
            {
              text: "Сатка",
              id: "75549000",
              oktmo: "75549000",
              name: "Саткинский округ",
              certainty: "exact",
            },
          ],
          rest_of_region: false,
          hours: null,
        },
      ],
      hotlines: [],
      unmatched: [],
      warnings: [],
    });
  });

  test.each([
    ["a region that is not there", 1, ["--region", "59", "here.txt"]],
    ["a file that is not there", 1, ["--region", "74", "nowhere.txt"]],
    ["a list without the header", 1, ["--region", "59", "--territories", "here.txt", "here.txt"]],
    ["no region", 2, ["here.txt"]],
    ["no file", 2, ["--region", "74"]],
    ["an unknown option", 2, ["--region", "74", "--nonsense", "here.txt"]],
  ])("refuses %s with exit %i, a sentence and no JSON", async (_, exit, args) => {
    await writeFile(join(folder, "here.txt"), text);
    const { code, stdout, stderr } = await command(...args);
    expect([code, stdout]).toEqual([exit, ""]);
    expect(stderr.trim()).not.toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("refuses a text of more than a megabyte", async () => {
    await writeFile(join(folder, "long.txt"), "я".repeat(1_000_001));
    expect((await command("--region", "74", "long.txt")).code).toBe(1);
  });

  test("is what the script runs", async () => {
    await writeFile(join(folder, "one.txt"), text);
    await expectScriptLikeCommand("scripts/read-announcement.ts", readAnnouncementFile, [
      { folder, args: ["--region", "74", "one.txt"], code: 0 },
      { folder, args: ["--region", "74", "nowhere.txt"], code: 1 },
      { folder, args: ["--region", "74"], code: 2 },
    ]);
  });
});
