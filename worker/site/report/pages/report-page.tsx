import { Phones } from "../../../answer-parts/hotline.tsx";
import type { ChatView } from "../../../answer-parts/types.ts";
import type { ReportKind } from "../../../release/resident-report.ts";
import { SitePage } from "../../pages/site-page.tsx";
import type { Frame } from "../../types.ts";
import type { ReportForm as Form } from "../report-problem.ts";
import { words } from "../words.ts";
import { ReportForm } from "./report-form.tsx";

export interface ReportPageProps {
  readonly frame: Frame;
  readonly chat: ChatView;
  readonly kinds: readonly ReportKind[];
  readonly form: Form;
  /** What was wrong with the form that came; null: none came. */
  readonly problem: string | null;
}

/** The form as a page of its own, with what was wrong and all that was typed. */
export function ReportPage({ frame, chat, kinds, form, problem }: ReportPageProps) {
  return (
    <SitePage
      frame={frame}
      title={words.title(chat.title)}
      description={words.description}
      canonicalPath={null}
    >
      <p class="place">
        <a href={`/c/${chat.code}`}>{chat.title}</a>
      </p>
      <h1>{words.heading}</h1>
      {problem === null ? null : (
        <p class="card" role="alert">
          <strong>{problem}</strong>
        </p>
      )}
      <ReportForm code={chat.code} kinds={kinds} form={form} />
      <Phones hotline={chat.hotline} />
    </SitePage>
  );
}
