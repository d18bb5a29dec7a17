import type { Child } from "hono/jsx";
import { scriptWords } from "../words.ts";

export interface PasskeyBoxProps {
  /** Addresses that hand out what to sign and take the answer. */
  readonly optionsPath: string;
  readonly answerPath: string;
  /** Where the browser goes on to. */
  readonly nextPath: string;
  readonly button: string;
  /** Said to browsers without JavaScript. */
  readonly needsScript: string;
  /** Form token of the session, where there is one. */
  readonly token?: string;
  /** The secret behind "#" opens; said while it is being looked at. */
  readonly checking?: string;
  readonly children?: Child;
}

/** The button of passkey-script.ts with its place for messages. Hidden until the script has found that it can work. */
export function PasskeyBox(props: PasskeyBoxProps) {
  const isLink = props.checking !== undefined;
  return (
    <div
      data-passkey=""
      data-options={props.optionsPath}
      data-answer={props.answerPath}
      data-next={props.nextPath}
      data-token={props.token}
      data-link={isLink ? "" : undefined}
      data-words={JSON.stringify(scriptWords)}
    >
      {isLink ? <p data-whose="" data-checking={props.checking} /> : null}
      {props.children}
      <div class="actions">
        <button type="button" hidden>
          {props.button}
        </button>
      </div>
      <p role="status" />
      <noscript>
        <p class="wrong">{props.needsScript}</p>
      </noscript>
    </div>
  );
}
