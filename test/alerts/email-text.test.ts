import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailText, type Letter } from "../../worker/alerts/email-text.ts";

const letter: Letter = {
  id: "0123456789abcdef",
  fromName: "Здравчат",
  from: "alerts@chat.example",
  to: "anna@gkb1.ru",
  subject: "Не работает ссылка чата «Сатка»",
  text: "Первая строка\nВторая: «ёж» 🩺",
  atMs: Date.UTC(2026, 10, 26, 9, 5, 7),
};

/** A reader of its own: unfolds the head, decodes encoded words and the body. */
function readLetter(raw: string) {
  const [head = "", body = ""] = raw.split("\r\n\r\n");
  const fields = Object.fromEntries(
    head
      .replaceAll("\r\n ", " ")
      .split("\r\n")
      .map((line) => {
        const at = line.indexOf(": ");
        return [line.slice(0, at), decodedWords(line.slice(at + 2))];
      }),
  );
  return { fields, text: utf8(body.replaceAll("\r\n", "")) };
}

const utf8 = (base64: string) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
  );
const decodedWords = (text: string) =>
  text.replaceAll("?= =?", "?==?").replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => utf8(word));

describe("a letter", () => {
  test("says the same after it was read", () => {
    const { fields, text } = readLetter(emailText(letter));
    expect(fields).toEqual({
      From: "Здравчат <alerts@chat.example>",
      To: "<anna@gkb1.ru>",
      Subject: "Не работает ссылка чата «Сатка»",
      Date: "Thu, 26 Nov 2026 09:05:07 +0000",
      "Message-ID": "<0123456789abcdef@chat.example>",
      "Auto-Submitted": "auto-generated",
      "MIME-Version": "1.0",
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Transfer-Encoding": "base64",
    });
    expect(text).toBe("Первая строка\r\nВторая: «ёж» 🩺");
  });

  test("carries any subject and any text, in short lines of ASCII, in the same nine fields", () => {
    const anything = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, (subject, text) => {
        const raw = emailText({ ...letter, subject, text });
        expect(raw).toMatch(/^[\r\n -~]*$/);
        for (const line of raw.split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const read = readLetter(raw);
        expect(Object.keys(read.fields)).toHaveLength(9);
        expect(read.fields.Subject).toBe(subject);
        expect(read.text).toBe(text.replaceAll(/\r\n|\r|\n/g, "\r\n"));
      }),
    );
  });

  test.each(["anna@gkb1.ru\r\nBcc: all@gkb1.ru", "anna@gkb1.ru>, <all@gkb1.ru", "anna", "", "a b@gkb1.ru"])(
    "goes to nobody called %j",
    (to) => expect(() => emailText({ ...letter, to })).toThrow("no e-mail address"),
  );
});
