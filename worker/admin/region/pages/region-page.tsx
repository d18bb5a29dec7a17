import type { Child } from "hono/jsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Crumb, type Viewer } from "../../frame/admin-page.tsx";
import { tabWords as words } from "../tab-words.ts";

/** The pages of a region, in the order of the tabs, with the end of their address. */
const tabs = {
  coverage: "",
  chats: "/chats",
  territories: "/territories",
  facts: "/facts",
  draft: "/draft",
  history: "/history",
  links: "/links",
  usage: "/usage",
  quality: "/quality",
  fill: "/fill",
  start: "/start",
} as const;

export type RegionTab = keyof typeof tabs;

/** The reader's own draft for the region, in one line. */
export interface DraftLine {
  readonly changes: number;
  /** It waits for a second person and takes no edits. */
  readonly isSubmitted: boolean;
}

export interface RegionPageProps {
  readonly slug: string;
  /** Of the region. */
  readonly name: string;
  readonly tab: RegionTab;
  readonly viewer: Viewer | null;
  /** null: no draft in work. Not repeated on the draft's own tab. */
  readonly draft: DraftLine | null;
  /** Heading of a page below the tab, «Чат «Сатка»»; absent: the region's name. */
  readonly title?: string;
  readonly children: Child;
}

/** A page of one region: where one is, the tabs, what waits in the draft, and the content. */
export function RegionPage({ slug, name, tab, viewer, draft, title, children }: RegionPageProps) {
  const crumbs: Crumb[] = [{ href: "/admin", text: words.regions }];
  if (title !== undefined) {
    crumbs.push({ href: regionPath(slug), text: name }, { href: tabPath(slug, tab), text: words[tab] });
  }
  return (
    <AdminPage title={title ?? name} viewer={viewer} crumbs={crumbs}>
      <nav class="tabs" aria-label={words.tabs}>
        {(Object.keys(tabs) as RegionTab[]).map((one) => (
          <a href={tabPath(slug, one)} aria-current={one === tab ? "page" : undefined}>
            {words[one]}
          </a>
        ))}
      </nav>
      {draft === null || tab === "draft" ? null : <DraftNotice slug={slug} draft={draft} />}
      {children}
    </AdminPage>
  );
}

export function regionPath(slug: string): string {
  return `/admin/regions/${slug}`;
}

export function tabPath(slug: string, tab: RegionTab): string {
  return regionPath(slug) + tabs[tab];
}

function DraftNotice({ slug, draft: { changes, isSubmitted } }: { slug: string; draft: DraftLine }) {
  if (changes === 0 && !isSubmitted) return null;
  const text = isSubmitted ? words.submitted : `${words.inDraft(changes)} ${words.notYetPublic}`;
  return (
    <Notice kind={isSubmitted ? "warning" : "info"}>
      <p>
        {text} <a href={tabPath(slug, "draft")}>{isSubmitted ? words.seeSubmitted : words.see}</a>
      </p>
    </Notice>
  );
}
