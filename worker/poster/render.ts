import type { PosterContent, PosterForm, Sheet } from "./types.ts";

/** Raise it with every change of what `layout/` or the drawings make: kept copies of older ones are then not used. */
export const drawingVersion = 3;

/**
 * One poster as PDF bytes. Font, layout and drawing are loaded by the first call, not when the Worker starts.
 * The same content gives the same bytes.
 */
export async function renderPdf(
  content: PosterContent,
  form: PosterForm,
  bleedMm: 0 | 3,
): Promise<Uint8Array<ArrayBuffer>> {
  const [sheets, { drawPdf }] = await Promise.all([sheetsOf(content, form), import("./draw-pdf.ts")]);
  const bytes = await drawPdf(sheets, { language: "ru", title: sheets[0]?.title ?? "", bleedMm });
  return new Uint8Array(bytes);
}

/** The same sheet as a picture for screens; of several sheets the first. */
export async function renderSvg(content: PosterContent, form: PosterForm): Promise<string> {
  const [sheets, { drawSvg }, { golos }] = await Promise.all([
    sheetsOf(content, form),
    import("./draw-svg.ts"),
    import("./font/golos.ts"),
  ]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error(`the layout of ${form} has no sheet`);
  return drawSvg(sheet, await golos());
}

async function sheetsOf(content: PosterContent, form: PosterForm): Promise<readonly Sheet[]> {
  const [{ layoutPoster }, { golos }, { measureWith }] = await Promise.all([
    import("./layout/poster.ts"),
    import("./font/golos.ts"),
    import("./font/typeface.ts"),
  ]);
  return layoutPoster(content, form, measureWith(await golos()));
}
