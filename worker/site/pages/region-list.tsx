import type { RegionSummary } from "../types.ts";
import { words } from "../words.ts";

/** The regions, each with what it offers: «9 чатов», «телефон 122». */
export function RegionList({ regions }: { regions: readonly RegionSummary[] }) {
  return (
    <ul class="list">
      {regions.map((region) => (
        <li>
          <a href={`/r/${region.slug}`}>{region.name}</a> <small>{offer(region)}</small>
        </li>
      ))}
    </ul>
  );
}

function offer({ chats, hotline }: RegionSummary): string {
  if (chats > 0) return words.region.count(chats);
  const number = hotline?.numbers.find(({ from }) => from !== "landline") ?? hotline?.numbers[0];
  return number === undefined ? words.region.noChats : words.region.phone(number.dial);
}
