import { PDFContext, PDFHexString, type PDFRef, PDFStreamWriter } from "@cantoo/pdf-lib";
import type { PdfOptions } from "./draw-pdf.ts";
import { boxesOf, cropMarks } from "./draw-pdf-boxes.ts";
import { embedFont } from "./draw-pdf-font.ts";
import { pointsPerMm, short } from "./draw-pdf-numbers.ts";
import { drawPage, fontNames, type PdfFonts, structureType, type Tagged } from "./draw-pdf-page.ts";
import type { Typefaces } from "./font/typeface.ts";
import { words } from "./layout/words.ts";
import type { Sheet } from "./types.ts";

/**
 * The document from its objects up: the library's own drawing knows neither tags nor kerning, embeds what we do not
 * need and stamps the time. No object holds a date, a random number or a name of the machine.
 */
export async function pdfBytes(
  sheets: readonly Sheet[],
  { language, title, bleedMm }: PdfOptions,
  typefaces: Typefaces,
): Promise<Uint8Array> {
  const context = PDFContext.create();
  const fonts: PdfFonts = {
    regular: embedFont(context, typefaces.regular, "regular", sheets),
    bold: embedFont(context, typefaces.bold, "bold", sheets),
  };
  const resources = context.register(
    context.obj({
      Font: {
        ...(fonts.regular === null ? {} : { [fontNames.regular]: fonts.regular.ref }),
        ...(fonts.bold === null ? {} : { [fontNames.bold]: fonts.bold.ref }),
      },
    }),
  );
  const [pages, document, tree] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const elements: PDFRef[] = [];
  const parents: (number | PDFRef[])[] = [];
  const kids = sheets.map((sheet, index) => {
    const { media, bleed, trim } = boxesOf(sheet, bleedMm);
    const drawn = drawPage(sheet, fonts, cropMarks(sheet, bleedMm));
    const scale = short(pointsPerMm, 6);
    const stream = `${scale} 0 0 ${scale} ${short(trim[0], 3)} ${short(trim[1], 3)} cm\n${drawn.operators}`;
    const page = context.register(
      context.obj({
        Type: "Page",
        Parent: pages,
        MediaBox: [...media],
        BleedBox: [...bleed],
        TrimBox: [...trim],
        Resources: resources,
        Contents: context.register(context.flateStream(stream)),
        StructParents: index,
        Tabs: "S",
      }),
    );
    const tagged = drawn.tagged.map((element, mcid) =>
      structureElement(context, element, { page, parent: document, mcid, offset: trim }),
    );
    elements.push(...tagged);
    parents.push(index, tagged);
    return page;
  });
  context.assign(pages, context.obj({ Type: "Pages", Kids: kids, Count: kids.length }));
  context.assign(document, context.obj({ Type: "StructElem", S: "Document", P: tree, K: elements }));
  const parentTree = context.register(context.obj({ Nums: parents }));
  context.assign(tree, context.obj({ Type: "StructTreeRoot", K: document, ParentTree: parentTree }));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: "Catalog",
      Pages: pages,
      Lang: PDFHexString.fromText(language),
      MarkInfo: { Marked: true },
      StructTreeRoot: tree,
      ViewerPreferences: { DisplayDocTitle: true, PrintScaling: "None" },
    }),
  );
  context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title) }));
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, 1000).serializeToBuffer();
}

interface Place {
  readonly page: PDFRef;
  readonly parent: PDFRef;
  readonly mcid: number;
  readonly offset: readonly [number, number, number, number];
}

function structureElement(
  context: PDFContext,
  element: Tagged,
  { page, parent, mcid, offset }: Place,
): PDFRef {
  const shared = { S: structureType(element.role), P: parent, Pg: page, K: mcid };
  if (element.role !== "figure") return context.register(context.obj(shared));
  const box = element.boxMm.map((mm, index) =>
    Number((mm * pointsPerMm + (offset[index % 2] ?? 0)).toFixed(2)),
  );
  return context.register(
    context.obj({
      ...shared,
      Alt: PDFHexString.fromText(words.qrAlt(element.text)),
      A: { O: "Layout", BBox: box, Placement: "Block" },
    }),
  );
}
