import { errorsIn, type WarningContext, warningsIn } from "../../../publishing/findings.ts";
import type { Finding } from "../../../publishing/types.ts";
import { idOf, nounOf, type RecordKey, type RegionRecords } from "../../../registry/records.ts";

/** What a person should know of one record: its own findings, and of a territory those of the chats that name it. */
export function findingsOf(
  records: RegionRecords,
  key: RecordKey,
  context: WarningContext,
): readonly Finding[] {
  if (records.region === null) return [];
  const all = [...errorsIn(records), ...warningsIn(records, context)];
  return all.filter((finding) => finding.key === key || isAboutTerritory(records, key, finding));
}

function isAboutTerritory({ chats, territories }: RegionRecords, key: RecordKey, finding: Finding): boolean {
  if (nounOf(key) !== "territory" || nounOf(finding.key) !== "chat") return false;
  if (finding.kind !== "already_covered" && finding.kind !== "denied_territory") return false;
  const id = idOf(key);
  const label = territories.get(id)?.label;
  const names = chats.get(idOf(finding.key))?.covers.some(({ territory }) => territory === id) === true;
  return names && label !== undefined && finding.sentence.includes(`«${label}»`);
}
