export const usageKinds = ["answer", "join"] as const;
export const usageChannels = ["site", "widget", "direct"] as const;

export type UsageKind = (typeof usageKinds)[number];
/** Our own pages, a widget on somebody's page, or a code that came from paper or from another site's plain link. */
export type UsageChannel = (typeof usageChannels)[number];

/** Somebody was shown a chat, or went into it. All that is ever counted: nothing here tells who. */
export interface UsageEvent {
  readonly kind: UsageKind;
  readonly channel: UsageChannel;
  /** Code of the chat. */
  readonly code: string;
}
