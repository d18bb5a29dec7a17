type Child = Node | string;

/** An element with text that is text: nothing from a file is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A part of the page that the server has made. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(`count-${id}`);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}

export function show(element: HTMLElement, isShown: boolean): void {
  element.hidden = !isShown;
}

/** A table with a name for each row; on narrow screens each row becomes a card. */
export function table(columns: readonly string[], rows: readonly (readonly Child[])[]): HTMLTableElement {
  return make(
    "table",
    { class: "cards" },
    make("thead", {}, make("tr", {}, ...columns.map((label) => make("th", { scope: "col" }, label)))),
    make(
      "tbody",
      {},
      ...rows.map((cells) =>
        make(
          "tr",
          {},
          ...cells.map((cell, at) =>
            at === 0
              ? make("th", { scope: "row" }, cell)
              : make("td", { "data-label": columns[at] ?? "" }, cell),
          ),
        ),
      ),
    ),
  );
}

type Pair = readonly [label: string, value: Child];

/** Pairs of a name and a value. */
export function facts(pairs: readonly Pair[], kind = "facts"): HTMLDListElement {
  return make(
    "dl",
    { class: kind },
    ...pairs.flatMap(([label, value]) => [make("dt", {}, label), make("dd", {}, value)]),
  );
}

/** The same where values are short: on narrow screens too they stand beside their names. */
export function numbers(pairs: readonly Pair[]): HTMLDListElement {
  return facts(pairs, "facts numbers");
}

export function megabytes(bytes: number): string {
  // A small file is not «0,0».
  const number = Math.ceil(bytes / 100_000) / 10;
  return number < 10 ? number.toFixed(1).replace(".", ",") : String(Math.round(number));
}
