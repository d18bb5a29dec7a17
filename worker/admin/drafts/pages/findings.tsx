import type { Finding } from "../../../publishing/types.ts";
import { Notice } from "../../../ui/notice.tsx";
import { draftWords as words } from "../words.ts";

/** What keeps a draft from being published, and what to look at again. */
export function Findings({ errors, warnings }: { errors: readonly Finding[]; warnings: readonly Finding[] }) {
  return (
    <>
      {errors.length === 0 ? null : (
        <Notice kind="error" heading={words.errors}>
          <Sentences findings={errors} />
        </Notice>
      )}
      {warnings.length === 0 ? null : (
        <Notice kind="warning" heading={words.warnings}>
          <Sentences findings={warnings} />
        </Notice>
      )}
    </>
  );
}

function Sentences({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map(({ sentence }) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
