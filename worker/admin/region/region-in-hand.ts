import type { Context } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { randomId } from "../../base/random.ts";
import { previewModel } from "../../publishing/preview.ts";
import { type RegionInWork, regionInWork } from "../../publishing/read-draft.ts";
import type { PublishingDeps } from "../../publishing/types.ts";
import type { RegionRecords } from "../../registry/records.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { AdminEnv } from "../admin-env.ts";
import { knownRegion } from "../drafts/known-region.ts";
import type { Viewer } from "../frame/admin-page.tsx";
import { formTokenOf } from "../guards.ts";
import { viewerOf } from "../refusals.tsx";
import { draftLineOf } from "./draft-line.ts";
import { readDone } from "./input.ts";
import type { DraftLine } from "./pages/region-page.tsx";
import type { DoneWord } from "./words.ts";

/** The region of the path with the reader's draft on top: what every page here begins with. */
export interface RegionInHand {
  readonly slug: string;
  readonly name: string;
  readonly inWork: RegionInWork;
  /** What is public now, of all regions. */
  readonly model: ReadModel;
  readonly frame: RegionFrame;
}

/** What the frame of each page of a region needs. */
export interface RegionFrame {
  readonly slug: string;
  readonly name: string;
  readonly viewer: Viewer | null;
  readonly draft: DraftLine | null;
  readonly token: string;
  readonly done: DoneWord | null;
  /** Revision of the draft, for the button that takes a change back; null: no draft that takes edits. */
  readonly revision: number | null;
}

/** null: there is no region of that name, neither in the registry nor in Russia. */
export async function regionInHand(c: Context<AdminEnv>): Promise<RegionInHand | null> {
  const { model } = c.var.publicRequest;
  const region = knownRegion(model, c.req.param("region") ?? "");
  if (region === null) return null;
  const inWork = await regionInWork(c.var.admin.db, region.slug, actorOf(c.var.who));
  const { draft } = inWork;
  return {
    ...region,
    inWork,
    model,
    frame: {
      ...region,
      viewer: viewerOf(c),
      draft: draftLineOf(inWork),
      token: formTokenOf(c),
      done: readDone(new URL(c.req.url).searchParams),
      revision: draft?.draft.state === "open" ? draft.draft.revision : null,
    },
  };
}

export function publishingDeps(c: Context<AdminEnv>): PublishingDeps {
  const { db, nowMs } = c.var.admin;
  return { db, nowMs, newId: randomId };
}

/** What the public would see; null where the records contradict themselves or there is no region yet. */
export function previewOrNull(model: ReadModel, records: RegionRecords): ReadModel | null {
  if (records.region === null) return null;
  try {
    return previewModel(model, records);
  } catch {
    return null;
  }
}
