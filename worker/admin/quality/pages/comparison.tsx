import { comparePeriods } from "../../../quality/comparison.ts";
import { durationWords } from "../../../quality/duration-words.ts";
import { answeredShare } from "../../../quality/shares.ts";
import type { FiguresRecord, QualityPeriod } from "../../../registry/quality.ts";
import { dateWords } from "../../../registry/time-words.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import type { ChatFigures, QualityView } from "../quality-view.ts";
import { qualityWords as words } from "../words.ts";

/** A month beside the one before it, chat by chat; nothing where no chat has both. */
export function Comparison({ view: { period, previous, chats }, slug }: { view: QualityView; slug: string }) {
  const both = chats.flatMap(({ figures, before, ...chat }) =>
    figures === null || before === null ? [] : [{ ...chat, figures, before }],
  );
  if (previous === null || both.length === 0) return null;
  const heading = words.comparison(words.was(dateWords(previous) ?? previous, dateWords(period) ?? period));
  return (
    <section>
      <h2>{heading}</h2>
      <p class="hint">{words.comparisonLead}</p>
      <DataTable
        caption=""
        columns={[
          { key: "chat", label: words.chat },
          { key: "appeals", label: words.appeals, isNumber: true },
          { key: "answered", label: words.answered, isNumber: true },
          { key: "wait", label: words.wait, isNumber: true },
        ]}
        rows={both.map((one) => row(one, { slug, period, previous }))}
        empty=""
      />
    </section>
  );
}

type BothMonths = Omit<ChatFigures, "figures" | "before"> & {
  readonly figures: FiguresRecord;
  readonly before: FiguresRecord;
};

function row(
  { code, title, figures, before }: BothMonths,
  { slug, period, previous }: { slug: string; period: QualityPeriod; previous: QualityPeriod },
) {
  const { isOtherMethod } = comparePeriods(
    { ...before, region: slug, chat: code, period: previous },
    { ...figures, region: slug, chat: code, period },
  );
  const pair = (of: (one: FiguresRecord) => string | null) =>
    words.was(of(before) ?? words.notKnown, of(figures) ?? words.notKnown);
  return [
    <>
      {title} <small>{code}</small>
      {isOtherMethod ? <span class="tag soft">{words.otherMethod}</span> : null}
    </>,
    pair(({ appeals }) => (appeals === null ? null : String(appeals))),
    pair((one) => {
      const share = answeredShare(one);
      return share === null ? null : words.percent(share.percent);
    }),
    pair(({ medianMinutes }) => (medianMinutes === null ? null : durationWords(medianMinutes))),
  ];
}
