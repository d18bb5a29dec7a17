import { elementName, widgetAttributes } from "../promise.ts";
import { originOf } from "./addresses.ts";
import { make } from "./make.ts";
import { paint } from "./paint.ts";
import css from "./style.css";
import { fill } from "./widget.ts";

/** Nothing when a site builder has put the text of the script into another one; then `base` must say where we are. */
const { src = "", nonce } = (document.currentScript || {}) as HTMLScriptElement;

class ZdravchatWidget extends HTMLElement {
  static get observedAttributes(): readonly string[] {
    return widgetAttributes;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) refill(this, this.attachShadow({ mode: "open" }));
  }

  attributeChangedCallback(name: string): void {
    const root = this.shadowRoot;
    if (!root) return;
    // The style sheet reads theme and compactness by itself, and the region is read whenever something is asked.
    if (/accent|theme|compact|region/.test(name)) paint(this, root.querySelector("div") as HTMLElement);
    else refill(this, root);
  }
}

function refill(host: HTMLElement, root: ShadowRoot): void {
  root.replaceChildren();
  dress(root);
  fill(host, root, originOf(src));
}

/** A constructed sheet needs no word in the page's policy; browsers without take a tag, with the script's own nonce. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = make("style", css);
    style.nonce = nonce;
    root.append(style);
  }
}

// Pasted twice, the script runs twice.
if (!customElements.get(elementName)) customElements.define(elementName, ZdravchatWidget);
