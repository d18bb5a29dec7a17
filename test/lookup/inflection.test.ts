import { describe, expect, test } from "vitest";
import { adjectiveGender, isFormOf, paradigmOf } from "../../worker/lookup/language/inflection.ts";

describe("a word is a case form of a name", () => {
  test.each([
    ["копейск", "копейске копейска копейску копейском"],
    ["сатка", "сатки сатке сатку саткой"],
    ["касли", "каслей каслях каслями каслям"],
    ["химки", "химок химках"],
    ["люберцы", "люберец люберцах"],
    ["чебаркуль", "чебаркуля чебаркуле чебаркулем"],
    ["волжский", "волжского волжском волжскому"],
    ["видное", "видного видном"],
    ["белая", "белой белую"],
    ["одинцово", "одинцове одинцова одинцову"],
  ])("%s: %s", (name, forms) => {
    for (const form of forms.split(" ")) expect(isFormOf(form, paradigmOf(name)), form).toBe(true);
  });

  test.each([
    ["миасс", "миасское"],
    ["троицк", "троицкая"],
    ["троицк", "троицкое"],
    ["волжский", "волжск"],
    ["советский", "советская"],
    ["бакал", "бакалов"],
    ["сим", "симферополь"],
  ])("%s has no form %s", (name, other) => {
    expect(isFormOf(other, paradigmOf(name))).toBe(false);
  });

  test.each([
    ["советская", "f"],
    ["троицкий", "m"],
    ["миасское", "n"],
    ["сатка", null],
    ["роза", null],
    ["озеры", null],
  ] as const)("%s is an adjective of gender %s", (word, gender) => {
    expect(adjectiveGender(word)).toBe(gender);
  });
});
