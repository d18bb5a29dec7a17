import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { comboboxScript } from "../../../ui/combobox-script.ts";
import { accentStyle, frameStyle } from "../frame-style.ts";
import { heightScript } from "../height-script.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";

export interface FramePageProps {
  readonly frame: Frame;
  readonly title: string;
  /** Whether it holds a box with suggestions. */
  readonly suggests?: boolean;
  readonly children: Child;
}

/** A whole page for a frame in one response. Search engines keep to the pages that it is made of. */
export function FramePage({ frame: { look, region, place }, title, suggests, children }: FramePageProps) {
  const accent = accentStyle(look.accent);
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="ru" data-theme={look.theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{title}</title>
          <meta name="robots" content="noindex" />
          <style>{raw(frameStyle)}</style>
          {accent === null ? null : <style>{raw(accent)}</style>}
        </head>
        <body class={look.isCompact ? "compact" : undefined}>
          <main>
            {children}
            <p class="hint">
              <a href={region === null ? "/" : `/r/${region.slug}`} {...place.leaving}>
                {region === null ? words.directory : words.directoryOf(region.name)}
              </a>
            </p>
          </main>
          {suggests ? <script>{raw(comboboxScript)}</script> : null}
          <script>{raw(heightScript)}</script>
        </body>
      </html>
    </>
  );
}

/** What the frame is for. A compact one leaves it to the page around and says it to screen readers alone. */
export function FrameHeading({ frame }: { frame: Frame }) {
  return <h1 class={frame.look.isCompact ? "said" : undefined}>{words.heading}</h1>;
}
