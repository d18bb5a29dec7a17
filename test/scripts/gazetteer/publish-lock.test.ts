import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { freshFolder } from "./demo-export.ts";

/** Runs before a lock is read or linked: another process between two steps of this one. */
const others = vi.hoisted(() => ({ before: (_step: "read" | "link", _path: string): void => {} }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    readFile: (path: string, encoding: "utf8") => {
      others.before("read", path);
      return real.readFile(path, encoding);
    },
    link: (from: string, to: string) => {
      others.before("link", from);
      return real.link(from, to);
    },
  };
});
// Files share their modules: one that has loaded the lock before has given it the system's own files.
vi.resetModules();
const { alone } = await import("../../../scripts/gazetteer/publish-lock.ts");

afterEach(() => {
  others.before = () => {};
});

/** Above the largest process number that systems give out. */
const dead = "4194305";
const once = { waitMs: 0, askAgainMs: 0 };
const publish = async () => "published";

function folderWithLock(text: string) {
  const folder = freshFolder();
  const lock = join(folder, "publishing.lock");
  writeFileSync(lock, text);
  return { folder, lock };
}

test("the lock of a build that was killed holds up nobody", async () => {
  const { folder } = folderWithLock(dead);
  expect(await alone(folder, publish)).toBe("published");
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock appears together with the number of the process that holds it", async () => {
  const folder = freshFolder();
  const texts: string[] = [];
  others.before = (step, path) => {
    if (step === "link") texts.push(readFileSync(path, "utf8"));
  };
  await alone(folder, async () => {
    expect(readdirSync(folder)).toEqual(["publishing.lock"]);
    texts.push(readFileSync(join(folder, "publishing.lock"), "utf8"));
  });
  expect(texts).toEqual([String(process.pid), String(process.pid)]);
});

test.each(["", "0", "-1", "a build"])(
  "a lock with the text «%s» is refused, not thrown away",
  async (text) => {
    const { folder, lock } = folderWithLock(text);
    await expect(alone(folder, publish, once)).rejects.toThrow(
      `${lock}: names no process; if no build is running, remove it and try again`,
    );
    expect(readFileSync(lock, "utf8")).toBe(text);
  },
);

test("a lock that cannot be read is refused at once", async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, "publishing.lock"));
  await expect(alone(folder, publish)).rejects.toThrow(
    /publishing\.lock: no lock that can be read \(EISDIR.*remove it and try again/,
  );
});

test("a build that goes on for too long is waited for no more, and the sentence says which file to remove", async () => {
  const { folder, lock } = folderWithLock(String(process.pid));
  await expect(alone(folder, publish, once)).rejects.toThrow(
    `${lock}: process ${process.pid} is publishing here; if it is no build, remove this file and try again`,
  );
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
});

test("a lock that others always take first is not waited for without end", async () => {
  const folder = freshFolder();
  const lock = join(folder, "publishing.lock");
  others.before = (step) => {
    if (step === "link") writeFileSync(lock, String(process.pid));
  };
  await expect(alone(folder, publish, once)).rejects.toThrow(`${lock}: another build is publishing here`);
  expect(readdirSync(folder)).toEqual(["publishing.lock"]);
});

test("a dead build's lock that another build has just replaced by its own is left alone", async () => {
  const { folder, lock } = folderWithLock(dead);
  let reads = 0;
  others.before = (step) => {
    if (step === "read" && ++reads === 2) writeFileSync(lock, String(process.ppid));
  };
  await expect(alone(folder, publish, once)).rejects.toThrow("is publishing here");
  expect(readFileSync(lock, "utf8")).toBe(String(process.ppid));
});

test("a temporary file that the build before sweeps away is written anew", async () => {
  const folder = freshFolder();
  let links = 0;
  others.before = (step, path) => {
    if (step === "link" && ++links === 1) rmSync(path);
  };
  expect(await alone(folder, publish, { waitMs: 60_000, askAgainMs: 0 })).toBe("published");
  expect(links).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock that is no longer one's own is not given back", async () => {
  const folder = freshFolder();
  const lock = join(folder, "publishing.lock");
  await alone(folder, async () => writeFileSync(lock, String(process.ppid)));
  expect(readFileSync(lock, "utf8")).toBe(String(process.ppid));
});

test("a lock that cannot be given back does not undo what was published", async () => {
  const folder = freshFolder();
  const lock = join(folder, "publishing.lock");
  const work = async () => {
    rmSync(lock);
    mkdirSync(lock);
    return "published";
  };
  expect(await alone(folder, work)).toBe("published");
});
