import type { Frame } from "../../types.ts";
import { monthWords } from "../month-words.ts";
import type { History } from "../region-view.ts";
import { sentences } from "../sentence-words.ts";
import { words } from "../words.ts";
import { QualityFrame } from "./quality-frame.tsx";

/** All regions of which anything is known, each in a sentence with its month. */
export function QualityPage({ frame, regions }: { frame: Frame; regions: readonly History[] }) {
  const known = regions.filter(({ months }) => months.length > 0);
  const unknown = regions.filter(({ months }) => months.length === 0);
  return (
    <QualityFrame frame={frame} title={words.title} description={words.description} path="/quality">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {known.length === 0 ? <p class="card">{words.empty}</p> : null}
      {known.map((history) => (
        <RegionLine history={history} />
      ))}
      {known.length === 0 || unknown.length === 0 ? null : (
        <section>
          <h2>{words.without}</h2>
          <p>{unknown.map(({ region }) => region.name).join(", ")}.</p>
        </section>
      )}
      <p>
        <a href="/quality/method">{words.methodLink}</a>
      </p>
    </QualityFrame>
  );
}

function RegionLine({ history: { region, months, step } }: { history: History }) {
  const [newest] = months;
  if (newest === undefined) return null;
  const path = `/quality/${region.slug}`;
  return (
    <section id={region.slug}>
      <h2>
        <a href={path}>{region.name}</a>
      </h2>
      <p>
        <a href={`${path}/${newest.period}`}>{capital(monthWords(newest.period))}</a>.{" "}
        <strong>{sentences.first(newest)}</strong> {sentences.second(newest)}
      </p>
      {step === null ? null : <p>{sentences.step(step)}</p>}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
