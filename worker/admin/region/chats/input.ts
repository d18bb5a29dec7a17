import { parseChatCode } from "../../../registry/chat-code.ts";

/** Which chat takes over, and which territories go to it. */
export interface TypedClosing {
  readonly successor: string;
  readonly moved: ReadonlySet<number>;
}

export function readClosing(form: FormData): TypedClosing {
  const successor = form.get("successor");
  const rows = form.getAll("move").filter((row) => typeof row === "string" && /^\d{1,3}$/.test(row));
  return {
    successor: typeof successor === "string" ? (parseChatCode(successor) ?? "") : "",
    moved: new Set(rows.map(Number)),
  };
}
