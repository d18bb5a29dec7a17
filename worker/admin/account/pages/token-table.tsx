import { DataTable } from "../../../ui/data-table.tsx";
import { accountWords as words } from "../words.ts";

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly scopes: string;
  readonly expires: string;
  readonly isExpired: boolean;
  readonly lastUsed: string;
}

export function TokenTable({ tokens, token }: { tokens: readonly TokenView[]; token: string }) {
  const columns = [
    { key: "name", label: words.token },
    { key: "region", label: words.region },
    { key: "scopes", label: words.scopes },
    { key: "expires", label: words.expires },
    { key: "used", label: words.used },
    { key: "actions", label: words.actions },
  ];
  const rows = tokens.map((one) => [
    <>
      {one.name}
      <br />
      <code>{`zdc_${one.id}_…`}</code>
    </>,
    one.region,
    one.scopes,
    one.isExpired ? <span class="tag bad">{words.expired}</span> : one.expires,
    one.lastUsed,
    <form class="in" method="post" action={`/admin/account/tokens/${one.id}/revoke`}>
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="danger" aria-label={words.revokeLabel(one.name)}>
        {words.revoke}
      </button>
    </form>,
  ]);
  return <DataTable caption={words.issuedTokens} columns={columns} rows={rows} empty={words.noTokens} />;
}
