import { type Context, Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { randomId } from "../../base/random.ts";
import { diffOf } from "../../publishing/diff.ts";
import { regionHistory, releaseInHistory } from "../../publishing/history.ts";
import { needsApproval } from "../../publishing/publish-draft.ts";
import { regionRecords } from "../../publishing/read-draft.ts";
import { restoreRelease, restoringChanges } from "../../publishing/restore.ts";
import { withChanges } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { actorNames } from "../audit/actor-names.ts";
import { readNoted } from "../drafts/input.ts";
import { knownRegion } from "../drafts/known-region.ts";
import { type SaidRefusal, saidRefusal } from "../drafts/refusal-text.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { readNumber } from "./input.ts";
import { HistoryPage } from "./pages/history-page.tsx";
import { ReleasePage } from "./pages/release-page.tsx";
import { RestorePage } from "./pages/restore-page.tsx";
import { timezoneOf, whenWords } from "./when-words.ts";
import { historyWords as words } from "./words.ts";

/** The releases of a region: what each changed, and the way back to any of them. */
export const historyRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/history";
const mayRead = requirePermission("region.read");
const mayRestore = requirePermission("release.restore");
const pageSize = 50;

historyRoutes.get(path, mayRead, async (c) => {
  const at = regionOfPath(c);
  if (at === null) return notHere(c);
  const before = readNumber(c.req.query("before"));
  const found = await regionHistory(c.var.admin.db, at.region.slug, before, pageSize + 1);
  const shown = found.slice(0, pageSize);
  const names = await actorNames(
    c.var.admin.db,
    shown.map(({ actor }) => actor),
  );
  const timezone = timezoneOf(c.var.publicRequest.model, at.region.slug);
  return c.html(
    <HistoryPage
      {...at}
      releases={shown.map(({ number, createdAtMs, note, actor, action, changes }) => ({
        number,
        when: whenWords(createdAtMs, timezone),
        who: names.get(actor ?? "") ?? "",
        note,
        isRestored: action === "release.restored",
        changes,
      }))}
      isFirstPage={before === null}
      earlierThan={found.length > pageSize ? (shown.at(-1)?.number ?? null) : null}
      restored={readNumber(c.req.query("restored"))}
    />,
  );
});

historyRoutes.get(`${path}/:number`, mayRead, async (c) => {
  const at = regionOfPath(c);
  const number = readNumber(c.req.param("number"));
  if (at === null || number === null) return notHere(c);
  const { db } = c.var.admin;
  const found = await releaseInHistory(db, at.region.slug, number);
  const [entry] = await regionHistory(db, at.region.slug, number + 1, 1);
  if (found === null || entry?.number !== number) return notHere(c);
  const names = await actorNames(db, [entry.actor]);
  const restoring = await restoringChanges({ db }, at.region.slug, number);
  return c.html(
    <ReleasePage
      {...at}
      number={number}
      when={whenWords(entry.createdAtMs, timezoneOf(c.var.publicRequest.model, at.region.slug))}
      who={names.get(entry.actor ?? "") ?? ""}
      note={entry.note}
      diff={diffOf(found.before, found.after)}
      isNow={restoring === null || restoring.length === 0}
      isFirst={found.before.region === null}
    />,
  );
});

historyRoutes.get(`${path}/:number/restore`, mayRestore, (c) => showRestoration(c));

historyRoutes.post(`${path}/:number/restore`, mayRestore, async (c) => {
  const at = regionOfPath(c);
  const number = readNumber(c.req.param("number"));
  const asked = readNoted(await formOf(c));
  if (at === null || number === null) return notHere(c);
  const { db, nowMs } = c.var.admin;
  const region = at.region.slug;
  // What the page showed is what is restored: a release in between would make it something else.
  if (asked === null || asked.revision !== (await newestNumber(c, region))) {
    return showRestoration(c, { status: 409, ...words.seenOther });
  }
  const restored = await restoreRelease(
    { db, nowMs, newId: randomId },
    { region, number, actor: actorOf(c.var.who), note: asked.note },
  );
  if (!restored.ok) return showRestoration(c, saidRefusal(restored.refusal));
  const { value } = restored;
  return c.redirect(
    value.kind === "released"
      ? `/admin/regions/${region}/history?restored=${value.release}`
      : `/admin/regions/${region}/draft?done=submitted`,
    303,
  );
});

async function showRestoration(c: Context<AdminEnv>, refusal: SaidRefusal | null = null): Promise<Response> {
  const at = regionOfPath(c);
  const number = readNumber(c.req.param("number"));
  if (at === null || number === null) return notHere(c);
  const { db } = c.var.admin;
  const { slug } = at.region;
  const changes = await restoringChanges({ db }, slug, number);
  if (changes === null) return notHere(c);
  const now = await regionRecords(db, slug);
  return c.html(
    <RestorePage
      {...at}
      number={number}
      undoes={readNumber(c.req.query("undo"))}
      seen={await newestNumber(c, slug)}
      diff={diffOf(now, withChanges(now, changes))}
      needsSecondPerson={await needsApproval({ db }, slug)}
      refusal={refusal}
    />,
    refusal?.status ?? 200,
  );
}

/** The number of the region's newest release; 0 before the first. */
async function newestNumber(c: Context<AdminEnv>, region: string): Promise<number> {
  const [newest] = await regionHistory(c.var.admin.db, region, null, 1);
  return newest?.number ?? 0;
}

function regionOfPath(c: Context<AdminEnv>) {
  const region = knownRegion(c.var.publicRequest.model, c.req.param("region") ?? "");
  const viewer = viewerOf(c);
  return region === null || viewer === null ? null : { region, viewer };
}
