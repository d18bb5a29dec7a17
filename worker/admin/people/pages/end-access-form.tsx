import { type Option, SelectField } from "../../../ui/field.tsx";
import { peopleWords as words } from "../words.ts";

export interface EndAccessFormProps {
  readonly path: string;
  readonly token: string;
  /** Who can take the drafts over. */
  readonly heirs: readonly Option[];
}

export function EndAccessForm({ path, token, heirs }: EndAccessFormProps) {
  return (
    <section>
      <h2>{words.endHeading}</h2>
      <p>{words.endText}</p>
      {heirs.length === 0 ? (
        <p>{words.noHeir}</p>
      ) : (
        <form class="stack" method="post" action={path}>
          <input type="hidden" name="token" value={token} />
          <SelectField name="to" label={words.handOver} value="" options={heirs} />
          <button type="submit" class="danger">
            {words.end}
          </button>
        </form>
      )}
    </section>
  );
}
