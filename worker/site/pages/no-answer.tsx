import type { Answer } from "../../lookup/places/types.ts";
import type { Hotline } from "../../registry/types.ts";
import type { RegionSummary } from "../types.ts";
import { words } from "../words.ts";
import { HotlineCard } from "./hotline.tsx";
import { RegionList } from "./region-list.tsx";
import { Understood } from "./understood.tsx";

/** The place is known and no chat serves it: say so, then the phone. */
export function NoChat({ answer, hotline }: { answer: Answer; hotline: Hotline }) {
  return (
    <>
      <h1 class="place">{answer.understood}</h1>
      <Understood answer={answer} />
      <div class="card">
        <h2>{words.answer.noChat}</h2>
        <p>{answer.why}</p>
        <HotlineCard hotline={hotline} />
      </div>
    </>
  );
}

export interface NotFoundProps {
  readonly q: string;
  readonly answer: Answer;
  readonly regions: readonly RegionSummary[];
}

/** The text means no place we know: what happened, what to do, where else to look. */
export function NotFound({ q, answer, regions }: NotFoundProps) {
  const { notFound, otherRegions } = words.answer;
  return (
    <>
      <h1>{notFound(q)}</h1>
      <Understood answer={answer} />
      <p class="lead">{answer.why}</p>
      <section>
        <h2>{otherRegions}</h2>
        <RegionList regions={regions} />
      </section>
    </>
  );
}
