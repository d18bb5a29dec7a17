import { describe, expect, test } from "vitest";
import { digestContent, nothing, webhookBody } from "../../worker/alerts/content.ts";
import { messageOf } from "../../worker/alerts/message.ts";
import { makeAlert, makeAlertedChat, makeQueueItem } from "../make/alerts.ts";

const url = "https://chat.example/admin/regions/chelyabinsk/links";
const textOf = (parts: Parameters<typeof makeAlert>[0]) => messageOf(makeAlert(parts), url);
const digestOf = (chats: readonly ReturnType<typeof makeAlertedChat>[], total = chats.length) =>
  textOf({ kind: "digest", content: { chats, total } });

describe("what people read", () => {
  test("of a death: which chat, since when by the region's clock, why, and where to go", () => {
    expect(textOf({})).toEqual({
      subject: "Не работает ссылка чата «Сатка»",
      text: `Челябинская область

Чат «Сатка» (00000).
Ссылка в Telegram не работает: приглашение больше не действует. Проверяли сутки, последний раз 26 ноября, 14:05.
Другой рабочей ссылки у чата нет: жители видят только телефоны.

Заменить ссылку или проверить её:
${url}`,
    });
    const chat = makeAlertedChat({ severity: "dead_link" });
    expect(textOf({ content: { chats: [chat], total: 1 } }).text).toContain(
      "Жителям показываем другую ссылку этого чата.",
    );
  });

  test("of a day: every chat with its links and how many reports of each kind", () => {
    const silent = makeAlertedChat({
      code: "00013",
      title: "Куса",
      severity: "raised",
      links: [{ messenger: "max", health: "suspect", reason: "other_chat", sinceMs: null }],
      reports: { silent: 21, wrong_territory: 2, link: 0 },
    });
    expect(digestOf([makeAlertedChat(), silent]).text).toBe(`Челябинская область: ждут внимания 2\u00a0чата

1. «Сатка» (00000): войти нельзя, рабочих ссылок нет.
Telegram: не работает, установлено 26 ноября, 14:05: приглашение больше не действует.

2. «Куса» (00013): об одном и том же сообщили несколько жителей.
MAX: под сомнением: по ссылке теперь другой чат.
Жители: чат не отвечает — 21\u00a0сообщение, не мой район — 2\u00a0сообщения.

Что с этим сделать:
${url}`);
  });

  test.each([
    [1, "ждёт внимания 1\u00a0чат"],
    [2, "ждут внимания 2\u00a0чата"],
    [5, "ждут внимания 5\u00a0чатов"],
    [21, "ждёт внимания 21\u00a0чат"],
  ])("of %i chats: %s", (total, words) => {
    expect(digestOf([makeAlertedChat()], total).subject).toBe(`Челябинская область: ${words}`);
  });

  test("of very many: as much as fits into a message of Telegram, and how many are left", () => {
    const long = makeAlertedChat({ title: `Оченьдлинное\n${"ж".repeat(300)}`, reports: { link: 5 } });
    const { text } = digestOf(Array(30).fill(long), 64);
    expect(text.length).toBeLessThan(4096);
    const listed = text.match(/^\d+\. «/gm)?.length ?? 0;
    expect(listed).toBeGreaterThan(5);
    expect(text).toContain(`И ещё ${64 - listed}\u00a0`);
    expect(text).toContain("1. «Оченьдлинное жжж");
  });

  test("of a trial: that it is one, and what will come", () => {
    const { subject, text } = textOf({ kind: "test", content: nothing });
    expect(subject).toBe("Пробное сообщение: Челябинская область");
    expect(text).toContain("раз в день");
  });
});

describe("what a webhook is sent", () => {
  test("is JSON of a version, and the same text each time", () => {
    const alert = makeAlert();
    const body = webhookBody(alert, "текст", url);
    expect(webhookBody(alert, "текст", url)).toBe(body);
    expect(JSON.parse(body)).toEqual({
      version: 1,
      id: alert.id,
      kind: "death",
      region: "chelyabinsk",
      created_at: "2026-11-26T09:06:00.000Z",
      chats: [
        {
          code: "00000",
          title: "Сатка",
          severity: "no_way_in",
          links: [
            {
              messenger: "telegram",
              health: "dead",
              reason: "invitation_gone",
              since: "2026-11-26T09:05:00.000Z",
            },
          ],
          reports: {},
        },
      ],
      chats_total: 1,
      url,
      text: "текст",
    });
  });

  test("holds neither what residents wrote nor a way into a chat, and so does every text", () => {
    const content = digestContent([makeQueueItem(), ...Array(40).fill(makeQueueItem({ chat: "00013" }))]);
    const alert = makeAlert({ kind: "digest", content });
    const { subject, text } = messageOf(alert, url);
    const body = webhookBody(alert, text, url);
    for (const told of [subject, text, body, JSON.stringify(content)]) {
      expect(told).not.toMatch(/\+7 900|puZV|t\.me/);
    }
    expect(JSON.parse(body)).toMatchObject({ chats_total: 41, chats: { length: 30 } });
    expect(JSON.parse(body).chats[0].reports).toEqual({ link: 3 });
  });
});
