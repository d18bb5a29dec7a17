import { type Figures, noFigures } from "./quality.ts";

const keys = Object.keys(noFigures) as readonly (keyof Figures)[];

/** Figures without what the source does not say, as they are stored; in one order, so that the same are the same text. */
export function statedFigures(figures: Figures): Partial<Figures> {
  return Object.fromEntries(keys.flatMap((key) => (figures[key] === null ? [] : [[key, figures[key]]])));
}

/** Stored figures with every field; what a newer program may have stored beside them is left alone. */
export function wholeFigures(stated: Partial<Figures>): Figures {
  return { ...noFigures, ...stated };
}
