/**
 * What the builder uses of the official XML schemas of the ГАР export (version 2.251), as data: root, row, attributes
 * with their type, whether they must be there, and their length. A test compares it with the XSD files.
 */
export interface AttributeFact {
  /** id: whole number of up to 19 digits; flag: 0 or 1; digits: text of digits; date: 2026-07-01. */
  readonly type: "id" | "integer" | "flag" | "date" | "digits" | "text";
  readonly isRequired: boolean;
  /** Longest text, in characters. */
  readonly most?: number;
  /** Real files have it, the schema does not. */
  readonly isBeyondSchema?: true;
}

export interface FileSchema {
  /** Begins the name of the schema file: "AS_PARAM" describes all files of parameters. */
  readonly xsd: string;
  readonly root: string;
  readonly row: string;
  readonly attributes: Readonly<Record<string, AttributeFact>>;
}

/** A row's attributes by name; those that need not be there are undefined when absent or empty. */
export type RowOf<S extends FileSchema> = {
  readonly [K in keyof S["attributes"]]: S["attributes"][K]["isRequired"] extends true
    ? string
    : string | undefined;
};

const id = { type: "id", isRequired: true } as const;
const optionalId = { type: "id", isRequired: false } as const;
const integer = { type: "integer", isRequired: true } as const;
const optionalInteger = { type: "integer", isRequired: false } as const;
const flag = { type: "flag", isRequired: true } as const;
const date = { type: "date", isRequired: true } as const;

export const addressObjects = {
  xsd: "AS_ADDR_OBJ",
  root: "ADDRESSOBJECTS",
  row: "OBJECT",
  attributes: {
    ID: id,
    OBJECTID: id,
    NAME: { type: "text", isRequired: true, most: 250 },
    TYPENAME: { type: "text", isRequired: true, most: 50 },
    LEVEL: { type: "digits", isRequired: true, most: 10 },
    STARTDATE: date,
    ENDDATE: date,
    ISACTUAL: flag,
    ISACTIVE: flag,
  },
} as const satisfies FileSchema;

const houseText = { type: "text", isRequired: false, most: 50 } as const;
export const houses = {
  xsd: "AS_HOUSES",
  root: "HOUSES",
  row: "HOUSE",
  attributes: {
    ID: id,
    OBJECTID: id,
    HOUSENUM: houseText,
    ADDNUM1: houseText,
    ADDNUM2: houseText,
    HOUSETYPE: optionalInteger,
    ADDTYPE1: optionalInteger,
    ADDTYPE2: optionalInteger,
    ISACTUAL: flag,
    ISACTIVE: flag,
  },
} as const satisfies FileSchema;

export const plots = {
  xsd: "AS_STEADS",
  root: "STEADS",
  row: "STEAD",
  attributes: {
    ID: id,
    OBJECTID: id,
    NUMBER: { type: "text", isRequired: true, most: 250 },
    ISACTUAL: flag,
    ISACTIVE: flag,
  },
} as const satisfies FileSchema;

export const parameters = {
  xsd: "AS_PARAM",
  root: "PARAMS",
  row: "PARAM",
  attributes: {
    ID: id,
    OBJECTID: id,
    TYPEID: integer,
    VALUE: { type: "text", isRequired: true, most: 8000 },
    STARTDATE: date,
    ENDDATE: date,
  },
} as const satisfies FileSchema;

const hierarchyAttributes = {
  ID: id,
  OBJECTID: id,
  PARENTOBJID: optionalId,
  /** Ids from the region down to the object itself, joined by full stops. */
  PATH: { type: "text", isRequired: false, most: 1000, isBeyondSchema: true },
  ENDDATE: date,
  ISACTIVE: flag,
} as const;

export const municipalHierarchy = {
  xsd: "AS_MUN_HIERARCHY",
  root: "ITEMS",
  row: "ITEM",
  attributes: {
    ...hierarchyAttributes,
    OKTMO: { type: "digits", isRequired: false, most: 11 },
  },
} as const satisfies FileSchema;

export const administrativeHierarchy = {
  xsd: "AS_ADM_HIERARCHY",
  root: "ITEMS",
  row: "ITEM",
  attributes: hierarchyAttributes,
} as const satisfies FileSchema;

/** Files of a region's folder, in the order of reading: "ADDR_OBJ" stands for `AS_ADDR_OBJ_20260701_….XML`. */
export const fileKinds = [
  "ADDR_OBJ",
  "ADDR_OBJ_PARAMS",
  "HOUSES",
  "STEADS",
  "MUN_HIERARCHY",
  "ADM_HIERARCHY",
  "HOUSES_PARAMS",
  "STEADS_PARAMS",
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Without these a region cannot be built: names, houses, and who lies where. */
export const neededKinds: readonly FileKind[] = ["ADDR_OBJ", "HOUSES", "MUN_HIERARCHY"];
