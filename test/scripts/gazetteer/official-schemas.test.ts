import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import * as schemas from "../../../scripts/gazetteer/gar/schema.ts";
import { demoExport } from "./demo-export.ts";
import { hasSchemas, schemaNamed, valueProblem, withoutSchemas } from "./schema-files.ts";

const used: readonly schemas.FileSchema[] = [
  schemas.addressObjects,
  schemas.houses,
  schemas.plots,
  schemas.parameters,
  schemas.municipalHierarchy,
  schemas.administrativeHierarchy,
];

/** What the official types are called in the reader's table. */
const typesOf: Readonly<Record<schemas.AttributeFact["type"], readonly string[]>> = {
  id: ["xs:long", "xs:integer"],
  integer: ["xs:integer"],
  flag: ["xs:integer"],
  date: ["xs:date"],
  digits: ["xs:string"],
  text: ["xs:string"],
};

describe(hasSchemas ? "official schemas" : `official schemas (${withoutSchemas})`, () => {
  for (const schema of used) {
    test.runIf(hasSchemas)(`the reader's facts of ${schema.xsd} are those of the official schema`, () => {
      const official = schemaNamed(schema.xsd);
      expect(official.elements).toEqual([schema.root, schema.row]);
      for (const [name, fact] of Object.entries(schema.attributes)) {
        const attribute = official.attributes.get(name);
        if (fact.isBeyondSchema) {
          expect(attribute, name).toBeUndefined();
          continue;
        }
        expect(attribute?.isRequired, name).toBe(fact.isRequired);
        expect(typesOf[fact.type], name).toContain(attribute?.base);
        expect(attribute?.facets.get("maxLength"), name).toBe(fact.most?.toString());
        if (fact.type === "flag") expect(attribute?.facets.get("enumeration"), name).toBe("0,1");
        if (fact.type === "id") expect(attribute?.facets.get("totalDigits"), name).toBe("19");
        if (fact.type === "digits") expect(attribute?.facets.get("pattern"), name).toMatch(/^\[0-9\]/);
      }
    });
  }

  test.runIf(hasSchemas)("every row of an invented export is valid by the official schemas", async () => {
    const { folder } = await demoExport("74", 700);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".XML"),
    );
    expect(files.length).toBe(15);
    const problems = files.flatMap((file) => problemsIn(join(folder, file), file));
    expect(problems.slice(0, 10)).toEqual([]);
  });
});

function problemsIn(path: string, file: string): string[] {
  const kind = /AS_\w+?(?=_\d{8}_)/.exec(file)?.[0] ?? "";
  const official = schemaNamed(kind.replace(/^AS_(?:ADDR_OBJ|HOUSES|STEADS)_PARAMS$/, "AS_PARAM"));
  const [root, row] = official.elements;
  const problems: string[] = [];
  let rows = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === root) return;
    rows++;
    if (name !== row) problems.push(`${file}: <${name}>`);
    for (const [attribute, fact] of official.attributes) {
      const value = attributes[attribute];
      const problem = value === undefined ? (fact.isRequired ? "missing" : null) : valueProblem(fact, value);
      if (problem !== null) problems.push(`${file}: ${attribute}="${value}" ${problem}`);
    }
    for (const attribute of Object.keys(attributes)) {
      if (attribute !== "PATH" && !official.attributes.has(attribute))
        problems.push(`${file}: ${attribute}?`);
    }
  });
  parser.write(readFileSync(path, "utf8").replace(/^\ufeff/, "")).close();
  if (rows === 0) problems.push(`${file}: no rows`);
  return problems;
}
