/** The nouns of the registry, as every feature speaks of them. See product.md's table of words in README.md. */

export type Messenger = "telegram" | "max" | "vk";
export type LinkHealth = "ok" | "suspect" | "dead" | "unknown";
export type ChatState = "active" | "announced" | "closed";
export type TerritoryLevel = "municipality" | "city_district" | "settlement";

/** Where a fact comes from. `date` is as precise as the source: "2022-04-01", "2021-02" or null. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
}

/** When a chat answers, in the local time of `timezone` (IANA). `days` are ISO weekdays, 1 = Monday. */
export interface Hours {
  readonly timezone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface HotlineNumber {
  readonly dial: string;
  readonly from: "any" | "mobile" | "landline";
}

export interface Hotline {
  readonly name: string;
  readonly numbers: readonly HotlineNumber[];
  readonly hours: string | null;
  readonly purposes: readonly string[];
  readonly notes: readonly string[];
  readonly source: Source;
}

export interface Link {
  readonly messenger: Messenger;
  readonly url: string;
  readonly health: LinkHealth;
}

/** A name that a territory has or had; `from` and `until` are as precise as known ("2025", "2025-01-01"). */
export interface TerritoryName {
  readonly text: string;
  readonly kind: "official" | "former" | "alias";
  readonly from: string | null;
  readonly until: string | null;
}
