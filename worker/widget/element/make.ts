export type Child = Node | string | null | undefined | false;
type NameIn<Tag extends string> = Tag extends `${infer Name}.${string}` ? Name : Tag;
type ElementOf<Tag extends string> =
  NameIn<Tag> extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[NameIn<Tag>] : HTMLElement;

/** An element such as `p` or `p.hint` with text nodes: markup in what strangers wrote stays text. */
export function make<Tag extends string>(tag: Tag, ...children: readonly Child[]): ElementOf<Tag> {
  const [name, look] = tag.split(".") as [string, string?];
  const element = document.createElement(name);
  element.className = look || "";
  element.append(...(children.filter((child) => child) as (Node | string)[]));
  return element as ElementOf<Tag>;
}

/** Names of attributes come from us, values from anywhere. */
export function set(
  element: HTMLElement,
  attributes: Readonly<Record<string, string | number | boolean>>,
): void {
  for (const name in attributes) element.setAttribute(name, `${attributes[name]}`);
}

export function link(tag: "a" | "a.btn", href: string, ...children: readonly Child[]): HTMLAnchorElement {
  const element = make(tag, ...children);
  element.href = href;
  return element;
}

/** A button that sends no form. */
export function button(press: () => void, ...children: readonly Child[]): HTMLElement {
  const element = make("button", ...children);
  element.type = "button";
  element.onclick = press;
  return element;
}
