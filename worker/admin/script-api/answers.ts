import type { Context } from "hono";
import { cacheHeaders } from "../../base/cache-headers.ts";
import type { TableError } from "../../onboarding/table/types.ts";
import { type RegionDiff, subjectOf } from "../../publishing/diff.ts";
import type { Conflict, PublishingRefusal } from "../../publishing/types.ts";
import type { ScriptEnv } from "../admin-env.ts";
import { scriptWords as words } from "./words.ts";

interface Problem {
  readonly slug: string;
  readonly title: string;
  readonly detail: string;
}

/** problem+json (RFC 9457) with further members of its kind. No other site's script reads it. */
export function problem(
  c: Context<ScriptEnv>,
  status: number,
  { slug, title, detail }: Problem,
  members: object = { errors: [] },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const type = `${c.var.publicRequest.publicOrigin}/api#${slug}`;
  return new Response(JSON.stringify({ type, title, status, detail, ...members }), {
    status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": cacheHeaders.never,
    },
  });
}

/** The same members as of an import that succeeds: `draft`, `diff`, `errors`. */
export function tableProblem(c: Context<ScriptEnv>, errors: readonly TableError[]): Response {
  return problem(c, 422, words.tableRefused, { draft: null, diff: [], errors });
}

/** A diff as members of an answer. */
export function diffMembers({ entries, coverage }: RegionDiff) {
  return { diff: entries, coverage };
}

/** Why a draft is not published. */
export function publishProblem(c: Context<ScriptEnv>, refusal: PublishingRefusal): Response {
  switch (refusal.kind) {
    case "no_draft":
      return problem(c, 404, words.unknownDraft);
    case "draft_closed":
      return problem(c, 409, { ...words.closed, detail: words.closed.detail[refusal.state] });
    case "conflicts": {
      const errors = refusal.conflicts.map((conflict) => ({ field: conflict.key, detail: nameOf(conflict) }));
      const detail = words.conflicts.detail(errors.map((error) => error.detail).join(", "));
      return problem(c, 409, { ...words.conflicts, detail }, { errors });
    }
    case "broken":
      return problem(c, 422, words.broken, {
        errors: refusal.findings.map(({ key, sentence }) => ({ field: key, detail: sentence })),
      });
    case "nothing_changes":
      return problem(c, 409, words.nothingChanges);
    case "needs_second_person":
      return problem(c, 409, words.secondPerson);
    case "draft_changed":
    case "overtaken":
    case "no_such_release":
    case "draft_in_the_way":
      return problem(c, 409, words.changedMeanwhile);
  }
}

export function nameOf({ key, base, theirs, mine }: Conflict): string {
  const record = theirs ?? mine ?? base;
  return record === null ? key : subjectOf(key, record);
}
