import type { Child } from "hono/jsx";

export interface LinkButtonProps {
  readonly href: string;
  readonly isSecond?: boolean;
  /** Address that the browser tells when the link is followed. */
  readonly ping?: string;
  readonly children: Child;
}

/** A link that looks like what it is: the next step. `isSecond` marks every way but the best one. */
export function LinkButton({ href, isSecond, ping, children }: LinkButtonProps) {
  return (
    <a class={isSecond ? "btn second" : "btn"} href={href} ping={ping}>
      {children}
    </a>
  );
}
