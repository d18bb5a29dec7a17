import { describe, expect, test } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { isSureCorrection } from "../../worker/lookup/language/sure-correction.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const outcomeOf = (q: string) => findChat(model, { q, region: null }).outcome;
const placeOf = (q: string) => findChat(model, { q, region: null }).place?.name ?? null;

describe("which misspellings need no question", () => {
  test.each([
    ["копйеск", "копейск"],
    ["копеск", "копейск"],
    ["коппейск", "копейск"],
    ["копейчк", "копейск"],
    ["капейск", "копейск"],
    ["магнитозорск", "магнитогорск"],
    ["нмагитогорск", "магнитогорск"],
  ])("%s is %s", (typed, name) => {
    expect(isSureCorrection(typed, name)).toBe(true);
  });

  test.each([
    ["росино", "родино"],
    ["петровское", "покровское"],
    ["палкино", "пушкино"],
    ["фролов", "фролово"],
    ["копейшк", "копейск"],
  ])("%s may be something else than %s", (typed, name) => {
    expect(isSureCorrection(typed, name)).toBe(false);
  });
});

describe("a guess comes back as a question", () => {
  test.each(["рощино", "пушкина", "жуковского", "Фролов"])("%s", (q) => {
    expect(outcomeOf(q)).not.toBe("found");
  });

  test("a town said to be one is none when we do not know it", () => {
    expect(outcomeOf("г. Нигдевск, Южный")).not.toBe("found");
  });
});

describe("what stands beside a town gives way to it", () => {
  test.each([
    ["копейск октябрьский", "Копейск"],
    ["шахты поселок южный", "Шахты"],
    ["рубцовск дзержинского", "Рубцовск"],
    ["шахты, переулок горняк 5", "Шахты"],
    ["Химки Москва", "Химки"],
    ["Азовский район, г. Азов", "Азов"],
    ["Истринский район, п. Первомайский, Московская область", "округ Истра"],
    ["Ростовская область, Октябрьский р-н, х Маркин", "Октябрьский район"],
    ["Берлин, Троицкий район, Челябинская область", "Троицкий округ"],
  ])("%s is %s", (q, place) => {
    expect(placeOf(q)).toBe(place);
    expect(outcomeOf(q)).not.toBe("choose");
  });

  test.each(["Миасс, Волгоградская область", "Сатка Миасс", "Миасс, Сосновский район"])(
    "%s is a contradiction, and asks",
    (q) => {
      const answer = findChat(model, { q, region: null });
      expect(answer.outcome).toBe("choose");
      expect(answer.why).toContain("разные места");
    },
  );
});
