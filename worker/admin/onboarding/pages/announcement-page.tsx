import { LinkButton } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import { announcementWords as words } from "../announcement-words.ts";
import { type SourceFields as Fields, limits, type SourceProblems } from "../input.ts";
import type { Here } from "./fill-page.tsx";
import { SourceFields } from "./source-fields.tsx";

interface AnnouncementPageProps {
  readonly here: Here;
  readonly formToken: string;
  readonly hasTerritories: boolean;
  readonly text: string;
  readonly textProblem: string | null;
  readonly source: Fields;
  readonly problems: SourceProblems;
}

/** Where a press release is pasted. */
export function AnnouncementPage(props: AnnouncementPageProps) {
  const { here, formToken, hasTerritories, text, textProblem, source, problems } = props;
  return (
    <RegionPage {...here} tab="fill" title={words.title}>
      <p class="lead">{words.lead}</p>
      {hasTerritories ? null : (
        <Notice kind="warning">
          <p>{words.noTerritories}</p>
          <p>
            <LinkButton href={`${tabPath(here.slug, "fill")}/register`} isSecond>
              {words.toRegister}
            </LinkButton>
          </p>
        </Notice>
      )}
      <form method="post" enctype="multipart/form-data" class="stack">
        <input type="hidden" name="token" value={formToken} />
        <TextField
          name="text"
          label={words.text}
          value={text}
          maxLength={limits.text}
          rows={14}
          error={textProblem ?? undefined}
        />
        <div class="field">
          <label for="file">{words.file}</label>
          <input id="file" type="file" name="file" accept=".txt,.html,.htm,text/plain,text/html" />
        </div>
        <SourceFields values={source} problems={problems} />
        <div class="actions">
          <button type="submit" name="step" value="read">
            {words.read}
          </button>
        </div>
      </form>
    </RegionPage>
  );
}
