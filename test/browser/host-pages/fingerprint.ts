import type { Page } from "playwright-core";

/** Follow from how tall and wide the widget is, which is all it may do to the page. */
const sizes = ["block-size", "height", "inline-size", "width", "perspective-origin", "transform-origin"];

const takeFingerprint = `(() => {
  const sizes = new Set(${JSON.stringify(sizes)});
  // Frames of the page are globals of it by their number, too.
  const names = (object) => Reflect.ownKeys(object).map(String).filter((name) => !/^\\d+$/.test(name)).sort();
  const styles = {};
  let at = 0;
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("zdravchat-widget")) continue;
    const style = getComputedStyle(element);
    let text = "";
    for (let index = 0; index < style.length; index++) {
      if (!sizes.has(style[index])) text += style[index] + ":" + style.getPropertyValue(style[index]) + ";";
    }
    styles[at++ + element.localName + " " + Array.from({ length: element.attributes.length }, (_, index) => element.attributes[index].name + "=" + element.attributes[index].value)] = text;
  }
  const prototypes = [Object, Array, String, Function, Promise, Event, Node, Element, HTMLElement, Document, URLSearchParams];
  return {
    styles,
    globals: names(window),
    listed: Object.keys(window).filter((name) => !/^\\d+$/.test(name)),
    prototypes: prototypes.map((maker) => [names(maker), names(maker.prototype)]),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    head: document.head.innerHTML,
    body: Array.from({ length: document.body.children.length }, (_, index) => document.body.children[index].localName),
    title: document.title,
    address: location.href,
    history: history.length,
    focus: document.activeElement.localName,
    scroll: [scrollX, scrollY],
  };
})()`;

/** Everything of a page that is its own: styles of its elements, globals, prototypes, head, address. */
export function fingerprint(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate<Record<string, unknown>>(takeFingerprint);
}

/**
 * How all that the widget shows looks, element by element, but for what follows from its width. Equal on two pages:
 * nothing of either reaches it.
 */
export function lookOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const looks = [];
    const add = (element) => {
      const style = getComputedStyle(element);
      const sizes = /^(height|width|block-size|inline-size|perspective-origin|transform-origin|inset.*|top|right|bottom|left|grid-template-(rows|columns))$/;
      let text = element.localName + "." + element.className + " ";
      for (let index = 0; index < style.length; index++) {
        // Variables of the page come in with their names; what uses them is compared.
        if (!sizes.test(style[index]) && style[index].slice(0, 2) !== "--") text += style[index] + ":" + style.getPropertyValue(style[index]) + ";";
      }
      looks[looks.length] = text;
      for (let index = 0; index < element.children.length; index++) add(element.children[index]);
    };
    add(document.querySelector("zdravchat-widget").shadowRoot.querySelector("div"));
    return looks;
  })()`);
}
