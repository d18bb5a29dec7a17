/** A value as PDF has it. Texts stand for themselves: names with their slash, hexadecimal strings, true, references. */
export type PdfValue = number | string | readonly PdfValue[] | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** "12 0 R" */
export type PdfRef = `${number} 0 R`;

/** Objects in the order in which they were asked for. */
export interface PdfFile {
  /** A place in the file, for objects that others point to before they are known. */
  place(): PdfRef;
  put(value: PdfValue, at?: PdfRef): PdfRef;
  /** A compressed stream. */
  stream(bytes: Uint8Array<ArrayBuffer> | string, entries?: PdfDictionary): PdfRef;
  bytes(trailer: { readonly Root: PdfRef; readonly Info: PdfRef }): Promise<Uint8Array<ArrayBuffer>>;
}

interface Stream {
  readonly number: number;
  readonly entries: PdfDictionary;
  readonly deflated: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A file of PDF 1.7 whose objects, streams apart, are compressed together: hundreds of small ones describe the
 * structure. Written by hand: the libraries that draw PDF know neither tags nor such files, and weigh more than all
 * pages of the directory. ISO 32000-1, 7.5.7 and 7.5.8.
 */
export function newPdfFile(): PdfFile {
  const values = new Map<number, PdfValue>();
  const streams: Stream[] = [];
  let last = 0;
  const place = (): PdfRef => `${++last} 0 R`;
  return {
    place,
    put: (value, at = place()) => {
      values.set(Number.parseInt(at, 10), value);
      return at;
    },
    stream: (bytes, entries = {}) => {
      const at = place();
      streams.push({ number: last, entries, deflated: deflated(bytes) });
      return at;
    },
    bytes: (trailer) => written(values, streams, last, trailer),
  };
}

const encoder = new TextEncoder();

/** Of the table of objects: kind, place in the file or number of the packing stream, place in that. */
const rowBytes = 7;

async function written(
  values: ReadonlyMap<number, PdfValue>,
  streams: readonly Stream[],
  last: number,
  trailer: PdfDictionary,
): Promise<Uint8Array<ArrayBuffer>> {
  const [packed, table] = [last + 1, last + 2];
  /** Object number -> where it starts, or its place among the packed ones. */
  const starts = new Map<number, number>();
  const places = new Map([...values.keys()].map((number, index) => [number, index]));
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === "string" ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const addStream = (number: number, entries: PdfDictionary, bytes: Uint8Array) => {
    starts.set(number, length);
    const head = pdfText({ ...entries, Filter: "/FlateDecode", Length: bytes.length });
    add(`${number} 0 obj\n${head}stream\n`);
    add(bytes);
    add("\nendstream\nendobj\n");
  };
  // The second line says that the file is not text: four letters beyond ASCII.
  add(new Uint8Array([...encoder.encode("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  for (const { number, entries, deflated } of streams) addStream(number, entries, await deflated);
  const { head, text } = objectsText(values);
  const objects = { Type: "/ObjStm", N: values.size, First: head.length };
  addStream(packed, objects, await deflated(head + text));
  starts.set(table, length);
  const rows = new Uint8Array((table + 1) * rowBytes);
  const view = new DataView(rows.buffer);
  for (let number = 1; number <= table; number++) {
    const index = places.get(number);
    const row = number * rowBytes;
    view.setUint8(row, index === undefined ? 1 : 2);
    view.setUint32(row + 1, index === undefined ? (starts.get(number) ?? 0) : packed);
    view.setUint16(row + 5, index ?? 0);
  }
  const start = length;
  addStream(table, { Type: "/XRef", Size: table + 1, W: [1, 4, 2], ...trailer }, await deflated(rows));
  add(`startxref\n${start}\n%%EOF`);
  return joined(parts, length);
}

/** Numbers of the objects and where each starts, then the objects. */
function objectsText(values: ReadonlyMap<number, PdfValue>): {
  readonly head: string;
  readonly text: string;
} {
  let [head, text] = ["", ""];
  for (const [number, value] of values) {
    head += `${number} ${text.length} `;
    text += `${pdfText(value)}\n`;
  }
  return { head, text };
}

function pdfText(value: PdfValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  if (isList(value)) return `[${value.map(pdfText).join(" ")}]`;
  const entries = Object.entries(value).flatMap(([key, entry]) =>
    entry === undefined ? [] : [`/${key} ${pdfText(entry)}`],
  );
  return `<<${entries.join("")}>>`;
}

function isList(value: readonly PdfValue[] | PdfDictionary): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** A text of any letters, as UTF-16 with its mark. */
export function pdfString(text: string): string {
  let hex = "<FEFF";
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return `${hex}>`;
}

async function deflated(bytes: Uint8Array<ArrayBuffer> | string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
