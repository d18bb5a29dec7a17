import type { Typefaces } from "./typeface.ts";

/** Plain data, the same for every request of the isolate. */
let opened: Promise<Typefaces> | null = null;

/**
 * Golos Text (ParaType, SIL Open Font License), drawn for the public services of Russia. The files are loaded when
 * somebody asks for the first poster, not when the Worker starts.
 */
export function golos(): Promise<Typefaces> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<Typefaces> {
  const [{ openTypeface }, regular, bold] = await Promise.all([
    import("./typeface.ts"),
    import("@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf"),
    import("@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf"),
  ]);
  return {
    regular: openTypeface(regular.default),
    bold: openTypeface(bold.default),
  };
}
