import { expect, test } from "vitest";
import { golos } from "../../../worker/poster/font/golos.ts";
import { printable } from "../../../worker/poster/font/printable.ts";

test("every character that counts as drawn is in both weights of the font", async () => {
  const { regular, bold } = await golos();
  const missing: string[] = [];
  for (let codePoint = 0x20; codePoint < 0x10000; codePoint++) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
    for (const character of printable(`а${String.fromCodePoint(codePoint)}б`)) {
      const drawn = character.codePointAt(0) ?? 0;
      if (regular.font.glyphId(drawn) === 0 || bold.font.glyphId(drawn) === 0) missing.push(character);
    }
  }
  expect(missing).toEqual([]);
});

test.each([
  ["Russian text stays as it is written", "Ёж, йод — «№ 5» и 20 °C", "Ёж, йод — «№ 5» и 20 °C"],
  ["a letter of two characters becomes one", "и\u0306е\u0308", "йё"],
  ["signs that the font lacks are seen as question marks", "Дом 👩‍⚕️ 医 ﷽", "Дом ? ? ?"],
  ["invisible characters go, lines become one", "а\u200b\u202eб\u0000\r\n\tв", "аб в"],
  ["a no-break space stays", "№\u00a05", "№\u00a05"],
])("%s", (_, raw, printed) => {
  expect(printable(raw)).toBe(printed);
});
