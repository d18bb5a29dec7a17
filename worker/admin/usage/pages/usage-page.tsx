import { readableHost } from "../../../registry/widget-host.ts";
import { usageChannels, usageKinds } from "../../../release/usage-event.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { SelectField } from "../../../ui/field.tsx";
import type { Days } from "../../../usage/store.ts";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import type { Period } from "../input.ts";
import type { UsageView } from "../usage-view.ts";
import { dayWords, monthWords, usageWords as words } from "../words.ts";
import { DayBars } from "./day-bars.tsx";

export interface UsagePageProps {
  readonly frame: RegionFrame;
  readonly period: Period;
  /** Months to choose from, newest first. */
  readonly months: readonly Period[];
  readonly days: Days;
  readonly view: UsageView;
}

/** How the chats of a region are used: by day, by chat, by site. */
export function UsagePage({ frame, period, months, days, view }: UsagePageProps) {
  const path = tabPath(frame.slug, "usage");
  const { answer, join } = view.total;
  const isEmpty = answer + join === 0;
  return (
    <RegionPage {...frame} tab="usage">
      <p>{words.lead}</p>
      <Periods path={path} period={period} months={months} />
      <p>
        <strong>{words.inPeriod(days.from, days.to)}</strong>: {words.total(answer, join)}
      </p>
      {isEmpty ? <Empty slug={frame.slug} /> : <ByDay view={view} />}
      {isEmpty ? null : <ByChat slug={frame.slug} view={view} />}
      <ByHost slug={frame.slug} view={view} />
      <section>
        <h2>{words.whatHeading}</h2>
        <ul>
          {words.what.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      <p>
        <a href={`${path}.csv?period=${period}`}>{words.download}</a>
      </p>
    </RegionPage>
  );
}

function Periods({ path, period, months }: { path: string } & Pick<UsagePageProps, "period" | "months">) {
  const isMonth = months.includes(period);
  return (
    <>
      <nav class="filters" aria-label={words.periods}>
        {(["7", "28"] as const).map((one) => (
          <a href={`${path}?period=${one}`} aria-current={one === period ? "true" : undefined}>
            {words.last[one]}
          </a>
        ))}
      </nav>
      <form class="fields" action={path}>
        <SelectField
          name="period"
          label={words.month}
          value={isMonth ? period : (months[0] ?? "")}
          options={months.map((month) => ({ value: month, text: monthWords(month) }))}
        />
        <div class="field button">
          <button class="second" type="submit">
            {words.show}
          </button>
        </div>
      </form>
    </>
  );
}

function ByDay({ view }: { view: UsageView }) {
  return (
    <section>
      <h2>{words.byDay}</h2>
      {usageKinds.map((kind) => (
        <DayBars kind={kind} days={view.days} />
      ))}
      <details>
        <summary>{words.dayTable}</summary>
        <DataTable
          caption={words.byDay}
          columns={[{ key: "day", label: words.day }, ...kindColumns]}
          rows={view.days
            .toReversed()
            .map(({ day, counts }) => [dayWords(day), ...usageKinds.map((kind) => `${counts[kind]}`)])}
          empty=""
        />
      </details>
    </section>
  );
}

const kindColumns = usageKinds.map((kind) => ({ key: kind, label: words.kinds[kind], isNumber: true }));

/** A table for each kind: all numbers in one would be wider than a page. */
function ByChat({ slug, view }: { slug: string; view: UsageView }) {
  return (
    <section>
      <h2>{words.byChat}</h2>
      <p class="hint">{words.channelsHint}</p>
      {usageKinds.map((kind) => (
        <DataTable
          caption={words.kinds[kind]}
          columns={[{ key: "chat", label: words.chat }, ...channelColumns]}
          rows={view.chats.map(({ code, title, counts }) => [
            <>
              <a href={`${tabPath(slug, "chats")}/${code}`}>{title}</a>
              <small>{code}</small>
            </>,
            <strong>{counts[kind].all}</strong>,
            ...usageChannels.map((channel) => `${counts[kind][channel]}`),
          ])}
          empty={words.noChats}
        />
      ))}
    </section>
  );
}

const channelColumns = [
  { key: "all", label: words.all, isNumber: true },
  ...usageChannels.map((channel) => ({ key: channel, label: words.channels[channel], isNumber: true })),
];

function ByHost({ slug, view }: { slug: string; view: UsageView }) {
  return (
    <section>
      <h2>{words.byHost}</h2>
      <DataTable
        caption={words.byHost}
        columns={[{ key: "host", label: words.host }, ...kindColumns]}
        rows={view.hosts.map(({ host, isNamed, counts }) => [
          <>
            {readableHost(host)}
            {isNamed ? null : (
              <>
                {" "}
                <span class="tag soft">{words.notNamed}</span>
              </>
            )}
          </>,
          ...usageKinds.map((kind) => `${counts[kind]}`),
        ])}
        empty={words.noHosts}
      />
      <p class="hint">
        {words.hostsHint} <a href={namingPath(slug)}>{words.nameHosts}</a>
      </p>
    </section>
  );
}

function Empty({ slug }: { slug: string }) {
  const { widget, widgetMore, name, nameMore, posters, postersMore } = words.empty;
  return (
    <section>
      <h2>{words.emptyHeading}</h2>
      <p>{words.emptyLead}</p>
      <ol>
        <li>
          <a href="/widget">{widget}</a>: {widgetMore}
        </li>
        <li>
          <a href={namingPath(slug)}>{name}</a> {nameMore}
        </li>
        <li>
          <a href="/posters">{posters}</a> {postersMore}
        </li>
      </ol>
    </section>
  );
}

/** The field of the region's facts in which sites are named. */
function namingPath(slug: string): string {
  return `${tabPath(slug, "facts")}#widget-hosts`;
}
