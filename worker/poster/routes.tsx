import { Hono } from "hono";
import type { PublicEnv } from "../release/public-request.ts";
import { fileRoutes } from "./file-routes.tsx";
import { pageRoutes } from "./page-routes.tsx";
import { qrRoutes } from "./qr-routes.tsx";

/** Everything that is printed: codes, posters, and the pages that lead to them. */
export const posterRoutes = new Hono<PublicEnv>();

posterRoutes.route("/", qrRoutes);
posterRoutes.route("/", fileRoutes);
posterRoutes.route("/", pageRoutes);
