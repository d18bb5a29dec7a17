import { durationWords } from "../../../quality/duration-words.ts";
import { answeredShare, inTimeShare } from "../../../quality/shares.ts";
import type { FiguresRecord } from "../../../registry/quality.ts";
import type { RecordKey } from "../../../registry/records.ts";
import { dateWords } from "../../../registry/time-words.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { TextField } from "../../../ui/field.tsx";
import { DoneNotice } from "../../region/form/done-notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import type { ChatFigures, QualityView } from "../quality-view.ts";
import { qualityWords as words } from "../words.ts";
import { Comparison } from "./comparison.tsx";
import { ExportHelp } from "./export-help.tsx";

export interface QualityPageProps {
  readonly frame: RegionFrame;
  readonly view: QualityView;
  /** What was just saved, for the button that takes it back. */
  readonly undoKey: RecordKey | null;
  /** Residents have a page of this month. */
  readonly isPublic: boolean;
}

/** The figures of a region's chats in one month: what there is, what is missing, and how to come by it. */
export function QualityPage({ frame, view, undoKey, isPublic }: QualityPageProps) {
  const path = tabPath(frame.slug, "quality");
  const month = dateWords(view.period) ?? view.period;
  return (
    <RegionPage {...frame} tab="quality">
      <DoneNotice frame={frame} undoKey={undoKey} />
      <p class="lead">{words.lead}</p>
      <div class="actions">
        <LinkButton href={`${path}/count`}>{words.count}</LinkButton>
        <LinkButton href={`${path}/table?period=${view.period}`} isSecond>
          {words.fromTable}
        </LinkButton>
      </div>
      <ExportHelp isOpen={view.periods.length === 0} />
      <section>
        <h2>{words.caption(month)}</h2>
        <Months path={path} view={view} />
        {isPublic ? (
          <p>
            <a href={`/quality/${frame.slug}/${view.period}`}>{words.publicPage}</a>
          </p>
        ) : null}
        <DataTable
          caption=""
          columns={[
            { key: "chat", label: words.chat },
            { key: "appeals", label: words.appeals, isNumber: true },
            { key: "answered", label: words.answered, isNumber: true },
            { key: "inTime", label: words.inTime, isNumber: true },
            { key: "wait", label: words.wait, isNumber: true },
            { key: "method", label: words.method },
            { key: "state", label: words.state },
          ]}
          rows={view.chats.map((chat) => row(path, chat))}
          empty={words.noChats}
        />
        <p class="hint">{words.few}</p>
      </section>
      <Comparison view={view} slug={frame.slug} />
    </RegionPage>
  );
}

function Months({ path, view: { period, periods } }: { path: string; view: QualityView }) {
  return (
    <>
      {periods.length === 0 ? null : (
        <nav class="filters" aria-label={words.months}>
          {periods.map((one) => (
            <a href={`${path}?period=${one}`} aria-current={one === period ? "page" : undefined}>
              {dateWords(one)}
            </a>
          ))}
        </nav>
      )}
      <form class="fields" method="get" action={path}>
        <TextField name="period" label={words.month} type="month" value={period} maxLength={7} />
        <div class="field button">
          <button class="second" type="submit">
            {words.show}
          </button>
        </div>
      </form>
    </>
  );
}

function row(path: string, { code, title, id, figures, state }: ChatFigures) {
  const stateTag = state === null ? words.none : <span class="tag soft">{words.states[state]}</span>;
  return [
    <a href={`${path}/figures/${id}`} aria-label={figures === null ? words.enter(title) : undefined}>
      {title} <small>{code}</small>
    </a>,
    numberText(figures?.appeals),
    answeredText(figures),
    inTimeText(figures),
    figures?.medianMinutes == null ? words.notKnown : durationWords(figures.medianMinutes),
    figures === null ? words.notKnown : words.methods[figures.method],
    stateTag,
  ];
}

function numberText(number: number | null | undefined): string {
  return number == null ? words.notKnown : String(number);
}

function answeredText(figures: FiguresRecord | null): string {
  const share = figures === null ? null : answeredShare(figures);
  return share === null ? words.notKnown : words.percent(share.percent);
}

function inTimeText(figures: FiguresRecord | null): string {
  if (figures === null) return words.notKnown;
  const share = inTimeShare(figures);
  if (share !== null) return words.percent(share);
  if (figures.isInTime === null) return words.notKnown;
  return words.claims[figures.isInTime ? "yes" : "no"];
}
