import { Hono } from "hono";
import type { LookupEnv } from "../../lookup/lookup-env.ts";

export const oembedRoutes = new Hono<LookupEnv>();
