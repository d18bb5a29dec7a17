import { describe, expect, test } from "vitest";
import { chatCodeOf, makeChatCode, parseChatCode } from "../../worker/registry/chat-code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Every 997th of the 2^20 values: 1,052 codes over the whole range. */
const codes = Array.from({ length: 1052 }, (_, index) => chatCodeOf(index * 997));

describe("a chat's code", () => {
  test("is read back as it was made", () => {
    for (const code of codes) expect(parseChatCode(code)).toBe(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("with any one wrong character is not taken for another chat", () => {
    for (const code of codes) {
      for (let at = 0; at < 5; at++) {
        for (const character of alphabet) {
          if (character === code[at]) continue;
          expect(parseChatCode(code.slice(0, at) + character + code.slice(at + 1))).toBeNull();
        }
      }
    }
  });

  test("with two neighbours swapped is not taken for another chat", () => {
    for (const code of codes) {
      for (let at = 0; at < 4; at++) {
        const [one = "", other = ""] = [code[at], code[at + 1]];
        if (one === other) continue;
        expect(parseChatCode(code.slice(0, at) + other + one + code.slice(at + 2))).toBeNull();
      }
    }
  });

  test("finds every error pattern, not only those of the sampled codes", () => {
    // The check is linear: an error is missed for one code exactly when it is a code itself.
    for (let at = 0; at < 5; at++) {
      for (const error of alphabet.slice(1)) {
        const pattern = `${"0".repeat(at)}${error}${"0".repeat(4 - at)}`;
        expect(parseChatCode(pattern)).toBeNull();
        if (at < 4)
          expect(parseChatCode(`${"0".repeat(at)}${error}${error}${"0".repeat(3 - at)}`)).toBeNull();
      }
    }
  });

  test("may be typed in any case, with O for 0 and I or L for 1, and space around it", () => {
    const code = codes.find((code) => code.includes("0") && code.includes("1")) ?? "";
    expect(parseChatCode(code.toLowerCase())).toBe(code);
    expect(parseChatCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    expect(parseChatCode(code.replaceAll("0", "O").replaceAll("1", "I"))).toBe(code);
    expect(parseChatCode(` ${code}\n`)).toBe(code);
  });

  test("is refused with hyphens, space or strange letters inside, or of another length", () => {
    for (const text of [
      "",
      "0000",
      "000000",
      "00-000",
      "00 000",
      "0000U",
      "0000Ж",
      "0".repeat(10_000),
      "00\u00000",
    ]) {
      expect(parseChatCode(text)).toBeNull();
    }
  });

  test("is never issued twice, nor where it would read as a region", () => {
    expect(makeChatCode(new Uint8Array([0, 0, 0, 0, 0, 1]), (code) => code === "00000")).toBe(chatCodeOf(1));
    // A1TA1 is what altai folds to: made impossible to issue even when its check character happens to fit.
    const altai = [..."A1TA"].reduce((value, character) => value * 32 + alphabet.indexOf(character), 0);
    const bytes = new Uint8Array([altai >> 16, (altai >> 8) & 255, altai & 255, 0, 0, 7]);
    expect(makeChatCode(bytes, () => false)).not.toBe("A1TA1");
    expect(() => makeChatCode(new Uint8Array(3), () => true)).toThrow(RangeError);
  });

  test("is different for every value", () => {
    const all = new Set<string>();
    for (let value = 0; value < 2 ** 20; value += 61) all.add(chatCodeOf(value));
    expect(all.size).toBe(Math.ceil(2 ** 20 / 61));
  });
});
