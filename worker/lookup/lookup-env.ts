import type { GazetteerEnv } from "../gazetteer/public-gazetteers.ts";
import type { PublicEnv } from "../release/public-request.ts";

/** Hono environment of routes that answer addresses: the release and the address registers, set by app.ts. */
export type LookupEnv = PublicEnv & GazetteerEnv;
