import { expect, test } from "vitest";
import { readModelOf } from "../../worker/release/read-model.ts";
import { chatsOfRegion, uncoveredNames } from "../../worker/site/region-list.ts";
import { makeChat, makeCoverage, makeRegion, makeRelease } from "../make/release.ts";
import { smallModel } from "./small-model.ts";

test("a few chats keep the order of their source, a closed one comes last", () => {
  const chats = ["Куса", "Аша", "Бакал"].map((title, index) =>
    makeChat({ code: `CODE${index}`, title, state: index === 0 ? "closed" : "active" }),
  );
  const titles = chatsOfRegion(readModelOf(makeRelease({ chats })), makeRegion()).map(({ title }) => title);
  expect(titles).toEqual(["Аша", "Бакал", "Куса"]);
});

test("many chats go by the alphabet, ё beside е", () => {
  const chats = [..."НМЛКЙИЗЖЁЕДГВБА"].map((letter, index) =>
    makeChat({ code: `CODE${index}`, title: letter }),
  );
  const titles = chatsOfRegion(readModelOf(makeRelease({ chats })), makeRegion()).map(({ title }) => title);
  expect(titles.join("")).toBe("АБВГДЕЁЖЗИЙКЛМН");
});

test("the chat of all that no other names is marked, whatever its title says", () => {
  const chats = [makeChat({ code: "CODE0", title: "Волжский" }), makeChat({ code: "CODE1" })];
  const coverage = [
    makeCoverage({ chat: "CODE0" }),
    makeCoverage({ chat: "CODE1", territory: null, as: "Волгоградская область" }),
  ];
  const listed = chatsOfRegion(readModelOf(makeRelease({ chats, coverage })), makeRegion());
  expect(listed.map(({ servesRest }) => servesRest)).toEqual([false, true]);
});

test("a region names the territories that no chat serves", () => {
  const model = smallModel();
  const region = model.regionBySlug.get("chelyabinsk") ?? makeRegion();
  expect(uncoveredNames(model, region)).toEqual(["Озёрский округ"]);
});

test("a region without chats does not list all its territories as uncovered", () => {
  const model = smallModel();
  const region = model.regionBySlug.get("altai") ?? makeRegion();
  expect(uncoveredNames(model, region)).toEqual([]);
});
