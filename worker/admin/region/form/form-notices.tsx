import type { FactChange } from "../../../publishing/diff.ts";
import type { Finding } from "../../../publishing/types.ts";
import { Notice } from "../../../ui/notice.tsx";
import { tabPath } from "../pages/region-page.tsx";
import type { Errors } from "./field-errors.ts";
import { fieldWords as words } from "./words.ts";

/** Why a form was not saved although its fields are good, or that it was only checked. */
export type FormNotice =
  | { readonly kind: "checked" }
  | { readonly kind: "conflict"; readonly facts: readonly FactChange[] }
  | { readonly kind: "closed"; readonly isSubmitted: boolean };

export interface FormNoticesProps {
  readonly slug: string;
  readonly errors: Errors;
  readonly findings: readonly Finding[];
  readonly notice: FormNotice | null;
}

/** Everything that a form has to say before its fields. */
export function FormNotices({ slug, errors, findings, notice }: FormNoticesProps) {
  const broken = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.size > 0 ? <Notice kind="error" heading={words.errorsHeading} /> : null}
      {notice === null ? null : <SaidNotice slug={slug} notice={notice} />}
      {broken.length > 0 ? (
        <Notice kind="error" heading={words.brokenHeading}>
          <Sentences findings={broken} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice kind="warning" heading={words.warningsHeading}>
          <Sentences findings={warnings} />
        </Notice>
      ) : null}
      {notice?.kind === "checked" && errors.size === 0 && findings.length === 0 ? (
        <Notice kind="done" heading={words.nothingFound} />
      ) : null}
    </>
  );
}

function SaidNotice({ slug, notice }: { slug: string; notice: FormNotice }) {
  switch (notice.kind) {
    case "checked":
      return null;
    case "closed":
      return (
        <Notice kind="error" heading={words.closedHeading}>
          <p>
            {notice.isSubmitted ? words.closed.submitted : words.closed.other}{" "}
            <a href={tabPath(slug, "draft")}>{words.toDraft}</a>
          </p>
        </Notice>
      );
    case "conflict":
      return (
        <Notice kind="error" heading={words.conflictHeading}>
          <p>{words.conflictLead}</p>
          <ul>
            {notice.facts.map(({ label, before, after }) => (
              <li>
                {label}: {words.conflictNow} <strong>{before ?? words.nothing}</strong>, {words.conflictMine}{" "}
                <strong>{after ?? words.nothing}</strong>
              </li>
            ))}
          </ul>
          <p>{words.conflictWay}</p>
        </Notice>
      );
  }
}

function Sentences({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {[...new Set(findings.map(({ sentence }) => sentence))].map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
