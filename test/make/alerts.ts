import type { Alert, AlertedChat, AlertSettings } from "../../worker/alerts/types.ts";
import type { QueueItem } from "../../worker/link-health/queue.ts";

export const masterSecret = "a-secret-of-this-deployment-000000000";
export const botToken = "123456789:AAE-made-up-token-of-a-bot-000000";

export function makeAlertSettings(parts: Partial<AlertSettings> = {}): AlertSettings {
  return {
    ways: { webhook: { masterSecret }, telegram: { botToken }, email: null },
    workspaceOrigin: "https://chat.example",
    ownHosts: ["chat.example"],
    alertsOrigin: null,
    ...parts,
  };
}

export function makeAlertedChat(parts: Partial<AlertedChat> = {}): AlertedChat {
  return {
    code: "00000",
    title: "Сатка",
    severity: "no_way_in",
    links: [
      {
        messenger: "telegram",
        health: "dead",
        reason: "invitation_gone",
        sinceMs: Date.UTC(2026, 10, 26, 9, 5),
      },
    ],
    reports: {},
    ...parts,
  };
}

export function makeAlert(parts: Partial<Alert> = {}): Alert {
  return {
    id: "0123456789abcdef0123456789abcdef",
    kind: "death",
    createdAtMs: Date.UTC(2026, 10, 26, 9, 6),
    content: { chats: [makeAlertedChat()], total: 1 },
    region: { slug: "chelyabinsk", name: "Челябинская область", timezone: "Asia/Yekaterinburg" },
    ...parts,
  };
}

/** A chat that waits for its coordinator, with a link and what a resident wrote. */
export function makeQueueItem(parts: Partial<QueueItem> = {}): QueueItem {
  return {
    chat: "00000",
    title: "Сатка",
    severity: "no_way_in",
    uses: 7,
    links: [
      {
        url: "https://t.me/+puZV_gQpDjkzNzMy",
        messenger: "telegram",
        health: "dead",
        reason: "invitation_gone",
        sinceMs: Date.UTC(2026, 10, 26, 9, 5),
        checkedAtMs: Date.UTC(2026, 10, 27),
        lastOkMs: null,
        firstDeadMs: null,
        before: { title: "Сатка", members: 100 },
        seen: null,
        status: 200,
        isAskedNext: false,
      },
    ],
    reports: [
      {
        ...{ chat: "00000", kind: "link", count: 3, isRaised: true, firstMs: 0, lastMs: 0 },
        texts: [{ text: "Позвоните мне +7 900 000-00-00", atMs: 0 }],
      },
    ],
    ...parts,
  };
}
