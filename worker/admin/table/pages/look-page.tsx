import { Notice } from "../../../ui/notice.tsx";
import { tablePageWords as words } from "../words.ts";
import { type TableLook, TableLookPage } from "./table-look-page.tsx";

interface LookPageProps extends TableLook {
  /** Titles of the chats that the table does not name. */
  readonly untouched: readonly string[];
}

/** What a table of chats would change. */
export function LookPage(props: LookPageProps) {
  const { path, untouched } = props;
  return (
    <TableLookPage {...props} tab="fill" again={path} acceptHint={words.acceptHint}>
      {untouched.length === 0 ? null : (
        <Notice kind="info">
          <p>{`${words.untouched(untouched.length)} ${untouched.map((title) => `«${title}»`).join(", ")}.`}</p>
        </Notice>
      )}
    </TableLookPage>
  );
}
