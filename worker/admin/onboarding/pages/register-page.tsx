import { Notice } from "../../../ui/notice.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { SourceFields as Fields } from "../input.ts";
import { registerWords as words } from "../register-words.ts";
import type { Here } from "./fill-page.tsx";

interface RegisterPageProps {
  readonly here: Here;
  readonly formToken: string;
  /** Why the file was not taken. */
  readonly problem: string | null;
}

export const noSourceYet: Fields = { title: "", url: "", date: "" };

/** Where the classifier's file is chosen. */
export function RegisterPage({ here, formToken, problem }: RegisterPageProps) {
  return (
    <RegionPage {...here} tab="fill" title={words.title}>
      <p class="lead">{words.lead}</p>
      {problem === null ? null : (
        <Notice kind="error">
          <p id="file-wrong">{problem}</p>
        </Notice>
      )}
      <form method="post" enctype="multipart/form-data" class="stack">
        <input type="hidden" name="token" value={formToken} />
        <input type="hidden" name="step" value="read" />
        <div class="field">
          <label for="file">{words.file}</label>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.txt,text/csv"
            required
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? "file-hint" : "file-hint file-wrong"}
          />
          <p class="hint" id="file-hint">
            {words.fileHint}
          </p>
        </div>
        <div class="actions">
          <button type="submit">{words.read}</button>
        </div>
      </form>
    </RegionPage>
  );
}
