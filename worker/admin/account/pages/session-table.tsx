import { DataTable } from "../../../ui/data-table.tsx";
import { accountWords as words } from "../words.ts";

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly signedIn: string;
  readonly lastSeen: string;
  readonly isThisOne: boolean;
}

export interface SessionTableProps {
  readonly sessions: readonly SessionView[];
  readonly token: string;
  /** Page of the person whose sessions they are. */
  readonly basePath: string;
}

export function SessionTable({ sessions, token, basePath }: SessionTableProps) {
  const columns = [
    { key: "device", label: words.device },
    { key: "signed-in", label: words.signedIn },
    { key: "seen", label: words.lastSeen },
    { key: "actions", label: words.actions },
  ];
  const rows = sessions.map(({ id, device, signedIn, lastSeen, isThisOne }) => [
    isThisOne ? (
      <>
        {device} <span class="tag ok">{words.thisOne}</span>
      </>
    ) : (
      device
    ),
    signedIn,
    lastSeen,
    <form class="in" method="post" action={`${basePath}/sessions/${id}/end`}>
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="second" aria-label={words.endLabel(device)}>
        {words.end}
      </button>
    </form>,
  ]);
  return <DataTable caption={words.sessions} columns={columns} rows={rows} empty={words.noSessions} />;
}
