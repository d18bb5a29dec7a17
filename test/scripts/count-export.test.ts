import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countExport } from "../../scripts/count-export.ts";
import { madeExport } from "../../scripts/quality/make-export.ts";
import { exportCasesIn } from "../quality/count/export-cases.ts";
import { expectScriptLikeCommand, runCommand } from "./run-command.ts";

const [conversation] = exportCasesIn(`## A night in Chelyabinsk
zone Asia/Yekaterinburg
2026-10-01 22:00 @1 name=Мария_Иванова: Как записаться к педиатру? Мой телефон 8 916 123-45-67
2026-10-02 08:30 @900 name=Ольга >1: Напишите мне в личные сообщения
2026-10-02 09:00 @2 name=Пётр: Где сдать кровь?
2026-10-02 09:20 @channel555 name=Здоровье: В кабинете 3
2026-11-01 10:00 @3 name=Анна: Спасибо
`);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "count-export-"));
  const [file] = conversation?.files ?? [];
  await Promise.all([
    writeFile(join(folder, "result.json"), JSON.stringify(file)),
    writeFile(join(folder, "later.json"), JSON.stringify({ ...file, messages: file?.messages.slice(2) })),
    writeFile(join(folder, "other.json"), JSON.stringify({ ...file, id: 556 })),
    writeFile(join(folder, "page.html"), "<!DOCTYPE html><html></html>"),
    writeFile(join(folder, "cut.json"), JSON.stringify(file).slice(0, -30)),
  ]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function command(...args: string[]) {
  const ran = await runCommand(countExport, args, { folder });
  return { ...ran, counted: ran.stdout === "" ? null : JSON.parse(ran.stdout) };
}

describe("count-export", () => {
  test("prints the figures by the names of the public interface, in its order, and nothing of anybody", async () => {
    const { code, stdout, stderr, counted } = await command(
      "--region",
      "chelyabinsk",
      "--staff",
      "user900",
      "result.json",
    );
    expect({ code, counted }).toMatchObject({
      code: 0,
      counted: {
        messages: 5,
        people: 5,
        staff: ["user900", "channel555"],
        appeals: 2,
        answers: 2,
        answered_percent: 100,
        within_two_working_hours_percent: 100,
        first_answer_working_minutes: { median: 25, p90: 30 },
        unanswered: 0,
        uncertain_pairs: 1,
        as_reply_percent: 50,
        sent_to_private_percent: 50,
        informing_posts: 0,
        topics: { appointments: 1, tests: 1, other: 0 },
        personal_data: { phones: 1, oms_policies: 0, snils: 0, passports: 0 },
      },
    });
    expect(Object.keys(counted)).toEqual([
      "messages",
      "people",
      "staff",
      "appeals",
      "answers",
      "answered_percent",
      "within_two_working_hours_percent",
      "first_answer_working_minutes",
      "unanswered",
      "uncertain_pairs",
      "as_reply_percent",
      "sent_to_private_percent",
      "informing_posts",
      "topics",
      "personal_data",
    ]);
    expect(stdout + stderr).not.toMatch(/Мария|Пётр|Ольга|Здоровье|916|педиатр/);
  });

  test("takes the region by number, days, and several files", async () => {
    const days = ["--from", "2026-10-02", "--to", "2026-10-31"];
    const { code, counted } = await command(
      "--region",
      "74",
      "--staff",
      "900",
      ...days,
      "later.json",
      "result.json",
    );
    expect({ code, counted }).toMatchObject({
      code: 0,
      counted: { messages: 3, appeals: 1, uncertain_pairs: 1 },
    });
  });

  test("guesses staff when nobody is named, and says so", async () => {
    const { stderr, counted } = await command("--region", "chelyabinsk", "result.json");
    expect(counted).toMatchObject({ staff: ["channel555"] });
    expect(stderr).toContain("guessed");
  });

  test.each<[string[], number, string]>([
    [["--region", "chelyabinsk", "page.html"], 1, "HTML"],
    [["--region", "chelyabinsk", "cut.json"], 1, "ends early"],
    [["--region", "chelyabinsk", "none.json"], 1, "cannot be read"],
    [["--region", "chelyabinsk", "."], 1, "cannot be read"],
    [["--region", "chelyabinsk", "result.json", "other.json"], 1, "different chats"],
    [["--region", "77", "result.json"], 1, "no region"],
    [["result.json"], 2, "Which region?"],
    [["--region", "chelyabinsk"], 2, "Which file?"],
    [["--region", "chelyabinsk", "--staff", "Ольга", "result.json"], 2, "no id"],
    [["--region", "chelyabinsk", "--from", "2026-02-30", "result.json"], 2, "no day"],
    [["--region", "chelyabinsk", "--from", "2026-10-02", "--to", "2026-10-01", "result.json"], 2, "after"],
    [["--region", "chelyabinsk", "--quick", "result.json"], 2, "quick"],
  ])("%j: exit %i", async (args, code, words) => {
    const result = await command(...args);
    expect(result).toMatchObject({ code, stdout: "" });
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toContain("    at ");
  });

  test("is what the script runs", async () => {
    const region = ["--region", "chelyabinsk"];
    await expectScriptLikeCommand("scripts/count-export.ts", countExport, [
      { folder, args: [...region, "result.json"], code: 0 },
      { folder, args: [...region, "cut.json"], code: 1 },
      { folder, args: region, code: 2 },
    ]);
  });
});

test("a made-up export is the same for the same seed, and another for another", () => {
  const made = (seed: number) => [...madeExport({ bytes: 100_000, seed })].join("");
  expect(made(1)).toBe(made(1));
  expect(made(1)).not.toBe(made(2));
  expect(JSON.parse(made(1)).messages.length).toBeGreaterThan(100);
});
