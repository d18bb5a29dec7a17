/** Why files cannot be counted. */
export type ExportRefusal =
  /** No JSON at all, or something else than what Telegram Desktop writes. */
  | { readonly kind: "no_export" }
  /** The other format of the same program: messages.html. */
  | { readonly kind: "html" }
  /** Begins like an export, then ends in the middle or is damaged. */
  | { readonly kind: "broken"; readonly atByte: number }
  /** A conversation of two, or notes to oneself. */
  | { readonly kind: "no_group" }
  /** An export of a whole account with several groups. */
  | { readonly kind: "several_chats"; readonly chats: number }
  /** Files of different chats together. */
  | { readonly kind: "other_chat" }
  /** Stopped by the person. */
  | { readonly kind: "stopped" };

/** For commands; pages have their own words. */
export function refusalSentence(refusal: ExportRefusal): string {
  switch (refusal.kind) {
    case "no_export":
      return "This is no export of a chat by Telegram Desktop (result.json).";
    case "html":
      return "This is an export as HTML. Export the chat again and choose JSON as the format.";
    case "broken":
      return `The export ends early or is damaged at byte ${refusal.atByte}.`;
    case "no_group":
      return "This is an export of a private conversation, not of a group.";
    case "several_chats":
      return `This is an export of an account with ${refusal.chats} or more groups. Export the one chat alone.`;
    case "other_chat":
      return "The files are exports of different chats.";
    case "stopped":
      return "Stopped.";
  }
}
