import { Phones } from "../../../answer-parts/hotline.tsx";
import type { Hotline } from "../../../registry/types.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";
import { FramePage } from "./frame-page.tsx";
import { FrameSearch } from "./frame-search.tsx";

export interface RefusalFrameProps {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly hotline: Hotline;
  /** What stands in the box. */
  readonly q?: string;
  readonly requestId?: string;
}

/** What was not to be had, in the frame's own design: what happened, what to do, the box and the phones. */
export function RefusalFrame({ frame, heading, lead, hotline, q = "", requestId }: RefusalFrameProps) {
  return (
    <FramePage frame={frame} title={heading} suggests>
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <FrameSearch frame={frame} q={q} />
      <Phones hotline={hotline} />
      {requestId === undefined ? null : <p class="hint">{words.requestId(requestId)}</p>}
    </FramePage>
  );
}
