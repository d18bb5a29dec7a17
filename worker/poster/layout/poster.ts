import { formSizes } from "../forms.ts";
import type { Mark, MeasureText, PosterContent, PosterForm, Sheet } from "../types.ts";
import { cardsMarks } from "./cards.ts";
import { cleanContent } from "./clean-content.ts";
import { pageMarks } from "./page.ts";
import { pageStyles } from "./page-style.ts";
import { tearoffMarks } from "./tearoff.ts";

/**
 * Content -> what is printed where, in millimetres. Pure; `measure` tells the widths of texts. Whatever the content,
 * nothing lies outside the safe area or on another thing: text wraps, shrinks to a limit, then lists end in «и ещё 12».
 */
export function layoutPoster(
  content: PosterContent,
  form: PosterForm,
  measure: MeasureText,
): readonly Sheet[] {
  const { widthMm, heightMm } = formSizes[form];
  const clean = cleanContent(content);
  return [
    { form, title: titleOf(clean), widthMm, heightMm, marks: marksOf(clean, form, remembered(measure)) },
  ];
}

/** Fitting asks for the same words in a dozen sizes; a width grows with the size. */
function remembered(measure: MeasureText): MeasureText {
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, weight, sizeMm) => {
    const known = widths[weight].get(text);
    const width = known ?? measure(text, weight, 1);
    if (known === undefined) widths[weight].set(text, width);
    return width * sizeMm;
  };
}

function marksOf(content: PosterContent, form: PosterForm, measure: MeasureText): readonly Mark[] {
  switch (form) {
    case "tearoff":
      return tearoffMarks(content, measure);
    case "cards":
      return cardsMarks(content, measure);
    default:
      return pageMarks(content, pageStyles[form], formSizes[form], measure);
  }
}

function titleOf(content: PosterContent): string {
  switch (content.kind) {
    case "chat":
      return content.title;
    case "region":
      return content.region;
    case "city":
      return content.city;
  }
}
