import { Hono } from "hono";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { pageFrameOf } from "../../release/page-frame.ts";
import type { PublicEnv } from "../../release/public-request.ts";
import { StatusPage } from "./pages/status-page.tsx";
import { statusView } from "./status-view.ts";

export const statusRoutes = new Hono<PublicEnv>();

statusRoutes.get("/status", (c) => {
  const request = c.var.publicRequest;
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<StatusPage frame={pageFrameOf(request)} view={statusView(request)} />);
});
