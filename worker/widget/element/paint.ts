import { readableIn } from "./accent.ts";

/** The accent as the host element has it now; theme and compactness are the style sheet's. */
export function paint(host: HTMLElement, frame: HTMLElement): void {
  const accent = host.getAttribute("accent") || "";
  // Always set: pages have variables of these names too, and what is not set here would come in from them. Set through
  // the CSSOM, which no policy of a page forbids.
  for (const theme of ["light", "dark"]) {
    frame.style.setProperty(`--${theme}`, theme === readableIn(accent) ? accent : "initial");
  }
}
