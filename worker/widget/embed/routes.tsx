import { Hono } from "hono";
import type { LookupEnv } from "../../lookup/lookup-env.ts";

export const embedRoutes = new Hono<LookupEnv>();
