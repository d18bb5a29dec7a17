/** An element of a made page; a string is text, escaped when it is written. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Element | string)[];
}

/** How the same page may be written. */
export interface Style {
  readonly quote: '"' | "'";
  readonly isUpperCase: boolean;
  readonly isReversed: boolean;
  /** What stands between elements: nothing in a minified page. */
  readonly gap: string;
  readonly closesVoid: boolean;
  /** Every character of attributes that is not a letter as a number, as some servers write. */
  readonly escapesAll: boolean;
  readonly keyAttribute: "property" | "name";
  /** More metas, which say nothing of the chat. */
  readonly extraMetas: readonly (readonly [key: string, content: string])[];
  readonly comment: string | null;
}

export const plainStyle: Style = {
  quote: '"',
  isUpperCase: false,
  isReversed: false,
  gap: "\n",
  closesVoid: false,
  escapesAll: false,
  keyAttribute: "property",
  extraMetas: [],
  comment: null,
};

const empty = new Set(["meta", "img", "link", "br"]);

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes: Object.entries(attributes), children };
}

export function written(root: Element, style: Style): string {
  return `<!DOCTYPE html>${style.gap}${writtenElement(root, style)}`;
}

function writtenElement({ name, attributes, children }: Element, style: Style): string {
  const cased = style.isUpperCase ? name.toUpperCase() : name;
  const order = style.isReversed ? [...attributes].reverse() : attributes;
  const opening = `<${cased}${order.map((attribute) => ` ${writtenAttribute(attribute, style)}`).join("")}`;
  if (empty.has(name)) return `${opening}${style.closesVoid ? " />" : ">"}`;
  const inside = children.map((child) =>
    typeof child === "string" ? escaped(child, style) : writtenElement(child, style),
  );
  // Blanks beside words would be part of them.
  const gap = children.every((child) => typeof child !== "string") ? style.gap : "";
  return `${opening}>${[...inside.map((text) => gap + text), gap].join("")}</${cased}>`;
}

function writtenAttribute([name, value]: readonly [string, string], style: Style): string {
  const cased = style.isUpperCase ? name.toUpperCase() : name;
  return `${cased}=${style.quote}${escaped(value, style)}${style.quote}`;
}

function escaped(text: string, style: Style): string {
  const risky = style.escapesAll ? /[^\p{L}\p{N}]/gu : /[&<>"']/g;
  return text.replace(risky, (sign) => `&#${sign.codePointAt(0)};`);
}
