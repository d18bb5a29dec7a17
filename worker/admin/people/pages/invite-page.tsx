import { TextField, Tick } from "../../../ui/field.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { maxPersonNameLength } from "../input.ts";
import { peopleWords as words } from "../words.ts";
import { RegionTicks, type RegionTicksProps } from "./region-ticks.tsx";

export interface InvitePageProps {
  readonly viewer: Viewer;
  readonly values: { readonly name: string; readonly role: string; readonly regions: readonly string[] };
  /** Names of the fields at fault. */
  readonly wrong: ReadonlySet<string>;
  readonly choice: Pick<RegionTicksProps, "opened" | "others">;
}

export function InvitePage({ viewer, values, wrong, choice }: InvitePageProps) {
  return (
    <AdminPage
      title={words.inviteTitle}
      viewer={viewer}
      crumbs={[{ href: "/admin/people", text: words.title }]}
    >
      <p class="lead">{words.inviteLead}</p>
      <form class="stack" method="post" action="/admin/people">
        <input type="hidden" name="token" value={viewer.formToken} />
        <TextField
          name="name"
          label={words.nameLabel}
          hint={words.nameHint}
          value={values.name}
          maxLength={maxPersonNameLength}
          error={wrong.has("name") ? words.badName : undefined}
          isRequired
        />
        <fieldset>
          <legend>{words.role}</legend>
          {wrong.has("role") ? <p class="wrong">{words.badRole}</p> : null}
          {(["coordinator", "administrator"] as const).map((role) => (
            <Tick
              type="radio"
              name="role"
              value={role}
              label={words[role]}
              isChecked={values.role === role}
            />
          ))}
        </fieldset>
        <RegionTicks {...choice} chosen={values.regions} isWrong={wrong.has("regions")} />
        <button type="submit">{words.create}</button>
      </form>
    </AdminPage>
  );
}
