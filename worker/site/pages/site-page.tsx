import type { Child } from "hono/jsx";
import { Page, type PageProps } from "../../ui/page.tsx";
import type { Frame } from "../types.ts";

export interface SitePageProps extends Omit<PageProps, "origin" | "edition" | "children"> {
  readonly frame: Frame;
  readonly children: Child;
}

/** A residents' page in the frame of the site. */
export function SitePage({ frame, children, ...rest }: SitePageProps) {
  return (
    <Page {...rest} origin={frame.origin} edition={frame.edition}>
      {children}
    </Page>
  );
}
