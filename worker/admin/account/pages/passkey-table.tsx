import { DataTable } from "../../../ui/data-table.tsx";
import { maxNameLength } from "../input.ts";
import { accountWords as words } from "../words.ts";

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly lastUsed: string;
  readonly isBackedUp: boolean;
}

export interface PasskeyTableProps {
  readonly passkeys: readonly PasskeyView[];
  readonly token: string;
}

export function PasskeyTable({ passkeys, token }: PasskeyTableProps) {
  const columns = [
    { key: "name", label: words.passkey },
    { key: "created", label: words.created },
    { key: "used", label: words.lastUsed },
    { key: "kept", label: words.kept },
    { key: "actions", label: words.actions },
  ];
  const rows = passkeys.map((passkey) => [
    passkey.name,
    passkey.created,
    passkey.lastUsed,
    passkey.isBackedUp ? words.synced : words.deviceOnly,
    <PasskeyActions passkey={passkey} token={token} isLast={passkeys.length === 1} />,
  ]);
  return <DataTable caption={words.passkeys} columns={columns} rows={rows} empty="" />;
}

interface PasskeyActionsProps {
  readonly passkey: PasskeyView;
  readonly token: string;
  readonly isLast: boolean;
}

function PasskeyActions({ passkey: { id, name }, token, isLast }: PasskeyActionsProps) {
  const path = `/admin/account/passkeys/${id}`;
  return (
    <>
      <form class="in" method="post" action={`${path}/rename`}>
        <input type="hidden" name="token" value={token} />
        <input name="name" value={name} maxlength={maxNameLength} aria-label={words.newName(name)} required />
        <button type="submit" class="second">
          {words.rename}
        </button>
      </form>{" "}
      {isLast ? (
        <small>{words.lastStays}</small>
      ) : (
        <form class="in" method="post" action={`${path}/remove`}>
          <input type="hidden" name="token" value={token} />
          <button type="submit" class="danger" aria-label={words.removeLabel(name)}>
            {words.remove}
          </button>
        </form>
      )}
    </>
  );
}
