import { expect, test } from "vitest";
import { accessTo, joinTarget, joinWays } from "../../worker/answer-parts/join-ways.ts";
import type { Link } from "../../worker/registry/types.ts";
import { makeChat } from "../make/release.ts";

const telegram: Link = { messenger: "telegram", url: "https://t.me/+AAAAbbbbCCCC", health: "ok" };
const max: Link = { messenger: "max", url: "https://max.ru/join/AAAAbbbbCCCCdddd", health: "unknown" };

test("the ways in keep the region's order and skip dead links", () => {
  const dead: Link = { ...telegram, health: "dead" };
  expect(joinWays([max, dead]).map(({ url }) => url)).toEqual([max.url]);
  expect(joinWays([max, telegram]).map(({ messenger }) => messenger)).toEqual(["max", "telegram"]);
});

test("a suspect link is still a way in", () => {
  expect(joinWays([{ ...telegram, health: "suspect" }])).toHaveLength(1);
});

test("a Telegram invite and a public name can be opened in the app, MAX cannot", () => {
  const named: Link = { messenger: "telegram", url: "https://t.me/zdrav_chel", health: "ok" };
  expect(joinWays([telegram, named, max]).map(({ appUrl }) => appUrl)).toEqual([
    "tg://join?invite=AAAAbbbbCCCC",
    "tg://resolve?domain=zdrav_chel",
    null,
  ]);
});

test.each([
  "https://evil.example/+AAAAbbbbCCCC",
  "//evil.example",
  "javascript:alert(1)",
  "https://t.me/+79261234567",
  "https://t.me.evil.example/+AAAAbbbbCCCC",
])("nobody is sent to %s even if it was stored as a link", (url) => {
  const chat = makeChat({ links: [{ messenger: "telegram", url, health: "ok" }] });
  expect(joinTarget(chat)).toBeNull();
  expect(accessTo(chat)).toBe("dead");
});

test("a chat is open, dead, announced or closed", () => {
  expect(accessTo(makeChat({ links: [telegram] }))).toBe("open");
  expect(accessTo(makeChat({ links: [{ ...telegram, health: "dead" }] }))).toBe("dead");
  expect(accessTo(makeChat({ state: "announced", links: [] }))).toBe("announced");
  expect(accessTo(makeChat({ state: "closed", links: [telegram] }))).toBe("closed");
});

test("nobody is sent into a closed chat", () => {
  expect(joinTarget(makeChat({ state: "closed", links: [telegram] }))).toBeNull();
});
