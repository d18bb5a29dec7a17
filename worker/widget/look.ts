import { defaultTheme, type WidgetTheme, widgetThemes } from "./promise.ts";

/** How a widget looks. */
export interface Look {
  readonly theme: WidgetTheme;
  /** "#rrggbb", or null for our own green. */
  readonly accent: string | null;
  readonly isCompact: boolean;
}

/** The look that an address asks for. What cannot be read counts as not said: it must not break a hospital's page. */
export function lookIn(query: URLSearchParams): Look {
  return {
    theme: themeOf(query.get("theme")),
    accent: colourOf(query.get("accent") ?? ""),
    isCompact: query.has("compact"),
  };
}

/** The parameters that ask for a look, without those that are as by default. */
export function lookParameters({ theme, accent, isCompact }: Look): URLSearchParams {
  const query = new URLSearchParams();
  if (theme !== defaultTheme) query.set("theme", theme);
  if (accent !== null) query.set("accent", accent);
  if (isCompact) query.set("compact", "1");
  return query;
}

/** An unknown theme is the default one. */
export function themeOf(text: string | null): WidgetTheme {
  return widgetThemes.find((theme) => theme === text) ?? defaultTheme;
}

/** "#rrggbb" in small letters of a colour with three or six digits, in any case, with or without its sign; else null. */
export function colourOf(text: string): string | null {
  const digits = /^#?((?:[\da-f]{3}){1,2})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}
