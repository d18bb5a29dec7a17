import type { Child } from "hono/jsx";
import type { PageFrame } from "../../../release/page-frame.ts";
import { Page } from "../../../ui/page.tsx";
import { webmasterStyle } from "../page-style.ts";

export interface WebmasterFrameProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description: string;
  readonly canonicalPath: string | null;
  readonly suggests?: boolean;
  readonly script: string;
  readonly children: Child;
}

/** A page for webmasters in the frame of the site. */
export function WebmasterFrame({ frame, children, ...rest }: WebmasterFrameProps) {
  return (
    <Page {...rest} style={webmasterStyle} origin={frame.origin} edition={frame.edition}>
      {children}
    </Page>
  );
}
