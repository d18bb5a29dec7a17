import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { projectFolder } from "../../../scripts/local/project.ts";

/** The official schemas, where somebody has put them beside the checkout. */
const folder = join(projectFolder, "../shared/data/gar/xsd");
export const hasSchemas = existsSync(folder);
export const withoutSchemas = "needs the official XSD files in ../shared/data/gar/xsd";

export interface SchemaAttribute {
  readonly isRequired: boolean;
  /** "xs:long", "xs:string", …. */
  base: string;
  /** "maxLength" -> "250"; enumeration values joined by commas. */
  readonly facets: Map<string, string>;
}

export interface Schema {
  /** Root and row. */
  readonly elements: string[];
  readonly attributes: Map<string, SchemaAttribute>;
}

/** @param name as the file begins: "AS_PARAM". */
export function schemaNamed(name: string): Schema {
  const file = readdirSync(folder).find((each) => new RegExp(`^${name}_(?:2_)?251_`).test(each));
  return schemaIn(readFileSync(join(folder, file ?? `${name}.xsd`), "utf8"));
}

function schemaIn(text: string): Schema {
  const schema: Schema = { elements: [], attributes: new Map() };
  let current: SchemaAttribute | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const { name: own = "", use, type = "", base = "", value = "" } = attributes as Record<string, string>;
    if (name === "xs:element") schema.elements.push(own);
    else if (name === "xs:attribute") {
      current = { isRequired: use === "required", base: type, facets: new Map() };
      schema.attributes.set(own, current);
    } else if (name === "xs:restriction" && current !== null) current.base = base;
    else if (current !== null && value !== "") {
      const facet = name.replace("xs:", "");
      const known = current.facets.get(facet);
      current.facets.set(facet, known === undefined ? value : `${known},${value}`);
    }
  });
  parser.write(text).close();
  return schema;
}

/** What is wrong with a value by its schema, or null. */
export function valueProblem({ base, facets }: SchemaAttribute, value: string): string | null {
  const pattern = { "xs:long": /^-?\d+$/, "xs:integer": /^-?\d+$/, "xs:date": /^\d{4}-\d\d-\d\d$/ }[base];
  if (base === "xs:boolean" && !/^(?:true|false|0|1)$/.test(value)) return "no boolean";
  if (pattern !== undefined && !pattern.test(value)) return `no ${base}`;
  const digits = facets.get("totalDigits");
  if (digits !== undefined && value.replace("-", "").length > Number(digits))
    return `more than ${digits} digits`;
  const wanted = facets.get("enumeration");
  if (wanted !== undefined && !wanted.split(",").includes(value)) return `not among ${wanted}`;
  const own = facets.get("pattern");
  if (own !== undefined && value !== "" && !new RegExp(`^(?:${own})$`).test(value)) return `not ${own}`;
  const [least, most, exact] = ["minLength", "maxLength", "length"].map((facet) => facets.get(facet));
  if (least !== undefined && value.length < Number(least)) return `shorter than ${least}`;
  if (most !== undefined && value.length > Number(most)) return `longer than ${most}`;
  return exact !== undefined && value.length !== Number(exact) ? `not ${exact} characters` : null;
}
