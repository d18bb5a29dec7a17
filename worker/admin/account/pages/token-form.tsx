import type { TokenScope } from "../../../access/permissions.ts";
import { type Option, SelectField, TextField, Tick } from "../../../ui/field.tsx";
import { maxNameLength } from "../input.ts";
import { accountWords as words } from "../words.ts";

export interface TokenFormProps {
  readonly token: string;
  readonly regions: readonly Option[];
  readonly values: {
    readonly name: string;
    readonly region: string;
    readonly scopes: readonly string[];
    readonly days: string;
  };
  /** Names of the fields at fault. */
  readonly wrong: ReadonlySet<string>;
}

const scopes = Object.keys(words.scopeText) as TokenScope[];

export function TokenForm({ token, regions, values, wrong }: TokenFormProps) {
  if (regions.length === 0) return null;
  return (
    <form class="stack" method="post" action="/admin/account/tokens">
      <input type="hidden" name="token" value={token} />
      <h2>{words.issue}</h2>
      <div class="fields">
        <TextField
          name="name"
          label={words.tokenName}
          hint={words.tokenNameHint}
          value={values.name}
          maxLength={maxNameLength}
          error={wrong.has("name") ? words.badName : undefined}
          isRequired
        />
        <SelectField
          name="region"
          label={words.region}
          value={values.region}
          options={regions}
          error={wrong.has("region") ? words.badRegion : undefined}
        />
        <SelectField
          name="days"
          label={words.days}
          value={values.days}
          options={Object.entries(words.daysText).map(([value, text]) => ({ value, text }))}
        />
      </div>
      <fieldset>
        <legend>{words.scopes}</legend>
        {scopes.map((scope) => (
          <Tick
            name="scope"
            value={scope}
            label={words.scopeText[scope]}
            isChecked={values.scopes.includes(scope)}
          />
        ))}
        {wrong.has("scopes") ? <p class="wrong">{words.badScopes}</p> : null}
      </fieldset>
      <button type="submit">{words.issue}</button>
    </form>
  );
}
