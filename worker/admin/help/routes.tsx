import { Hono } from "hono";
import type { OpenAdminEnv } from "../admin-env.ts";
import { viewerOf } from "../refusals.tsx";
import { HelpPage } from "./pages/help-page.tsx";

/** Open to everybody: who lost a phone cannot sign in to read what to do. */
export const helpRoutes = new Hono<OpenAdminEnv>();

helpRoutes.get("/admin/help", (c) => c.html(<HelpPage viewer={viewerOf(c)} contact={c.var.admin.contact} />));
