import { type Option, Tick } from "../../../ui/field.tsx";
import { peopleWords as words } from "../words.ts";

export interface RegionTicksProps {
  /** Regions that the directory has, and all others. */
  readonly opened: readonly Option[];
  readonly others: readonly Option[];
  readonly chosen: readonly string[];
  readonly isWrong: boolean;
}

/** All regions to tick; those that are not opened yet fold away, but for the ticked ones. */
export function RegionTicks({ opened, others, chosen, isWrong }: RegionTicksProps) {
  const [first, rest] = [
    [...opened, ...others.filter(({ value }) => chosen.includes(value))],
    others.filter(({ value }) => !chosen.includes(value)),
  ];
  return (
    <fieldset>
      <legend>{words.openedRegions}</legend>
      <p class="hint">{words.regionsHint}</p>
      {isWrong ? <p class="wrong">{words.badRegions}</p> : null}
      <Ticks options={first} chosen={chosen} />
      <details>
        <summary>{words.otherRegions}</summary>
        <Ticks options={rest} chosen={chosen} />
      </details>
    </fieldset>
  );
}

function Ticks({ options, chosen }: { options: readonly Option[]; chosen: readonly string[] }) {
  return (
    <>
      {options.map(({ value, text }) => (
        <Tick name="region" value={value} label={text} isChecked={chosen.includes(value)} />
      ))}
    </>
  );
}
