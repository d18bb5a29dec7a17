/**
 * Bounds of luminance for a contrast of 4.5:1 (WCAG 2.2, 1.4.3) with the washes of style.css, #eef4f1 and #1b2823: of
 * all that an accent meets in a theme, as a link and under the text of a button, they are the harder ground. A little
 * inside the exact ones, because 2.2 only comes near the real curve.
 */
const mostOnLight = 0.155;
const leastOnDark = 0.264;

export type Theme = "light" | "dark";

/** In which theme an accent can be read; undefined when in neither, or when it is not written as #rgb or #rrggbb. */
export function readableIn(accent: string): Theme | undefined {
  const color = accent.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
  if (!/^#[\da-f]{6}$/i.test(color)) return undefined;
  const part = (at: number) => (parseInt(color.substr(at, 2), 16) / 255) ** 2.2;
  const luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  return luminance < mostOnLight ? "light" : luminance > leastOnDark ? "dark" : undefined;
}
