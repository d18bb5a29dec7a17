import type { Child } from "hono/jsx";
import { SitePage } from "../../pages/site-page.tsx";
import type { Frame } from "../../types.ts";
import { qualityStyle } from "../page-style.ts";

export interface QualityFrameProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly children: Child;
}

/** A page about reports in the frame of the site, with the style of charts. */
export function QualityFrame({ path, ...rest }: QualityFrameProps) {
  return <SitePage {...rest} canonicalPath={path} style={qualityStyle} />;
}
