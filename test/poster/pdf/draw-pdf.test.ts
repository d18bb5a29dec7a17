import { expect, test } from "vitest";
import { drawPdf } from "../../../worker/poster/draw-pdf.ts";
import { golos } from "../../../worker/poster/font/golos.ts";
import { measureWith } from "../../../worker/poster/font/typeface.ts";
import { layoutPoster } from "../../../worker/poster/layout/poster.ts";
import type { PosterForm } from "../../../worker/poster/types.ts";
import { forms } from "../layout/sheet-laws.ts";
import { madeUpChat } from "./chat-made-up.ts";
import { readPdf } from "./read-pdf.ts";

const measure = measureWith(await golos());

function sheetsOf(form: PosterForm) {
  return layoutPoster(madeUpChat, form, measure);
}

function pdfOf(form: PosterForm, bleedMm: 0 | 3 = 0): Promise<Uint8Array> {
  return drawPdf(sheetsOf(form), { language: "ru", title: "Ёлкино — чат № 1", bleedMm });
}

test.each(["a4", "a5", "a6"] as const)(
  "%s with many letters and the longest own lines is at most 16 KB",
  async (form) => {
    expect((await pdfOf(form)).length).toBeLessThanOrEqual(16 * 1024);
    expect((await pdfOf(form, 3)).length).toBeLessThanOrEqual(16 * 1024);
  },
);

test.each(forms)("the text of %s can be searched and copied, in the order of the sheet", async (form) => {
  const { shown } = await readPdf(await pdfOf(form));
  const meant = sheetsOf(form).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])),
  );
  expect(shown.map((text) => text.trim())).toEqual(meant);
  for (const part of ["Йод, Ёлкино", "«122» — объём", "№ 5"]) expect(shown.join("")).toContain(part);
});

test("lines of one paragraph are joined by a space, so that no reader joins their words", async () => {
  const { shown } = await readPdf(await pdfOf("a6"));
  expect(shown.join("")).toContain(madeUpChat.note);
});

test.each(forms)("%s has no colour but CMYK, and text and codes in black alone", async (form) => {
  const { operators } = await readPdf(await pdfOf(form, 3));
  expect(operators).not.toMatch(/\s(?:rg|RG|g|G|cs|CS|sc|SC|scn|SCN|sh|Do|gs)(?:\s|$)/);
  const inksOfText = [...operators.matchAll(/(\S+ \S+ \S+ \S+) k BT/g)].map(([, ink]) => ink);
  expect(inksOfText.length).toBe(operators.match(/BT/g)?.length);
  expect(new Set(inksOfText)).toEqual(new Set(["0 0 0 1"]));
  const codes = operators
    .split("/Figure")
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf("EMC")));
  for (const code of codes) expect(code.match(/\S+ \S+ \S+ \S+ k/g)).toEqual(["0 0 0 0 k", "0 0 0 1 k"]);
});

test("without bleed the page is the trimmed sheet; with it the boxes lie around each other", async () => {
  const mm = (points: readonly number[]) => points.map((value) => Math.round((value * 25.4) / 7.2) / 10);
  const plain = await readPdf(await pdfOf("a4"));
  for (const box of ["MediaBox", "BleedBox", "TrimBox"] as const)
    expect(mm(plain.box(box))).toEqual([0, 0, 210, 297]);
  const bled = await readPdf(await pdfOf("a4", 3));
  expect(mm(bled.box("TrimBox"))).toEqual([10, 10, 220, 307]);
  expect(mm(bled.box("BleedBox"))).toEqual([7, 7, 223, 310]);
  expect(mm(bled.box("MediaBox"))).toEqual([0, 0, 230, 317]);
});

test("with bleed the colour at the edge runs over it, and crop marks stand outside the bleed", async () => {
  const [sheet] = sheetsOf("a4");
  expect(sheet?.marks).toContainEqual(
    expect.objectContaining({ kind: "rectangle", xMm: -3, yMm: -3, widthMm: 216, ink: "pine" }),
  );
  const lines = (operators: string) => operators.match(/ l S/g)?.length ?? 0;
  const [plain, bled] = [await readPdf(await pdfOf("a4")), await readPdf(await pdfOf("a4", 3))];
  expect(lines(bled.operators) - lines(plain.operators)).toBe(8);
  // From the lower left corner of the trimmed sheet outwards, beyond the three millimetres of bleed.
  expect(bled.operators).toContain("-4 0 m -9 0 l S");
});

test("the document says its language and title, and tags heading, paragraphs and what the code holds", async () => {
  const { document, structure } = await readPdf(await pdfOf("a4"));
  expect(document.getLanguage()).toBe("ru");
  expect(document.getTitle()).toBe("Ёлкино — чат № 1");
  expect(structure.filter(({ type }) => type === "H1")).toHaveLength(1);
  expect(structure.filter(({ type }) => type === "P").length).toBeGreaterThan(5);
  expect(structure.filter(({ type }) => type === "Figure")).toEqual([
    { type: "Figure", alt: expect.stringContaining(madeUpChat.address) },
  ]);
});

test("every mark is tagged or an artifact, and each tag has its element", async () => {
  const { operators, structure } = await readPdf(await pdfOf("tearoff", 3));
  const opened = operators.match(/BDC|BMC/g)?.length ?? 0;
  expect(operators.match(/EMC/g)?.length).toBe(opened);
  const numbers = [...operators.matchAll(/MCID (\d+)/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(structure.map((_, index) => index));
});

test("the same sheet gives the same bytes, without a date", async () => {
  const [one, two] = [await pdfOf("a4"), await pdfOf("a4")];
  expect(one).toEqual(two);
  const { document } = await readPdf(one);
  expect(document.getCreationDate()).toBeUndefined();
  expect(document.getModificationDate()).toBeUndefined();
});
