/**
 * What `/widget/v1.js` promises to pages that nobody will ever edit again. Names are only ever added: a page pasted
 * today works for as long as v1 is served. A test holds the built file against this list.
 */
export const elementName = "zdravchat-widget";

export const widgetThemes = ["light", "dark", "auto"] as const;
export type WidgetTheme = (typeof widgetThemes)[number];
/** Without the attribute, or with a word we do not know: as the visitor's system is set. */
export const defaultTheme: WidgetTheme = "auto";

export const widgetLanguages = ["ru"] as const;
export const defaultLanguage = "ru";

/**
 * - `region`: slug; decides between equally good readings of an address. Any text: the API judges it.
 * - `chat`: code of a chat; no question is asked, only its card is shown.
 * - `q`: what stands in the box at first.
 * - `theme`: one of `widgetThemes`. `lang`: one of `widgetLanguages`, else `ru`.
 * - `accent`: `#rgb` or `#rrggbb`; taken in each theme where text on it and links of it have a contrast of 4.5:1.
 * - `compact`: without heading, with less space around. Its value plays no part.
 * - `base`: address of the directory, http or https; without it the origin that the script came from.
 */
export const widgetAttributes = [
  "region",
  "chat",
  "q",
  "theme",
  "accent",
  "compact",
  "lang",
  "base",
] as const;
export type WidgetAttribute = (typeof widgetAttributes)[number];

/** Bubbles and leaves shadow roots. Once for each chat that is shown as the answer; `detail` is `FoundDetail`, no more. */
export const foundEvent = "zdravchat:found";
export interface FoundDetail {
  readonly code: string;
}

/** From these versions on the script does all it can; in older ones the content inside the element stays. */
export const widgetBrowsers = [
  { name: "Chrome", from: 87, esbuild: "chrome87" },
  { name: "Edge", from: 87, esbuild: "edge87" },
  { name: "Firefox", from: 85, esbuild: "firefox85" },
  { name: "Safari", from: 14, esbuild: "safari14" },
  { name: "Safari iOS", from: 14, esbuild: "ios14" },
  // Both are built on Chromium: Samsung Internet 14 on version 87, Yandex Browser 20.12 on version 86 and later ones on 88.
  { name: "Samsung Internet", from: 14, esbuild: "chrome87" },
  { name: "Яндекс Браузер", from: 21, esbuild: "chrome87" },
] as const;
