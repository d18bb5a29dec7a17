import type { PublicTerritory } from "../../release/types.ts";
import type { Resolved } from "./resolve-territory.ts";

/** A territory that a text names, or what it may have meant. */
export interface Mention {
  readonly text: string;
  /** As a title says it: «Сатка», «Советский район». */
  readonly said: string;
  readonly resolved: Resolved;
  readonly isExcluded: boolean;
  /** «территории Чебаркуль»: the district around the town may be meant too. */
  readonly isTerritory: boolean;
  /** The city whose district it is. */
  readonly city: PublicTerritory | null;
}
