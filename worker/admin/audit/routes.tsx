import { type Context, Hono } from "hono";
import { everybody } from "../../access/people.ts";
import { may, regionsWhere } from "../../access/permissions.ts";
import { filteredLinesQuery, type LineFilter } from "../../audit/store.ts";
import { federalSubjects } from "../../registry/federal-subjects.ts";
import type { AdminEnv } from "../admin-env.ts";
import { notHere, refuse, viewerOf } from "../refusals.tsx";
import { actorNames } from "./actor-names.ts";
import { type AuditQuestion, readAuditQuestion } from "./input.ts";
import { jsonLines } from "./json-lines.ts";
import { actorsIn, lineView, storedSubject } from "./line-view.ts";
import { AuditPage } from "./pages/audit-page.tsx";
import { auditWords as words } from "./words.ts";

/** The audit log for people and for machines: each sees the lines of their regions and their own. */
export const auditRoutes = new Hono<AdminEnv>();

const pageSize = 50;

auditRoutes.get("/admin/audit", async (c) => {
  const query = new URL(c.req.url).searchParams;
  const question = readAuditQuestion(query);
  const viewer = viewerOf(c);
  if (viewer === null) return notHere(c);
  if (question === null) return refuse(c, 400, words.refused);
  const { db } = c.var.admin;
  const page = { order: "newest", beyond: question.before, limit: pageSize + 1 } as const;
  const found = await filteredLinesQuery(db, filterOf(c, question), page);
  const shown = found.slice(0, pageSize);
  const names = await actorNames(db, shown.flatMap(actorsIn));
  return c.html(
    <AuditPage
      viewer={viewer}
      question={question}
      lines={shown.map((line) => lineView(line, names))}
      olderThan={found.length > pageSize ? (shown.at(-1)?.number ?? null) : null}
      regions={federalSubjects
        .filter(({ slug }) => may(c.var.who, "audit.read", slug))
        .map(({ slug, name }) => ({ value: slug, text: name }))}
      people={await peopleSeen(c)}
    />,
  );
});

auditRoutes.get("/admin/audit.jsonl", (c) => {
  const question = readAuditQuestion(new URL(c.req.url).searchParams);
  if (question === null) return refuse(c, 400, words.refused);
  return c.body(jsonLines(c.var.admin.db, filterOf(c, question)), 200, {
    "Content-Type": "application/x-ndjson; charset=utf-8",
    "Content-Disposition": 'attachment; filename="audit.jsonl"',
  });
});

function filterOf(c: Context<AdminEnv>, question: AuditQuestion): LineFilter {
  const { who } = c.var;
  const { region, person, action, text, from, to } = question;
  const regions = regionsWhere(who, "audit.read", who.regions);
  return {
    visible: may(who, "audit.read_all") ? null : { regions, person: who.personId },
    ...{ region, person, action },
    text: text === null ? null : storedSubject(text),
    fromMs: from === null ? null : dayStartMs(from),
    untilMs: to === null ? null : dayStartMs(to) + dayMs,
  };
}

const dayMs = 86_400_000;

/** Days of the log begin at midnight in Moscow. */
function dayStartMs(date: string): number {
  return Date.parse(`${date}T00:00:00+03:00`);
}

/** Whom the reader may choose in the filter: all, or those who work on the same regions. */
async function peopleSeen(c: Context<AdminEnv>) {
  const { who, admin } = c.var;
  const isAll = may(who, "audit.read_all");
  return (await everybody(admin.db))
    .filter(
      ({ id, role, regions }) =>
        isAll ||
        id === who.personId ||
        role === "administrator" ||
        regions.some((region) => who.regions.includes(region)),
    )
    .map(({ id, name }) => ({ value: id, text: name }));
}
