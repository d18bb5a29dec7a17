/**
 * What each token may be before any name is looked up. `name`: may be (part of) a name; `street`: surely the name of
 * a street or of something below the directory; `soft`: follows a street's first word, so only a name as it stands
 * in the nominative may claim it; `number`, `index`, `type`, `noise` say themselves.
 */
export type Role = "name" | "soft" | "street" | "number" | "index" | "type" | "noise";

/**
 * Are the tokens `from` to `to` (exclusive), as they stand, the name of a settlement we know? "sure": a noun or several
 * words; "maybe": an adjective (Волжский), which may as well name a street; "village": a noun that only the address register
 * knows, and there are many such. Injected: roles stay free of data.
 */
export type KnownName = (from: number, to: number) => NameKnowledge;
export type NameKnowledge = "sure" | "maybe" | "village" | null;
