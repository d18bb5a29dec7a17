import { HotlineCard, Phones } from "../../../answer-parts/hotline.tsx";
import type { Hotline } from "../../../registry/types.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";
import { FrameHeading, FramePage } from "./frame-page.tsx";
import { FrameSearch } from "./frame-search.tsx";

export interface RegionFrameProps {
  readonly frame: Frame;
  readonly hasChats: boolean;
  readonly hotline: Hotline;
}

/** The box of a region; of one without chats its phone service at once, the box for those who live elsewhere. */
export function RegionFrame({ frame, hasChats, hotline }: RegionFrameProps) {
  if (hasChats) {
    return (
      <FramePage frame={frame} title={words.heading} suggests>
        <FrameHeading frame={frame} />
        <FrameSearch frame={frame} />
        <Phones hotline={hotline} />
      </FramePage>
    );
  }
  return (
    <FramePage frame={frame} title={words.heading} suggests>
      <FrameHeading frame={frame} />
      <p>{words.noChats}</p>
      <div class="card">
        <h2>{words.call}</h2>
        <HotlineCard hotline={hotline} />
      </div>
      <FrameSearch frame={frame} />
      <Phones hotline={null} />
    </FramePage>
  );
}
