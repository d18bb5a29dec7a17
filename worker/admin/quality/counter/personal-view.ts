import { make, table } from "./elements.ts";
import type { Exposures } from "./messages.ts";
import { momentIn } from "./month.ts";
import { counterWords as words } from "./words.ts";

/** For the moderator's eyes: what residents showed, all but the last two digits covered. */
export function personalView({ total, shown }: Exposures, timezone: string): readonly Node[] {
  if (total === 0) return [make("p", {}, words.noPersonal)];
  const rows = shown.map(({ kind, masked, atS, link }) => [
    words.personal[kind],
    momentIn(timezone, atS),
    masked,
    link === null
      ? words.none
      : make("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, words.openMessage),
  ]);
  return [
    make("p", {}, words.personalFound(total)),
    make(
      "details",
      {},
      make("summary", {}, words.personalList(shown.length)),
      table([words.kind, words.when, words.number, words.message], rows),
    ),
  ];
}
