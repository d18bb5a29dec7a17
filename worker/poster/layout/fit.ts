/** How much a page gives way to its content. */
export interface Fit {
  /** Factor of running text and title. */
  readonly text: number;
  /** Factor of what is seen from afar. */
  readonly large: number;
  readonly gap: number;
  /** Longer lists end in «и ещё 12». */
  readonly listLimit: number;
}

/**
 * From the most generous to the meanest: text grows where there is little of it, then shrinks; then gaps and large
 * things shrink; then lists are shortened. `leastText` is the factor below which running text is no longer readable.
 * The last ones go below it: they are for texts that nobody sends but an attacker, so that a sheet comes out at all.
 */
export function fits(leastText: number): readonly Fit[] {
  const whole = Number.POSITIVE_INFINITY;
  const growing = [1.3, 1.2, 1.1, 1, 0.94, 0.88, 0.82, 0.76, 0.7].filter((text) => text > leastText);
  const shorter = [60, 40, 25, 16, 12, 8, 5, 3];
  return [
    ...growing.map((text) => ({ text, large: 1, gap: text > 1 ? 1.3 : 1, listLimit: whole })),
    ...[0.92, 0.85, 0.78].map((large) => ({ text: leastText, large, gap: 0.7, listLimit: whole })),
    ...shorter.map((listLimit) => ({ text: leastText, large: 0.85, gap: 0.7, listLimit })),
    ...[0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05].map((part) => ({
      text: leastText * part,
      large: 0.7,
      gap: 0.5,
      listLimit: 3,
    })),
  ];
}

/** The first that fits into the height, else the last: what it holds is then too tall by a hair of tiny text. */
export function firstThatFits<Way extends Fit, T extends { readonly heightMm: number }>(
  ways: readonly Way[],
  heightMm: number,
  build: (way: Way) => T,
): T {
  let built: T | null = null;
  for (const fit of ways) {
    built = build(fit);
    if (built.heightMm <= heightMm) break;
  }
  if (built === null) throw new Error("no way to fit a page");
  return built;
}
