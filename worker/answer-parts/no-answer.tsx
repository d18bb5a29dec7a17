import type { Hotline } from "../registry/types.ts";
import { HotlineCard } from "./hotline.tsx";
import type { ShownAnswer } from "./types.ts";
import { Understood } from "./understood.tsx";
import { words } from "./words.ts";

/** The place is known and no chat serves it: say so, then the phone. */
export function NoChat({ answer, hotline }: { answer: ShownAnswer; hotline: Hotline }) {
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

/** The text means no place we know: what happened and what to do. */
export function NotFound({ q, answer }: { q: string; answer: ShownAnswer }) {
  return (
    <>
      <h1>{words.answer.notFound(q)}</h1>
      <Understood answer={answer} />
      <p class="lead">{answer.why}</p>
    </>
  );
}
