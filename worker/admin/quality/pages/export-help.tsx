import { qualityWords as words } from "../words.ts";

/** How one comes by the file that is counted. Open where nothing has been counted yet. */
export function ExportHelp({ isOpen }: { isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary>{words.howHeading}</summary>
      <p>{words.howLead}</p>
      <ol>
        {words.howSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{words.howPrivate}</p>
    </details>
  );
}
