import type { Context } from "hono";
import { actorOf } from "../../../access/permissions.ts";
import { TerritoryChoices } from "../../../onboarding/accept/territory-choices.ts";
import { type ChatsElsewhere, chatsElsewhere } from "../../../publishing/chats-elsewhere.ts";
import { type TerritoryRecord, withChanges } from "../../../registry/records.ts";
import { coverageOf } from "../../../release/coverage.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { newestSource } from "../chats/chat-in-hand.ts";
import { chatsOf } from "../coverage/coverage-rows.ts";
import { findingsOf } from "../form/findings-of.ts";
import type { KnownTerritories } from "../form/named-territories.ts";
import { previewOrNull, type RegionInHand, regionInHand } from "../region-in-hand.ts";
import { emptyTerritory } from "./new-territory.ts";

/** A territory of the path, or one to come, with what its form is judged against. */
export interface TerritoryInHand {
  readonly region: RegionInHand;
  /** null: it is new. */
  readonly id: string | null;
  readonly base: TerritoryRecord;
  readonly known: KnownTerritories;
  readonly elsewhere: ChatsElsewhere;
}

/** null: there is no such region, or no such territory in it, or the region is not open yet. */
export async function territoryInHand(c: Context<AdminEnv>): Promise<TerritoryInHand | null> {
  const region = await regionInHand(c);
  if (region === null || region.inWork.edited.region === null) return null;
  const { slug, model, inWork } = region;
  const { edited, records } = inWork;
  const id = c.req.param("id") ?? null;
  const base = id === null ? emptyTerritory(edited, newestSource(edited)) : edited.territories.get(id);
  if (base === undefined) return null;
  const preview = previewOrNull(model, edited) ?? previewOrNull(model, records);
  const known = { slug, choices: new TerritoryChoices(edited), model: preview };
  const elsewhere = await chatsElsewhere(c.var.admin.db, model, edited, actorOf(c.var.who));
  return { region, id, base, known, elsewhere };
}

/** What is to be said of the territory were it so. */
export function findingsWith({ region, id, elsewhere }: TerritoryInHand, record: TerritoryRecord) {
  const key = `territory/${id ?? "new"}` as const;
  const records = withChanges(region.inWork.edited, [{ key, before: null, after: record }]);
  return findingsOf(records, key, elsewhere);
}

export function servingChats({ id, known }: TerritoryInHand) {
  const territory = id === null ? undefined : known.model?.territoryById.get(id);
  if (territory === undefined || known.model === null) return [];
  return chatsOf(coverageOf(known.model, territory));
}
