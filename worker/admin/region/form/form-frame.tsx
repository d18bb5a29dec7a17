import type { Child } from "hono/jsx";
import { fieldWords as words } from "./words.ts";

export interface FormFrameProps {
  readonly action: string;
  readonly token: string;
  /** `seenTag` of the record that the form shows. */
  readonly seen: string;
  readonly children: Child;
}

/** A form that saves into the draft or only checks. The first button is the one that Enter presses. */
export function FormFrame({ action, token, seen, children }: FormFrameProps) {
  return (
    <form class="stack" method="post" action={action} autocomplete="off">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="seen" value={seen} />
      <button class="skip" type="submit" name="do" value="save" tabindex={-1}>
        {words.save}
      </button>
      {children}
      <div class="actions">
        <button type="submit" name="do" value="save">
          {words.save}
        </button>
        <button class="second" type="submit" name="do" value="check">
          {words.check}
        </button>
      </div>
      <p class="hint">{words.checkHint}</p>
    </form>
  );
}
