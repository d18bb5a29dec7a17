import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../../../worker/onboarding/announcement/read-announcement.ts";
import type { Announcement } from "../../../worker/onboarding/announcement/types.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const model = readModelOf(seedRelease);
const link = "https://t.me/+AAAABBBBCCCCDDDD";
const toSaturday = [1, 2, 3, 4, 5, 6];
const workdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function read(text: string): Announcement {
  const result = readAnnouncement(model, { region: "chelyabinsk", text });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

const hoursOf = (text: string) => {
  const hours = read(text).chats[0]?.hours ?? null;
  return hours === null ? null : [hours.days, hours.from, hours.to];
};
const dials = (text: string) => read(text).hotlines.flatMap(({ numbers }) => numbers.map(({ dial }) => dial));

describe("hours of the chats", () => {
  test.each([
    ["Часы работы: пн–пт 8.00–17.00", workdays, "08:00", "17:00"],
    ["Пишите нам: вторник – четверг, 10:00–19:00", [2, 3, 4], "10:00", "19:00"],
    ["Вопросы принимаем с 7:30 до 19:30 (пн.–сб.)", toSaturday, "07:30", "19:30"],
    ["С пн по чт, 09:00 - 18:00", [1, 2, 3, 4], "09:00", "18:00"],
    ["Отвечают с 9 до 21, кроме субботы", [1, 2, 3, 4, 5, 7], "09:00", "21:00"],
    ["Ответы: с 9:00 до 18:00 ежедневно, кроме субботы и воскресенья", workdays, "09:00", "18:00"],
    ["Чаты работают с 8:00 до 20:00, выходной – воскресенье", toSaturday, "08:00", "20:00"],
    ["С девяти утра до семи вечера без выходных", everyDay, "09:00", "19:00"],
    ["Время ответов — с 10:00 до 16:00 в будние дни", workdays, "10:00", "16:00"],
    ["На связи 9–18 ч, пн, ср и пт", [1, 3, 5], "09:00", "18:00"],
  ])("«%s»", (said, days, from, to) => {
    expect(hoursOf(`Сатка – ${link}\n\n${said}.`)).toEqual([days, from, to]);
  });

  test("a page's width may cut the name of a day", () => {
    const text = `Сатка – ${link}\n\nНаши операторы отвечают на сообщения жителей области с втор-\nника по субботу с 09:00 до 15:30.`;
    expect(hoursOf(text)).toEqual([[2, 3, 4, 5, 6], "09:00", "15:30"]);
  });

  test("are found in the paragraph that holds the chats", () => {
    const text = `Работают чаты с 9:00 до 18:00 по будням. Сатка – ${link}. Куса – ${link}2.`;
    expect(read(text).chats.map(({ hours }) => hours?.days)).toEqual([workdays, workdays]);
  });

  test.each([
    "Вопросы о прививках – 122 (круглосуточно)",
    "Жалобы на чат – по тел. 8-800-000-00-41 (пн.–чт. 9:00–17:00)",
    "Горячая линия работает с 8 до 20 ежедневно",
    "Регистратура больницы работает с 7:30 до 19:00 в рабочие дни",
    "Приём граждан в министерстве: вторник, 14:00–16:00",
  ])("are not those of others: «%s»", (said) => {
    expect(hoursOf(`Сатка – ${link}\n\n${said}.`)).toBeNull();
  });
});

describe("hotlines", () => {
  test.each([
    ["Помощь с чатами: 122, добавочный 5", ["122"]],
    ["Пока звоните по телефону 122", ["122"]],
    ["Вопросы о прививках - 122", ["122"]],
    ["Жалобы на операторов принимают по тел. 8-800-000-00-42", ["8-800-000-00-42"]],
    ["Справки по телефону +7 (351) 200-00-43 и 122", ["+7 351 200-00-43", "122"]],
    ["☎️122", ["122"]],
    ["Горячая линия:\n8 800 000 00 44", ["8-800-000-00-44"]],
    ["Номер 122; со стационарного телефона набирайте 5-122", ["122", "5-122"]],
  ])("«%s»", (said, numbers) => {
    expect(dials(said)).toEqual(numbers);
  });

  test.each([
    ["Прежний номер горячей линии 8 (351) 200-00-45 отключён, звоните по номеру 122", ["122"]],
    ["Вместо номера 8-800-000-00-46 звоните 122", ["122"]],
    ["Телефоны горячей линии 8 800 000 00 47 и 8 800 000 00 48 больше не работают", []],
    ["О прекращении работы номеров горячей линии 8 800 000 00 49 и 8 800 000 00 50", []],
    ["Вопросы ранее поступали на номер горячей линии 8 800 000 00 51", []],
    ["Взамен этим номерам введён телефонный номер 122", ["122"]],
  ])("that have ended are none: «%s»", (said, numbers) => {
    expect(dials(said)).toEqual(numbers);
  });

  test.each([
    "Телефон регистратуры: (351) 200-00-52",
    "Исполнитель: Примерова А. А., тел. 8 351 200-00-53",
    "В доме 122 открыли кабинет врача",
  ])("a desk, a person and a house are none: «%s»", (said) => {
    expect(dials(said)).toEqual([]);
  });
});
