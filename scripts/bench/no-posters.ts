import { Hono } from "hono";
import type { PublicEnv } from "../../worker/release/public-request.ts";

/** Stands in for worker/poster/routes.tsx where the start without posters is measured. */
export const posterRoutes = new Hono<PublicEnv>();
