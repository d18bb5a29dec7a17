import { describe, expect, test } from "vitest";
import { isPolicy, isSnils, personalNumbers } from "../../../worker/quality/count/personal-data.ts";
import { plainText } from "../../../worker/quality/count/plain-text.ts";

/** A number with the right check digit of Luhn at its end. */
function policyOf(fifteen: string): string {
  return [..."0123456789"].map((digit) => fifteen + digit).find(isPolicy) ?? "";
}

function snilsOf(nine: string): string {
  for (let check = 0; check < 100; check++) {
    const digits = nine + String(check).padStart(2, "0");
    if (isSnils(digits)) return digits;
  }
  return "";
}

function kinds(text: string): string {
  return personalNumbers(plainText(text))
    .map(({ kind }) => kind)
    .join(" ");
}

describe("checksums", () => {
  test("of policies: that of Luhn, and one changed digit is found", () => {
    const good = policyOf("507710840012345");
    expect(isPolicy(good)).toBe(true);
    for (let at = 0; at < 16; at++) {
      const wrong = good.slice(0, at) + String((Number(good[at]) + 1) % 10) + good.slice(at + 1);
      expect(isPolicy(wrong), wrong).toBe(false);
    }
    expect(isPolicy("0000000000000000")).toBe(false);
    expect(isPolicy(good.slice(1))).toBe(false);
  });

  test("of СНИЛС: the published example, sums over 100, numbers without any", () => {
    expect(isSnils("11223344595")).toBe(true);
    expect(isSnils("11223344596")).toBe(false);
    // Weighted sums of 100 and of 101 both give 00.
    expect(snilsOf("087654303").slice(9)).toBe("00");
    expect(isSnils("00100199800")).toBe(false);
  });
});

const policy = policyOf("507710840012345");
const fours = policy.replace(/(\d{4})(?=\d)/g, "$1 ");

test.each<[string, string]>([
  ["+7 916 123-45-67", "phones"],
  ["+79161234567", "phones"],
  ["89161234567", "phones"],
  ["8(916)123 45 67", "phones"],
  ["8-916-123-45-67 звоните", "phones"],
  ["7 (916) 1234567", "phones"],
  ["916 123-45-67", "phones"],
  ["9161234567", "phones"],
  ["8 (49624) 2-34-56", "phones"],
  ["8 495 123-45-67", "phones"],
  ["(495) 123-45-67", "phones"],
  ["123-45-67", "phones"],
  ["89161234567, 89161234568", "phones phones"],
  ["89161234567 или 8 916 123-45-67", "phones"],
  ["+375 29 123-45-67", "phones"],
  ["+380441234567", "phones"],
  ["8-800-200-01-22", ""],
  ["8 800 2000122", ""],
  ["8 (800) 200 01 22, +7 800 200-01-22", ""],
  ["+7\u00a0916\u00a0123\u00a045\u00a067", "phones"],
  ["8\u2011916\u2011123\u201145\u201167", "phones"],
  ["122", ""],
  ["8 часов 30 минут", ""],
  ["01.10.2026 в 12:30", ""],
  ["2026-10-01 12:30:00", ""],
  ["01-10-2026", ""],
  ["заявка 12345678901234567890", ""],
  ["номер 20261001123456789", ""],
  ["https://t.me/c/1234567890/89161234567", ""],
  ["УИН 1882-1111-2222", ""],
  [policy, "omsPolicies"],
  [fours, "omsPolicies"],
  [fours.replaceAll(" ", "-"), "omsPolicies"],
  [fours.replaceAll(" ", "\u00a0"), "omsPolicies"],
  [`мой полис ${policy.slice(0, 2)} ${policy.slice(2, 8)} ${policy.slice(8)}`, "omsPolicies"],
  [`${policy.slice(0, 2)} ${policy.slice(2, 8)} ${policy.slice(8)}`, ""],
  [`полис ${policy}, ${fours}`, "omsPolicies"],
  [`переведите на карту ${fours}`, ""],
  [`карта ОМС ${policy}`, "omsPolicies"],
  [`медкарта, ${policy}`, "omsPolicies"],
  [String(BigInt(policy) + 1n), ""],
  [`${policy}1`, ""],
  ["112-233-445 95", "snils"],
  ["11223344595", "snils"],
  ["112 233 445 95", "snils"],
  ["112-233-445 96", ""],
  ["4510 123456", "passports"],
  ["45 10 123456", "passports"],
  ["45 10 № 123456", "passports"],
  ["серия 4510 номер 123456", "passports"],
  ["паспорт 4510123456", "passports"],
  ["паспорт: серия 45 10, номер 123456", "passports"],
  ["4510123456", ""],
  [
    `полис ${policy} снилс 112-233-445 95 паспорт 4510 123456 тел 89161234567`,
    "omsPolicies snils passports phones",
  ],
])("%s: %s", (text, expected) => {
  expect(kinds(text)).toBe(expected);
});

test("a phone that happens to have the checksum of a СНИЛС is a phone, unless СНИЛС is named", () => {
  const both = Array.from({ length: 300 }, (_, at) => snilsOf(`8916123${String(at).padStart(2, "0")}`)).find(
    (digits) => digits.length === 11,
  );
  expect(kinds(both ?? "")).toBe("phones");
  expect(kinds(`мой снилс ${both}`)).toBe("snils");
});

test("what is shown of a number are its last two digits", () => {
  expect(personalNumbers("8 (916) 123-45-67")).toEqual([{ kind: "phones", masked: "• (•••) •••-••-67" }]);
});
