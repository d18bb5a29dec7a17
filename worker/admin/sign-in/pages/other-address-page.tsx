import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage } from "../../frame/admin-page.tsx";
import { otherAddressWords as words } from "../words.ts";

export interface OtherAddressPageProps {
  readonly authOrigin: string;
  readonly visitedOrigin: string;
  /** Path of this page at the right address. */
  readonly path: string;
}

/** Instead of a button that could only fail: the browser has no passkey for this host, and would make none. */
export function OtherAddressPage({ authOrigin, visitedOrigin, path }: OtherAddressPageProps) {
  return (
    <AdminPage title={words.heading} viewer={null}>
      <Notice kind="error">
        <p>{words.text(authOrigin, visitedOrigin)}</p>
      </Notice>
      <p>
        <LinkButton href={authOrigin + path}>{words.way(authOrigin)}</LinkButton>
      </p>
      <p class="hint">{words.wrong}</p>
    </AdminPage>
  );
}
