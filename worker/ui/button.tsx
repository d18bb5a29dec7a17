import type { Child } from "hono/jsx";

export interface LinkButtonProps {
  readonly href: string;
  readonly isSecond?: boolean;
  readonly children: Child;
}

/** A link that looks like what it is: the next step. `isSecond` marks every way but the best one. */
export function LinkButton({ href, isSecond, children }: LinkButtonProps) {
  return (
    <a class={isSecond ? "btn second" : "btn"} href={href}>
      {children}
    </a>
  );
}
