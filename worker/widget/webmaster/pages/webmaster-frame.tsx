import type { Child } from "hono/jsx";
import type { PublicRequest } from "../../../release/public-request.ts";
import { Page } from "../../../ui/page.tsx";
import { webmasterStyle } from "../page-style.ts";

/** What the frame of a page needs of the request. */
export interface Frame {
  readonly origin: string;
  readonly edition: { readonly number: number; readonly publishedAtMs: number };
}

export function frameOf({ publicOrigin, model }: PublicRequest): Frame {
  return { origin: publicOrigin, edition: model.release };
}

export interface WebmasterFrameProps {
  readonly frame: Frame;
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
