import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const flushAt = 1 << 20;

/** One XML file of an export: rows of one element in one root, written as the register writes them, without newlines. */
export class ExportFileWriter {
  readonly #file: number;
  readonly #root: string;
  readonly #row: string;
  #text: string;

  constructor(path: string, root: string, row: string) {
    this.#file = openSync(path, "w");
    this.#root = root;
    this.#row = row;
    this.#text = `\ufeff<?xml version="1.0" encoding="utf-8"?><${root}>`;
  }

  row(attributes: Readonly<Record<string, string | number | null>>): void {
    let row = `<${this.#row}`;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) row += ` ${name}="${typeof value === "number" ? value : escaped(value)}"`;
    }
    this.#text += `${row} />`;
    if (this.#text.length > flushAt) this.#flush();
  }

  close(): void {
    this.#text += `</${this.#root}>`;
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = "";
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const roots = {
  ADDR_OBJ: ["ADDRESSOBJECTS", "OBJECT"],
  ADDR_OBJ_PARAMS: ["PARAMS", "PARAM"],
  ADDR_OBJ_DIVISION: ["ITEMS", "ITEM"],
  HOUSES: ["HOUSES", "HOUSE"],
  HOUSES_PARAMS: ["PARAMS", "PARAM"],
  STEADS: ["STEADS", "STEAD"],
  STEADS_PARAMS: ["PARAMS", "PARAM"],
  MUN_HIERARCHY: ["ITEMS", "ITEM"],
  ADM_HIERARCHY: ["ITEMS", "ITEM"],
  APARTMENTS: ["APARTMENTS", "APARTMENT"],
  REESTR_OBJECTS: ["REESTR_OBJECTS", "OBJECT"],
  ADDR_OBJ_TYPES: ["ADDRESSOBJECTTYPES", "ADDRESSOBJECTTYPE"],
  HOUSE_TYPES: ["HOUSETYPES", "HOUSETYPE"],
  PARAM_TYPES: ["PARAMTYPES", "PARAMTYPE"],
  OBJECT_LEVELS: ["OBJECTLEVELS", "OBJECTLEVEL"],
} as const satisfies Record<string, readonly [string, string]>;
export type ExportKind = keyof typeof roots;

const atRoot: readonly ExportKind[] = ["ADDR_OBJ_TYPES", "HOUSE_TYPES", "PARAM_TYPES", "OBJECT_LEVELS"];

/** All files of an export with one region: reference tables at the root, the region's in a folder of its number. */
export class ExportWriter {
  readonly #files: ReadonlyMap<ExportKind, ExportFileWriter>;

  constructor(folder: string, region: string, date: string) {
    mkdirSync(join(folder, region), { recursive: true });
    this.#files = new Map(
      (Object.keys(roots) as ExportKind[]).map((kind, at) => {
        const [root, row] = roots[kind];
        const name = `AS_${kind}_${date.replaceAll("-", "")}_${guid(at + 1)}.XML`;
        const place = atRoot.includes(kind) ? folder : join(folder, region);
        return [kind, new ExportFileWriter(join(place, name), root, row)] as const;
      }),
    );
  }

  row(kind: ExportKind, attributes: Readonly<Record<string, string | number | null>>): void {
    this.#files.get(kind)?.row(attributes);
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
  }
}

/** In the form of a GUID, and the same for the same number. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}
