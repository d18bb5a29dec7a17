import type { LinkHealth } from "../../../registry/types.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { regionPath, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionGlance } from "../region-glance.ts";
import { homeWords as words } from "../words.ts";

export interface HomeRegion {
  readonly slug: string;
  readonly name: string;
  /** null: invited to it, but the directory does not have it yet. */
  readonly glance: RegionGlance | null;
  readonly ownDraft: { readonly changes: number; readonly isSubmitted: boolean } | null;
  readonly othersDrafts: number;
  readonly lastRelease: { readonly number: number; readonly when: string } | null;
}

export interface HomePageProps {
  readonly viewer: Viewer;
  readonly regions: readonly HomeRegion[];
  /** Drafts that wait for this reader's decision. */
  readonly waiting: number;
  readonly hasOnePasskey: boolean;
  readonly mayOpenRegions: boolean;
  readonly contact: string | null;
}

/** The first page after the sign-in: every region at a glance, and what waits. */
export function HomePage({
  viewer,
  regions,
  waiting,
  hasOnePasskey,
  mayOpenRegions,
  contact,
}: HomePageProps) {
  return (
    <AdminPage title={words.title} viewer={viewer}>
      {waiting === 0 ? null : (
        <Notice kind="warning">
          <p>
            {words.waiting(waiting)} <a href="/admin/drafts">{words.decide}</a>
          </p>
        </Notice>
      )}
      {hasOnePasskey ? (
        <Notice kind="info" heading={words.onePasskey}>
          <p>
            {words.onePasskeyLead} <a href="/admin/account">{words.addPasskey}</a>
          </p>
        </Notice>
      ) : null}
      {regions.length === 0 ? (
        <Notice kind="info" heading={words.none}>
          <p>{words.noneLead(contact)}</p>
        </Notice>
      ) : (
        <Regions regions={regions} />
      )}
      {mayOpenRegions ? (
        <p class="actions">
          <LinkButton href="/admin/open-region" isSecond={regions.length > 0}>
            {words.open}
          </LinkButton>
        </p>
      ) : null}
      <section>
        <h2>{words.next}</h2>
        <ul>
          {words.steps.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </section>
    </AdminPage>
  );
}

function Regions({ regions }: { regions: readonly HomeRegion[] }) {
  const columns = ["region", "chats", "links", "uncovered", "drafts", "release"] as const;
  return (
    <DataTable
      caption={words.caption}
      columns={columns.map((key) => ({ key, label: words[key] }))}
      empty={words.none}
      rows={regions.map((region) => [
        <a href={region.glance === null ? tabPath(region.slug, "fill") : regionPath(region.slug)}>
          {region.name}
        </a>,
        region.glance === null ? (
          <NotYet slug={region.slug} />
        ) : (
          <a href={tabPath(region.slug, "chats")}>{chatsText(region.glance)}</a>
        ),
        <Links slug={region.slug} glance={region.glance} />,
        <Uncovered slug={region.slug} glance={region.glance} />,
        <Drafts region={region} />,
        region.lastRelease === null ? (
          words.neverChanged
        ) : (
          <a href={tabPath(region.slug, "history")}>
            {words.changed(region.lastRelease.number, region.lastRelease.when)}
          </a>
        ),
      ])}
    />
  );
}

function NotYet({ slug }: { slug: string }) {
  return (
    <>
      <span class="tag soft">{words.notYet}</span>{" "}
      <a href={`/admin/open-region?region=${slug}`}>{words.openHere}</a>
    </>
  );
}

function chatsText({ chats: { active, announced, closed } }: RegionGlance): string {
  const parts = [
    ...(active > 0 ? [words.active(active)] : []),
    ...(announced > 0 ? [words.announced(announced)] : []),
    ...(closed > 0 ? [words.closed(closed)] : []),
  ];
  return parts.length === 0 ? words.noChats : parts.join(", ");
}

const tagOfHealth: Readonly<Record<LinkHealth, string>> = {
  dead: "tag bad",
  suspect: "tag bad",
  unknown: "tag soft",
  ok: "tag ok",
};

/** The worst first. */
function Links({ slug, glance }: { slug: string; glance: RegionGlance | null }) {
  if (glance === null) return null;
  const order = (["dead", "suspect", "unknown", "ok"] as const).filter((health) => glance.links[health] > 0);
  if (order.length === 0) return <>{words.noLinks}</>;
  return (
    <a href={tabPath(slug, "links")}>
      {order.map((health) => (
        <>
          <span class={tagOfHealth[health]}>{words.health[health](glance.links[health])}</span>{" "}
        </>
      ))}
    </a>
  );
}

function Uncovered({ slug, glance }: { slug: string; glance: RegionGlance | null }) {
  if (glance === null) return null;
  if (glance.uncovered === 0) return <>{words.allCovered}</>;
  return <a href={`${regionPath(slug)}?show=none`}>{words.territories(glance.uncovered)}</a>;
}

function Drafts({ region: { slug, ownDraft, othersDrafts } }: { region: HomeRegion }) {
  if (ownDraft === null && othersDrafts === 0) return <>{words.noDrafts}</>;
  return (
    <>
      {ownDraft === null ? null : (
        <a href={tabPath(slug, "draft")}>
          {ownDraft.isSubmitted ? words.ownWaiting : words.ownDraft(ownDraft.changes)}
        </a>
      )}
      {ownDraft !== null && othersDrafts > 0 ? ", " : null}
      {othersDrafts === 0 ? null : <a href="/admin/drafts">{words.othersDrafts(othersDrafts)}</a>}
    </>
  );
}
