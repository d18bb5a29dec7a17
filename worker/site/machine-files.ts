import type { Release } from "../release/types.ts";

const staticPaths = [
  "/",
  "/rules",
  "/about",
  "/privacy",
  "/status",
  "/quality",
  "/quality/method",
  "/widget",
];

/** Every address worth finding (sitemaps.org): pages, regions, chats that are not closed. */
export function sitemapText(origin: string, release: Release): string {
  const day = new Date(release.publishedAtMs).toISOString().slice(0, 10);
  const paths = [
    ...staticPaths,
    ...release.regions.map(({ slug }) => `/r/${slug}`),
    ...reportPaths(release),
    ...release.chats.filter(({ state }) => state !== "closed").map(({ code }) => `/c/${code}`),
  ];
  const entries = paths.map((path) => `<url><loc>${origin}${path}</loc><lastmod>${day}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

/** Regions with figures or reports, and each of their months. */
function reportPaths({ figures, reports }: Release): readonly string[] {
  const known = [...figures, ...reports].flatMap(({ region, period }) => [region, `${region}/${period}`]);
  return [...new Set(known)].map((path) => `/quality/${path}`);
}

/** Answers to typed text and the ways into chats are for people, not for search engines. */
export function robotsText(origin: string): string {
  return `User-agent: *
Disallow: /find
Disallow: /c/*/join
Disallow: /admin

Sitemap: ${origin}/sitemap.xml
`;
}
