import { type ExportKind, type ExportWriter, guid } from "./export-writer.ts";

const forever = "2079-06-06";
const begun = "2016-04-25";

export interface DemoObject {
  readonly id: number;
  readonly level: number;
  readonly name: string;
}

export interface ObjectFacts {
  readonly level: number;
  readonly type: string;
  readonly name: string;
  /** Earlier names, the oldest first. */
  readonly formerNames?: readonly string[];
  readonly isActive?: boolean;
}

export interface HouseFacts {
  readonly number?: string;
  readonly type?: number;
  /** ADDTYPE and ADDNUM: [1, "2"] is корпус 2. */
  readonly additions?: readonly (readonly [type: number, number: string])[];
  readonly isActive?: boolean;
  /** Number of an earlier generation of the same house. */
  readonly formerNumber?: string;
}

/** Where an object stands: ids from the region down, without the object. */
export interface PlaceFacts {
  readonly path: readonly number[];
  readonly code: string | null;
  readonly hasPath?: boolean;
  readonly isActive?: boolean;
}

/** Rows as the register has them, complete by the schemas, with ids that count up. */
export class RegisterRows {
  readonly #writer: ExportWriter;
  #id = 1000;

  constructor(writer: ExportWriter) {
    this.#writer = writer;
  }

  object({ level, type, name, formerNames = [], isActive = true }: ObjectFacts): DemoObject {
    const objectId = this.#next();
    formerNames.forEach((former, age) => {
      const year = 2005 + age;
      this.#addressObject(objectId, level, type, former, `${year}-01-01`, `${year + 1}-01-01`, false, false);
    });
    this.#addressObject(objectId, level, type, name, begun, forever, true, isActive);
    this.#registered(objectId, level, isActive);
    return { id: objectId, level, name };
  }

  house({ number, type = 2, additions = [], isActive = true, formerNumber }: HouseFacts): number {
    const objectId = this.#next();
    if (formerNumber !== undefined) this.#house(objectId, formerNumber, type, [], false, false);
    this.#house(objectId, number ?? null, type, additions, true, isActive);
    this.#registered(objectId, 10, isActive);
    return objectId;
  }

  plot(number: string, isActive = true): number {
    const objectId = this.#next();
    this.#writer.row("STEADS", {
      ...this.#ids(objectId),
      NUMBER: number,
      OPERTYPEID: "10",
      ...dates(begun, forever),
      ISACTUAL: 1,
      ISACTIVE: Number(isActive),
    });
    this.#registered(objectId, 9, isActive);
    return objectId;
  }

  /** A flat: rows that a reader of houses must step over. */
  flat(house: number, path: readonly number[]): void {
    const objectId = this.#next();
    this.#writer.row("APARTMENTS", {
      ...this.#ids(objectId),
      NUMBER: "1",
      APARTTYPE: 2,
      OPERTYPEID: 10,
      ...dates(begun, forever),
      ISACTUAL: 1,
      ISACTIVE: 1,
    });
    this.place("MUN_HIERARCHY", objectId, { path: [...path, house], code: null });
  }

  place(
    kind: "MUN_HIERARCHY" | "ADM_HIERARCHY",
    objectId: number,
    { path, code, hasPath = true, isActive = true }: PlaceFacts,
  ): void {
    this.#writer.row(kind, {
      ID: this.#next(),
      OBJECTID: objectId,
      PARENTOBJID: path.at(-1) ?? 0,
      CHANGEID: this.#next(),
      ...(kind === "MUN_HIERARCHY" ? { OKTMO: code } : {}),
      PREVID: 0,
      NEXTID: 0,
      ...dates(begun, forever),
      ISACTIVE: Number(isActive),
      PATH: hasPath ? [...path, objectId].join(".") : null,
    });
  }

  /** @param isCurrent false: a value that ended years ago. */
  parameter(
    kind: "ADDR_OBJ_PARAMS" | "HOUSES_PARAMS" | "STEADS_PARAMS",
    objectId: number,
    type: number,
    value: string,
    isCurrent = true,
  ): void {
    this.#writer.row(kind, {
      ID: this.#next(),
      OBJECTID: objectId,
      CHANGEID: this.#next(),
      CHANGEIDEND: isCurrent ? 0 : this.#next(),
      TYPEID: type,
      VALUE: value,
      ...(isCurrent ? dates(begun, forever) : dates("2012-01-01", begun)),
    });
  }

  reference(kind: ExportKind, attributes: Readonly<Record<string, string | number>>): void {
    this.#writer.row(kind, { ...attributes, ...dates("1900-01-01", forever), ISACTIVE: "true" });
  }

  division(parent: number, child: number): void {
    this.#writer.row("ADDR_OBJ_DIVISION", {
      ID: this.#next(),
      PARENTID: parent,
      CHILDID: child,
      CHANGEID: 1,
    });
  }

  #addressObject(
    objectId: number,
    level: number,
    type: string,
    name: string,
    start: string,
    end: string,
    isActual: boolean,
    isActive: boolean,
  ): void {
    this.#writer.row("ADDR_OBJ", {
      ...this.#ids(objectId),
      NAME: name,
      TYPENAME: type,
      LEVEL: String(level),
      OPERTYPEID: 10,
      ...dates(start, end),
      ISACTUAL: Number(isActual),
      ISACTIVE: Number(isActive),
    });
  }

  #house(
    objectId: number,
    number: string | null,
    type: number,
    additions: HouseFacts["additions"] & object,
    isActual: boolean,
    isActive: boolean,
  ): void {
    this.#writer.row("HOUSES", {
      ...this.#ids(objectId),
      HOUSENUM: number,
      ADDNUM1: additions[0]?.[1] ?? null,
      ADDNUM2: additions[1]?.[1] ?? null,
      HOUSETYPE: type,
      ADDTYPE1: additions[0]?.[0] ?? null,
      ADDTYPE2: additions[1]?.[0] ?? null,
      OPERTYPEID: 10,
      ...dates(begun, forever),
      ISACTUAL: Number(isActual),
      ISACTIVE: Number(isActive),
    });
  }

  #registered(objectId: number, level: number, isActive: boolean): void {
    this.#writer.row("REESTR_OBJECTS", {
      OBJECTID: objectId,
      CREATEDATE: begun,
      CHANGEID: 1,
      LEVELID: level,
      UPDATEDATE: begun,
      OBJECTGUID: guid(objectId),
      ISACTIVE: Number(isActive),
    });
  }

  #ids(objectId: number) {
    return { ID: this.#next(), OBJECTID: objectId, OBJECTGUID: guid(objectId), CHANGEID: this.#next() };
  }

  #next(): number {
    return this.#id++;
  }
}

function dates(start: string, end: string) {
  return { UPDATEDATE: start, STARTDATE: start, ENDDATE: end };
}
