import { describe, expect, test } from "vitest";
import { addressOf } from "../../worker/alerts/address.ts";
import { longestWebhook } from "../../worker/alerts/webhook-target.ts";
import messengerAttacks from "../fixtures/messenger-pages/not-ours.txt?raw";

const ownHosts = ["chat.example", "work.example"];
const judged = (way: "webhook" | "telegram" | "email", typed: string) => {
  const address = addressOf(way, typed, ownHosts);
  return address.ok ? address.value : { refused: address.refusal };
};

/** Lines of the list for messengers whose host is a public one: of any other host a coordinator may be. */
const publicHosts =
  /^https:\/\/(?:[\w-]+\.)*(?:evil\.example|t\.me|evil-t\.me|evilt\.me|t\.men|t\.me-evil\.example|telegram\.(?:me|org)|vk\.com|xn--e1ay\.me)[/]/;
const attacks = messengerAttacks
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) =>
    line.replace(/\\(u[\da-f]{4}|[tnr0])/g, (_, code: string) =>
      code.startsWith("u")
        ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
        : ({ t: "\t", n: "\n", r: "\r", "0": "\0" }[code] ?? ""),
    ),
  )
  .filter((address) => !publicHosts.test(address));

describe("the address of a webhook", () => {
  test.each([
    ["https://hooks.gkb1.ru/alerts?key=a%20b", "https://hooks.gkb1.ru/alerts?key=a%20b"],
    ["  https://Hooks.Gkb1.RU  ", "https://hooks.gkb1.ru/"],
    ["https://xn--90acetoz1b.xn--p1ai/x", "https://xn--90acetoz1b.xn--p1ai/x"],
    ["https://localhost.gkb1.ru/x", "https://localhost.gkb1.ru/x"],
    ["https://chat.example.ru/x", "https://chat.example.ru/x"],
  ])("%j is %s", (typed, address) => {
    expect(judged("webhook", typed)).toBe(address);
  });

  test("none of a hundred and more tricks leads inside, or anywhere but where it says", () => {
    expect(attacks.length).toBeGreaterThan(110);
    for (const attack of attacks) {
      // Blanks around an address are nobody's trick.
      if (attack.trim() !== attack && !/[\t\n\r]/.test(attack.trim())) continue;
      expect([attack, judged("webhook", attack)]).toEqual([attack, { refused: expect.any(String) }]);
    }
  });

  test.each([
    "https://gkb1.ru:443/x",
    "https://gkb1.ru:8443/x",
    "https://user@gkb1.ru/x",
    "https://gkb1.ru./x",
    "https://gkb1/x",
    "https://gkb1.ru/x#y",
    "https://gkb1.ru\\@10.0.0.1/x",
    "https://10.0.0.0x1/x",
    "https://1.2.3.0x7f000001/x",
    "https://router.lan/x",
    "https://printer.local/x",
    "https://db.corp.internal/x",
    "https://1.0.0.10.in-addr.arpa/x",
    "https://10.0.0.1.sslip.io/x",
    "https://LOCALTEST.me/x",
    "https://kubernetes.default.svc/x",
    "https://10-0-0-1.traefik.me/x",
    "https://7f000001.0a000001.rbndr.us/x",
    "https://больница.рф/x",
    "https://gkb1.ru/почта",
    "https://-gkb1.ru/x",
    "https://gkb1.r/x",
    `https://${"a".repeat(64)}.ru/x`,
    `https://${"a.".repeat(130)}ru/x`,
    `https://gkb1.ru/${"x".repeat(longestWebhook)}`,
  ])("%s is refused", (typed) => {
    expect(judged("webhook", typed)).toEqual({ refused: "not_public" });
  });

  test("without https, or our own, is refused with its reason", () => {
    for (const typed of ["http://gkb1.ru/x", "gkb1.ru/x", "", "javascript:alert(1)"]) {
      expect(judged("webhook", typed)).toEqual({ refused: "not_https" });
    }
    for (const typed of ["https://chat.example/x", "https://WORK.example", "https://a.b.chat.example/"]) {
      expect(judged("webhook", typed)).toEqual({ refused: "own_host" });
    }
  });
});

describe("a Telegram chat", () => {
  test.each([
    ["-1001234567890", "-1001234567890"],
    [" 123456789 ", "123456789"],
    ["@Gkb1_Alerts", "@gkb1_alerts"],
  ])("%j is %s", (typed, address) => expect(judged("telegram", typed)).toBe(address));

  test.each([
    "0",
    "12",
    "--100",
    "1e9",
    "12345678901234567",
    "gkb1",
    "@a",
    "@1abcde",
    "@abc-def",
    "@abc_",
    "",
  ])("%j is none", (typed) => expect(judged("telegram", typed)).toEqual({ refused: "no_telegram_chat" }));
});

describe("an e-mail address", () => {
  test.each([
    ["Anna.Li+links@GKB1.ru", "Anna.Li+links@gkb1.ru"],
    ["a@b.co", "a@b.co"],
  ])("%j is %s", (typed, address) => expect(judged("email", typed)).toBe(address));

  test.each([
    "anna@gkb1",
    "anna@10.0.0.1",
    "anna@[10.0.0.1]",
    "anna@@gkb1.ru",
    "a@b@gkb1.ru",
    ".anna@gkb1.ru",
    "anna.@gkb1.ru",
    "an..na@gkb1.ru",
    '"anna"@gkb1.ru',
    "Anna <anna@gkb1.ru>",
    "anna@gkb1.ru\r\nBcc: all@gkb1.ru",
    "anna@gkb1.ru, all@gkb1.ru",
    "анна@gkb1.ru",
    "anna@больница.рф",
    "anna@gkb1.ru\u202e",
    `${"a".repeat(65)}@gkb1.ru`,
    "",
  ])("%j is none", (typed) => expect(judged("email", typed)).toEqual({ refused: "no_email" }));
});
