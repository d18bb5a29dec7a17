import type { Child } from "hono/jsx";

export interface LinkButtonProps {
  readonly href: string;
  readonly isSecond?: boolean;
  /** Address that the browser tells when the link is followed. */
  readonly ping?: string;
  /** Another window than the one that the link stands in. */
  readonly target?: "_blank";
  readonly rel?: "noopener";
  readonly children: Child;
}

/** A link that looks like what it is: the next step. `isSecond` marks every way but the best one. */
export function LinkButton({ isSecond, children, ...link }: LinkButtonProps) {
  return (
    <a class={isSecond ? "btn second" : "btn"} {...link}>
      {children}
    </a>
  );
}
