import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";

/** A document as a reader sees it. */
export interface ReadPdf {
  readonly document: PDFDocument;
  /** Operators of the first page. */
  readonly operators: string;
  /** Text in the order of the page, one entry for each piece that was shown at once. */
  readonly shown: readonly string[];
  /** Structure: type and alternative text, in reading order. */
  readonly structure: readonly { readonly type: string; readonly alt: string | null }[];
  box(name: "MediaBox" | "BleedBox" | "TrimBox"): readonly number[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const [page] = document.getPages();
  if (page === undefined) throw new Error("no page");
  const { context } = document;
  const text = (stream: unknown) => {
    if (!(stream instanceof PDFRawStream)) throw new Error("not a stream");
    return new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
  };
  const operators = text(page.node.lookup(PDFName.of("Contents")));
  const fonts = page.node.lookup(PDFName.of("Resources"), PDFDict).lookup(PDFName.of("Font"), PDFDict);
  const unicode = new Map<string, Map<string, string>>();
  for (const [name, ref] of fonts.entries()) {
    const font = context.lookup(ref, PDFDict);
    unicode.set(name.asString(), rangesOf(text(font.lookup(PDFName.of("ToUnicode")))));
  }
  const shown: string[] = [];
  for (const [, font = "", pieces = ""] of operators.matchAll(/BT(\/\w+) [^[]*\[([^\]]*)\]TJ/g)) {
    const glyphs = [...pieces.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    shown.push(glyphs.map((glyph) => unicode.get(font)?.get(glyph) ?? "\ufffd").join(""));
  }
  return {
    document,
    operators,
    shown,
    structure: structureOf(document),
    box: (name) =>
      page.node
        .lookup(PDFName.of(name), PDFArray)
        .asArray()
        .map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN)),
  };
}

function rangesOf(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, from = "", to = "", first = ""] of map.matchAll(/^<(\w{4})><(\w{4})><(\w{4})>$/gm)) {
    const start = Number.parseInt(from, 16);
    for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++) {
      characters.set(
        glyph.toString(16).padStart(4, "0"),
        String.fromCharCode(Number.parseInt(first, 16) + glyph - start),
      );
    }
  }
  return characters;
}

function structureOf({ catalog, context }: PDFDocument): ReadPdf["structure"] {
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict).lookup(PDFName.of("K"), PDFDict);
  return root
    .lookup(PDFName.of("K"), PDFArray)
    .asArray()
    .map((ref) => {
      const element = context.lookup(ref as PDFRef, PDFDict);
      const alt = element.lookupMaybe(PDFName.of("Alt"), PDFHexString);
      return { type: element.lookup(PDFName.of("S"), PDFName).decodeText(), alt: alt?.decodeText() ?? null };
    });
}
