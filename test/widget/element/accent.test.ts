import { describe, expect, it } from "vitest";
import { readableIn } from "../../../worker/widget/element/accent.ts";

const steps = [
  "00",
  "11",
  "22",
  "33",
  "44",
  "55",
  "66",
  "77",
  "88",
  "99",
  "aa",
  "bb",
  "cc",
  "dd",
  "ee",
  "ff",
];
const colours = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);
/** What an accent stands on and what stands on it: paper and wash of each theme in style.css. */
const grounds = { light: ["#ffffff", "#eef4f1"], dark: ["#101815", "#1b2823"] };

/** WCAG 2.2, word for word. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("an accent", () => {
  it("is taken only where it and the text on it can be read", () => {
    for (const colour of colours) {
      const theme = readableIn(colour);
      for (const ground of theme ? grounds[theme] : []) {
        expect(contrast(colour, ground), `${colour} in ${theme}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("is not refused without need", () => {
    const wellReadable = colours.filter((colour) => contrast(colour, "#eef4f1") > 4.8);
    expect(wellReadable.length).toBeGreaterThan(500);
    expect(wellReadable.filter((colour) => readableIn(colour) !== "light")).toEqual([]);
  });

  it("may be written short", () => {
    expect(readableIn("#05a")).toBe("light");
    expect(readableIn("#ABC")).toBe("dark");
  });

  it.each(["", "red", "#12", "#12345", "#1234567", "#05a;color:red", "05a", "url(//x)", "#05a\n#05a"])(
    "is ignored when it is %j",
    (text) => {
      expect(readableIn(text)).toBeUndefined();
    },
  );
});
