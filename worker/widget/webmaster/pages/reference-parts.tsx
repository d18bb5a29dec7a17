import { guides } from "../guide-words.ts";
import { words } from "../words.ts";

export function GuidesPart() {
  return (
    <section>
      <h2>{words.guides.heading}</h2>
      {guides.map(({ name, steps, whenCut }) => (
        <details>
          <summary>{name}</summary>
          <ol>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <p>{whenCut}</p>
        </details>
      ))}
    </section>
  );
}

export function AttributesPart() {
  const { heading, rows, event, many } = words.attributes;
  return (
    <section>
      <h2>{heading}</h2>
      <dl>
        {rows.map(([name, text]) => (
          <>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      <p>{event}</p>
      <p>{many}</p>
    </section>
  );
}

export function PrivacyPart() {
  return (
    <section>
      <h2>{words.privacy.heading}</h2>
      <ul>
        {words.privacy.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}
