import type { Child } from "hono/jsx";

export interface NoticeProps {
  readonly kind: "done" | "info" | "warning" | "error";
  /** Said first, in bold. */
  readonly heading?: string;
  readonly children?: Child;
}

/** What happened or what to mind. Errors and what is done are read out at once. */
export function Notice({ kind, heading, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === "error" ? "alert" : kind === "done" ? "status" : undefined}>
      {heading === undefined ? null : (
        <p>
          <strong>{heading}</strong>
        </p>
      )}
      {children}
    </div>
  );
}
