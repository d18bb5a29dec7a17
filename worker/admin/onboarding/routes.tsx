import { Hono } from "hono";
import type { AdminEnv } from "../admin-env.ts";
import { requirePermission } from "../guards.ts";
import { announcementRoutes } from "./announcement-routes.tsx";
import { announcementWords } from "./announcement-words.ts";
import { openRegionRoutes } from "./open-region-routes.tsx";
import { FillPage } from "./pages/fill-page.tsx";
import { StartPage } from "./pages/start-page.tsx";
import { regionHere } from "./region-here.ts";
import { registerRoutes } from "./register-routes.tsx";
import { startChats } from "./start-chats.ts";

/** Opening a region, filling it, and the coordinator's starter page. */
export const onboardingRoutes = new Hono<AdminEnv>();

onboardingRoutes.route("/", openRegionRoutes);
onboardingRoutes.route("/", registerRoutes);
onboardingRoutes.route("/", announcementRoutes);

onboardingRoutes.get("/admin/regions/:region/fill", requirePermission("draft.edit"), async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  const { territories, chats } = here.inWork.edited;
  return c.html(<FillPage here={here.page} territories={territories.size} chats={chats.size} />);
});

onboardingRoutes.get("/admin/regions/:region/start", requirePermission("region.read"), async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  const { model, publicOrigin } = c.var.publicRequest;
  return c.html(
    <StartPage
      here={here.page}
      origin={publicOrigin}
      hours={announcementWords.hoursText(here.region.days, here.region.opensAt, here.region.closesAt)}
      answerWithinMinutes={here.region.answerWithinMinutes}
      {...startChats(model, here.page.slug)}
    />,
  );
});
