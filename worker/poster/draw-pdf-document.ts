import { boxesOf, cropMarks } from "./draw-pdf-boxes.ts";
import { embedFont } from "./draw-pdf-font.ts";
import { pointsPerMm, short } from "./draw-pdf-numbers.ts";
import { drawPage, fontNames, type PdfFonts, structureType, type Tagged } from "./draw-pdf-page.ts";
import type { Typefaces } from "./font/typeface.ts";
import { words } from "./layout/words.ts";
import { newPdfFile, type PdfFile, type PdfRef, pdfString } from "./pdf-file.ts";
import type { PdfOptions, Sheet } from "./types.ts";

/** The document from its objects up. No object holds a date, a random number or a name of the machine. */
export function pdfBytes(
  sheets: readonly Sheet[],
  { language, title, bleedMm }: PdfOptions,
  typefaces: Typefaces,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = newPdfFile();
  const fonts: PdfFonts = {
    regular: embedFont(file, typefaces.regular, "regular", sheets),
    bold: embedFont(file, typefaces.bold, "bold", sheets),
  };
  const resources = file.put({
    Font: { [fontNames.regular]: fonts.regular?.ref, [fontNames.bold]: fonts.bold?.ref },
  });
  const [pages, document, tree] = [file.place(), file.place(), file.place()];
  const elements: PdfRef[] = [];
  const parents: (number | readonly PdfRef[])[] = [];
  const kids = sheets.map((sheet, index) => {
    const { media, bleed, trim } = boxesOf(sheet, bleedMm);
    const drawn = drawPage(sheet, fonts, cropMarks(sheet, bleedMm));
    const scale = short(pointsPerMm, 6);
    const stream = `${scale} 0 0 ${scale} ${short(trim[0], 3)} ${short(trim[1], 3)} cm\n${drawn.operators}`;
    const page = file.put({
      Type: "/Page",
      Parent: pages,
      MediaBox: media,
      BleedBox: bleed,
      TrimBox: trim,
      Resources: resources,
      Contents: file.stream(stream),
      StructParents: index,
      Tabs: "/S",
    });
    const tagged = drawn.tagged.map((element, mcid) =>
      structureElement(file, element, { page, parent: document, mcid, offset: trim }),
    );
    elements.push(...tagged);
    parents.push(index, tagged);
    return page;
  });
  file.put({ Type: "/Pages", Kids: kids, Count: kids.length }, pages);
  file.put({ Type: "/StructElem", S: "/Document", P: tree, K: elements }, document);
  file.put({ Type: "/StructTreeRoot", K: document, ParentTree: file.put({ Nums: parents }) }, tree);
  const Root = file.put({
    Type: "/Catalog",
    Pages: pages,
    Lang: pdfString(language),
    MarkInfo: { Marked: "true" },
    StructTreeRoot: tree,
    ViewerPreferences: { DisplayDocTitle: "true", PrintScaling: "/None" },
  });
  return file.bytes({ Root, Info: file.put({ Title: pdfString(title) }) });
}

interface Place {
  readonly page: PdfRef;
  readonly parent: PdfRef;
  readonly mcid: number;
  readonly offset: readonly [number, number, number, number];
}

function structureElement(file: PdfFile, element: Tagged, { page, parent, mcid, offset }: Place): PdfRef {
  const shared = { S: `/${structureType(element.role)}`, P: parent, Pg: page, K: mcid };
  if (element.role !== "figure") return file.put(shared);
  const box = element.boxMm.map((mm, index) =>
    Number((mm * pointsPerMm + (offset[index % 2] ?? 0)).toFixed(2)),
  );
  return file.put({
    ...shared,
    Alt: pdfString(words.qrAlt(element.text)),
    A: { O: "/Layout", BBox: box, Placement: "/Block" },
  });
}
