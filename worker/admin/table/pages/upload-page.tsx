import { columns } from "../../../onboarding/table/columns.ts";
import { columnWords, tablePageWords as words } from "../words.ts";
import {
  type TableFrame,
  type TableKind,
  TableUploadPage,
  type UploadOutcome,
} from "./table-upload-page.tsx";

interface UploadPageProps extends UploadOutcome {
  readonly frame: TableFrame;
  readonly path: string;
}

const at = columns.indexOf("audience");
const kind: TableKind = {
  ...words,
  maxPasted: 8_000_000,
  columns: [...columns.slice(0, at), "links" as const, ...columns.slice(at)].map((name) => [
    name === "links" ? words.links : name,
    columnWords[name],
  ]),
};

/** Where a region's table is fetched and sent back. */
export function UploadPage(props: UploadPageProps) {
  const { path } = props;
  const downloads = (
    <>
      <li>
        <a href={`${path}/chats.csv`} download>
          {words.exported}
        </a>
        . {words.exportedHint}
      </li>
      <li>
        <a href={`${path}/template.csv`} download>
          {words.template}
        </a>
        . {words.templateHint}
      </li>
    </>
  );
  return <TableUploadPage {...props} tab="fill" kind={kind} downloads={downloads} fields={null} />;
}
