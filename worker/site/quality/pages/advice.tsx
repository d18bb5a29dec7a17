import { type Advice, adviceFor, adviceHeading, adviceKeys } from "../../../quality/advice.ts";
import type { ChatLine, MonthView } from "../month-view.ts";
import { words } from "../words.ts";
import { chatLink } from "./answering.tsx";

/** Each advice once, with the chats that it is for and the number of each. */
export function StarterAdvice({ view: { lines } }: { view: MonthView }) {
  const given = lines.flatMap((line) => adviceFor(line.figures).map((advice) => ({ line, advice })));
  if (given.length === 0) return null;
  return (
    <section id="advice">
      <h2>{words.advice}</h2>
      <p>{words.adviceLead}</p>
      {adviceKeys.map((key) => {
        const ofKey = given.filter(({ advice }) => advice.key === key);
        return ofKey.length === 0 ? null : <OneAdvice given={ofKey} heading={adviceHeading(key)} />;
      })}
    </section>
  );
}

interface Given {
  readonly line: ChatLine;
  readonly advice: Advice;
}

function OneAdvice({ given, heading }: { given: readonly Given[]; heading: string }) {
  const counted = given.filter(({ advice }) => advice.number !== null);
  const claimed = given.filter(({ advice }) => advice.number === null);
  return (
    <details>
      <summary>{words.adviceChats(heading, given.length)}</summary>
      {counted.length === 0 ? null : (
        <ul>
          {counted.map(({ line, advice }) => (
            <li>
              {chatLink(line)}: {advice.fact}
            </li>
          ))}
        </ul>
      )}
      {claimed.length === 0 ? null : (
        <p>
          {capital(claimed[0]?.advice.fact ?? "")}: {claimed.map(({ line }) => line.title).join(", ")}.
        </p>
      )}
      <p>
        <strong>{capital(given[0]?.advice.advice ?? "")}.</strong>
      </p>
    </details>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
