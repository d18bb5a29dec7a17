import { Phones } from "../../../answer-parts/hotline.tsx";
import type { ChatView } from "../../../answer-parts/types.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { SitePage } from "../../pages/site-page.tsx";
import type { Frame } from "../../types.ts";
import { words } from "../words.ts";

/** For a report about a chat that closed while its page lay open. */
export function ClosedPage({ frame, chat }: { readonly frame: Frame; readonly chat: ChatView }) {
  const { heading, lead, way } = words.closed;
  return (
    <SitePage frame={frame} title={heading} description={lead} canonicalPath={null}>
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <p class="row">
        <LinkButton href={`/c/${chat.code}`}>{way}</LinkButton>
      </p>
      <Phones hotline={chat.hotline} />
    </SitePage>
  );
}
