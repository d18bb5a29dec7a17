import type { PublishingRefusal } from "../../publishing/types.ts";
import { refusalWords as words } from "./words.ts";

export interface SaidRefusal {
  readonly status: 404 | 409 | 422;
  readonly heading: string;
  readonly text: string;
}

/** What a person is told when publishing refuses. */
export function saidRefusal(refusal: PublishingRefusal): SaidRefusal {
  switch (refusal.kind) {
    case "draft_closed":
      return { status: 409, ...words.draft_closed[refusal.state] };
    case "no_draft":
    case "no_such_release":
      return { status: 404, ...words[refusal.kind] };
    case "broken":
    case "nothing_changes":
      return { status: 422, ...words[refusal.kind] };
    case "draft_changed":
    case "conflicts":
    case "needs_second_person":
    case "overtaken":
    case "draft_in_the_way":
      return { status: 409, ...words[refusal.kind] };
  }
}
