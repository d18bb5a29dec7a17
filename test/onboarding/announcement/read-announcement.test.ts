import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  maxCharacters,
  readAnnouncement,
} from "../../../worker/onboarding/announcement/read-announcement.ts";
import type { Announcement } from "../../../worker/onboarding/announcement/types.ts";
import { canonicalLink } from "../../../worker/registry/link-kinds.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const code = "AAAABBBBCCCCDDDD";
const link = `https://t.me/+${code}`;

function read(text: string, region = "chelyabinsk"): Announcement {
  const result = readAnnouncement(model, { region, text });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

const kinds = (text: string, region?: string) => read(text, region).warnings.map(({ kind }) => kind);
const urls = (text: string) => read(text).chats.flatMap(({ links }) => links.map(({ url }) => url));

describe("links in every form become one", () => {
  test.each([
    `Сатка – https://t.me/joinchat/${code}.`,
    `Сатка – http://telegram.me/joinchat/${code},`,
    `Сатка – tg://join?invite=${code}`,
    `Сатка – (t.me/+${code})`,
    `Сатка – https://t.me/%2B${code}`,
    `Сатка – https://t.me/\u200B+${code}`,
    `Сатка – https://t.me/+AAAABBBB\nCCCCDDDD`,
    `Сатка – https://\nt.me/+${code}`,
    `Сатка – https://vk.com/away.php?to=https%3A%2F%2Ft.me%2F%2B${code}&cc_key=`,
    `<p>Сатка – <a href="https://t.me/+${code}?a=1&amp;b=2">вступить</a></p>`,
    `<p><a href="tg://join?invite=${code}">Сатка</a></p>`,
  ])("%s", (text) => {
    expect(urls(text)).toEqual([link]);
  });

  test.each([
    ["https://t.me/+79261234567", "телефона"],
    ["https://t.me/c/123/45", "сообщение"],
    ["https://t.me/addlist/AbCdEfGhIjKlMnOp", "служебная"],
    [`https://t.mе/+${code}`, "русские буквы"],
  ])("%s is refused with a sentence and is no chat", (raw, part) => {
    const { chats, warnings } = read(`Сатка – ${raw}`);
    expect(chats).toEqual([]);
    expect(warnings.find(({ kind }) => kind === "refused_link")?.text).toContain(part);
  });

  test("a wrapper around anybody else's site is not opened", () => {
    expect(urls("Сатка – https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fchat")).toEqual([]);
  });

  test("the ministry's channel, its bot and mail addresses are no chats", () => {
    const text = `Наш канал: https://t.me/example_minzdrav\nБот @example_zdrav_bot\ninfo@minzdrav.example\nСатка – ${link}`;
    expect(urls(text)).toEqual([link]);
    expect(kinds(text)).toContain("link_without_territory");
  });
});

describe("what stands beside the chats", () => {
  test.each([
    ["с 8:00 до 20:00 с понедельника по субботу", [1, 2, 3, 4, 5, 6], "08:00", "20:00"],
    ["пн–сб 8.00–20.00", [1, 2, 3, 4, 5, 6], "08:00", "20:00"],
    ["в рабочие дни с 9 до 18", [1, 2, 3, 4, 5], "09:00", "18:00"],
    ["ежедневно с 9-00 до 17-30", [1, 2, 3, 4, 5, 6, 7], "09:00", "17:30"],
    ["круглосуточно", [1, 2, 3, 4, 5, 6, 7], "00:00", "23:59"],
  ])("chats that work «%s»", (said, days, from, to) => {
    const [chat] = read(`График работы чатов: ${said}.\n\nСатка – ${link}`).chats;
    expect(chat?.hours).toEqual({ timezone: "Asia/Yekaterinburg", days, from, to });
  });

  test("hours that nobody names are not invented", () => {
    expect(read(`Сатка – ${link}`).chats[0]?.hours).toBeNull();
  });

  test("hotlines, but no fax and no number that has ended", () => {
    const text = `Горячая линия: 8 (800) 555-01-02, круглосуточно. Факс: 8 351 200-00-01.
      Сообщаем о прекращении работы номера горячей линии +7 351 200-00-02.
      Единая служба оперативной помощи гражданам – 122`;
    const { hotlines } = read(text);
    expect(hotlines.flatMap(({ numbers }) => numbers.map(({ dial }) => dial))).toEqual([
      "8-800-555-01-02",
      "122",
    ]);
    expect(hotlines[0]?.hours).toBe("круглосуточно");
  });
});

describe("warnings for the person who corrects", () => {
  test.each([
    ["territory_in_two_chats", `Сатка, Аша – ${link}\nКуса, Аша – ${link}2`],
    ["link_in_two_chats", `Сатка, Аша – ${link}\nКуса, Миасс – ${link}`],
    ["count_differs", `Создано 9 чатов.\n\nСатка – ${link}`],
    ["chat_without_link", `Сатка – ${link}\nКуса\nАша – ${link}2`],
    ["territory_of_other_region", `Екатеринбург – ${link}`],
    ["chat_without_territory", `Марсианский район – ${link}`],
    ["unclear_territory", `Ленинский район – ${link}`],
    ["exclusion", `Остальные районы, кроме Миасса – ${link}`],
    ["no_links", "Сегодня хорошая погода."],
  ])("%s", (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  test("a district that two cities have is never sure", () => {
    const [territory] = read(`Ленинский район – ${link}`).chats[0]?.territories ?? [];
    expect(territory?.certainty).toBe("unsure");
    const [known] = read(`Ленинский район Магнитогорска – ${link}`).chats[0]?.territories ?? [];
    expect(known).toMatchObject({ certainty: "exact", id: "75738000-leninskii-raion" });
  });

  test("words that name no territory are listed", () => {
    expect(read(`Марсианский район, Сатка – ${link}`).unmatched).toEqual(["Марсианский район"]);
  });

  test("a misspelt name is marked", () => {
    expect(read(`Магнитагорск – ${link}`).chats[0]?.territories).toMatchObject([
      { oktmo: "75738000", certainty: "corrected" },
    ]);
  });

  test("a former name and Миасское beside Миасс are what they say", () => {
    const territories = read(`Миасс, Миасское, Саткинский муниципальный район – ${link}`).chats[0]
      ?.territories;
    expect(territories?.map(({ oktmo, certainty }) => [oktmo, certainty])).toEqual([
      ["75742000", "exact"],
      ["75534000", "exact"],
      ["75549000", "exact"],
    ]);
  });
});

describe("the rest of a region", () => {
  test.each([
    "Волгоградская область",
    "Остальные районы области",
    "Все муниципалитеты, кроме Волгограда и г. Волжский",
    "Для жителей всей области",
  ])("«%s»", (said) => {
    const { chats } = read(`Волгоград, Волжский – ${link}\n${said} – ${link}2`, "volgograd");
    expect(chats.map(({ restOfRegion, territories }) => [restOfRegion, territories.length])).toEqual([
      [false, 2],
      [true, 0],
    ]);
  });

  test("a town of a region is not the region", () => {
    expect(read(`г. Сатка, Челябинская область – ${link}`).chats[0]?.restOfRegion).toBe(false);
    expect(read(`Все районы города Челябинска – ${link}`).chats[0]?.restOfRegion).toBe(false);
  });
});

describe("any text", () => {
  test("is read without an error, and every link is canonical", { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      "Сатка",
      "Ленинский район",
      "кроме",
      "остальные районы",
      link,
      "@name_chat",
      "<td>",
      "</tr>",
      "<a href='",
      "tg://join?invite=",
      "\n",
      "\t",
      "   ",
      "–",
      "(",
      "№ 2",
      "больница",
      "> ",
      "\u00ad",
      "\uE000",
      "\uE0010",
      "8 800",
      "с 8 до",
      "&amp;",
      "%",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 }),
        (parts) => {
          for (const url of urls(parts.join(" "))) {
            const canonical = canonicalLink(url);
            expect(canonical.ok && canonical.value.url).toBe(url);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("that is too long is refused before it is read", () => {
    const result = readAnnouncement(model, { region: "chelyabinsk", text: "я".repeat(maxCharacters + 1) });
    expect(result).toEqual({ ok: false, refusal: { kind: "too_long", maxCharacters } });
  });

  test("of a region that is not there is refused", () => {
    const result = readAnnouncement(model, { region: "atlantis", text: "" });
    expect(result).toEqual({ ok: false, refusal: { kind: "unknown_region", region: "atlantis" } });
  });

  test("has titles of at most 120 characters", () => {
    const many =
      "Сатка, Куса, Аша, Миасс, Троицк, Чесма, Уйское, Пласт, Варна, Бреды, Карталы, Агаповка, Аргаяш, Кыштым, Карабаш, Касли, Снежинск";
    const title = read(`${many}, ${"Кунашак, ".repeat(20)} – ${link}`).chats[0]?.title ?? "";
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/^Сатка, Куса/);
  });
});
