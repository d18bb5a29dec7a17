import type { ShownAnswer } from "./types.ts";
import { words } from "./words.ts";

/** How the typed text was read where it was not taken word for word; nothing when it was. */
export function Understood({ answer: { corrected, ignored } }: { answer: ShownAnswer }) {
  if (corrected === null && ignored.length === 0) return null;
  return (
    <p class="hint">
      {corrected === null ? null : words.answer.searchedFor(corrected)}{" "}
      {ignored.length === 0 ? null : words.answer.ignored(ignored)}
    </p>
  );
}
