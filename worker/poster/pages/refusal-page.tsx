import type { PageFrame } from "../../release/page-frame.ts";
import { LinkButton } from "../../ui/button.tsx";
import { pageWords as words } from "../page-words.ts";
import { Phones, PosterFrame } from "./poster-frame.tsx";

export interface RefusalPageProps {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly leads: readonly string[];
}

/** Why there is no such file, what to do, and the phones. */
export function RefusalPage({ frame, heading, leads }: RefusalPageProps) {
  return (
    <PosterFrame frame={frame} title={heading} description={leads.join(" ")} canonicalPath={null}>
      <h1>{heading}</h1>
      {leads.map((lead) => (
        <p class="lead">{lead}</p>
      ))}
      <p class="row">
        <LinkButton href="/posters">{words.toPosters}</LinkButton>
      </p>
      <Phones />
    </PosterFrame>
  );
}
