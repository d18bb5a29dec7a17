/** Points of PDF in a millimetre. */
export const pointsPerMm = 72 / 25.4;

/** A hundredth of a millimetre is finer than any printer; each digit costs bytes. */
export function short(value: number, digits = 2): string {
  const text = value.toFixed(digits).replace(/\.?0+$/, "");
  return text === "-0" || text === "" ? "0" : text;
}
