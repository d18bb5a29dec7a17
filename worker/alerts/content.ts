import type { QueueItem } from "../link-health/queue.ts";
import { type Alert, type AlertContent, mostChats } from "./types.ts";

/** What a digest says of the queue: neither addresses of links nor anything that residents wrote. */
export function digestContent(queue: readonly QueueItem[]): AlertContent {
  const chats = queue.slice(0, mostChats).map(({ chat, title, severity, links, reports }) => ({
    ...{ code: chat, title, severity },
    links: links.map(({ messenger, health, reason, sinceMs }) => ({ messenger, health, reason, sinceMs })),
    reports: Object.fromEntries(reports.map(({ kind, count }) => [kind, count])),
  }));
  return { chats, total: queue.length };
}

export const nothing: AlertContent = { chats: [], total: 0 };

/** The page of the workspace that an alert leads to. */
export function queueUrl(workspaceOrigin: string, region: string): string {
  return `${workspaceOrigin}/admin/regions/${region}/links`;
}

/** Version of what webhooks are sent: fields may be added to it, none change their meaning. Told in README.md. */
const version = 1;

/** The JSON that a webhook is sent. The same alert is always the same text. */
export function webhookBody(alert: Alert, text: string, url: string): string {
  const { id, kind, createdAtMs, content, region } = alert;
  return JSON.stringify({
    ...{ version, id, kind, region: region.slug, created_at: new Date(createdAtMs).toISOString() },
    chats: content.chats.map(({ links, ...chat }) => ({
      ...{ code: chat.code, title: chat.title, severity: chat.severity },
      links: links.map(({ messenger, health, reason, sinceMs }) => ({
        ...{ messenger, health, reason },
        since: sinceMs === null ? null : new Date(sinceMs).toISOString(),
      })),
      reports: chat.reports,
    })),
    chats_total: content.total,
    ...{ url, text },
  });
}
