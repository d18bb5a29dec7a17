import type { Context, MiddlewareHandler } from "hono";
import { may } from "../../access/permissions.ts";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { errorsIn } from "../../publishing/findings.ts";
import { previewModel } from "../../publishing/preview.ts";
import { readDraft, regionRecords } from "../../publishing/read-draft.ts";
import { withChanges } from "../../registry/records.ts";
import { pageContentSecurityPolicy } from "../../ui/csp.ts";
import type { AdminEnv } from "../admin-env.ts";
import { notHere, refuse } from "../refusals.tsx";
import { previewWords as words } from "./words.ts";

/** Where the public routes stand a second time, with a draft on top of the release. */
export const previewPath = "/admin/drafts/:id/preview";

/**
 * In front of the public routes below `previewPath`: puts the draft into the release that they read, and keeps what
 * they answer inside the preview. Public handlers know nothing of it.
 */
export const previewOfDraft: MiddlewareHandler<AdminEnv> = async (c, next) => {
  const { db } = c.var.admin;
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return notHere(c);
  const found = await readDraft(db, c.req.param("id") ?? "");
  if (found === null || !may(c.var.who, "region.read", found.draft.region)) return notHere(c);
  const { draft, changes } = found;
  if (draft.state === "published" || draft.state === "discarded") return notHere(c);
  const home = `/admin/drafts/${draft.id}`;
  const way = { href: home, text: words.back };
  const edited = withChanges(await regionRecords(db, draft.region), changes);
  if (errorsIn(edited).length > 0) {
    return refuse(c, 409, { heading: words.brokenHeading, text: words.brokenText, way });
  }
  if (/\/join$/.test(c.req.path))
    return refuse(c, 200, { heading: words.joinHeading, text: words.joinText, way });
  const { publicRequest } = c.var;
  c.set("publicRequest", {
    ...publicRequest,
    model: previewModel(publicRequest.model, edited),
    count: countsNothing,
  });
  await next();
  await keepInside(c, home);
};

/** Whoever looks at a draft is no resident. */
function countsNothing(): void {}

/** Marks the answer as a draft's: nobody stores or finds it, its links stay in the preview, its pages say what they are. */
async function keepInside(c: Context<AdminEnv>, home: string): Promise<void> {
  const base = `${home}/preview`;
  const headers = new Headers(c.res.headers);
  headers.set("Cache-Control", cacheHeaders.never);
  headers.set("X-Robots-Tag", "noindex");
  headers.delete("ETag");
  headers.delete("Access-Control-Allow-Origin");
  const location = headers.get("Location");
  if (location !== null) headers.set("Location", inside(base, location));
  const isPage = headers.get("Content-Type")?.startsWith("text/html") === true;
  if (isPage) {
    // Pages with a style of their own have said so.
    const own = headers.get("Content-Security-Policy");
    headers.set("Content-Security-Policy", own ?? (await pageContentSecurityPolicy()));
    headers.set("X-Frame-Options", "DENY");
  }
  const response = new Response(c.res.body, { status: c.res.status, headers });
  c.res = undefined;
  c.res = isPage ? rewritten(response, base, home) : response;
}

const attributes = [
  ["a", "href"],
  ["form", "action"],
  ["button", "formaction"],
  ["img", "src"],
  ["input", "data-suggest"],
] as const;

function rewritten(response: Response, base: string, home: string): Response {
  const rewriter = new HTMLRewriter();
  for (const [element, attribute] of attributes) {
    rewriter.on(`${element}[${attribute}]`, {
      element(found) {
        found.setAttribute(attribute, inside(base, found.getAttribute(attribute) ?? ""));
      },
    });
  }
  rewriter.on("a[ping]", {
    element(link) {
      link.removeAttribute("ping");
    },
  });
  // Behind the link that skips to the content: that one stays the first on the page.
  rewriter.on("body>header", {
    element(header) {
      // Classes of the residents' style: its policy names that one style alone.
      const text = `<strong>${words.banner}</strong> <a href="${home}">${words.back}</a>`;
      header.before(`<aside><p class="card">${text}</p></aside>`, { html: true });
    },
  });
  return rewriter.transform(response);
}

/** A path of the public side as the same path of the preview; other sites and the workspace stay as they are. */
function inside(base: string, address: string): string {
  if (!address.startsWith("/") || address.startsWith("//") || /^\/admin(?:\/|$)/.test(address))
    return address;
  // The start page stands at the base itself, without a slash behind it.
  return base + address.replace(/^\/(?=$|[?#])/, "");
}
