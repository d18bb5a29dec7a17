import { type Context, Hono } from "hono";
import { cacheHeaders } from "../base/cache-headers.ts";
import { isKnown, weakTag } from "../base/etag.ts";
import { pageFrameOf } from "../release/page-frame.ts";
import type { PublicEnv } from "../release/public-request.ts";
import type { PublicRegion } from "../release/types.ts";
import { archiveFiles, mostChats, regionArchive } from "./archive.ts";
import { disposition, fileName } from "./file-names.ts";
import { formSizes } from "./forms.ts";
import { type PosterWish, posterForms, readPlace, readWish } from "./input.ts";
import { ChooseChatPage, ChooseRegionPage } from "./pages/choose-page.tsx";
import { PosterPage } from "./pages/poster-page.tsx";
import { PrintPage } from "./pages/print-page.tsx";
import { cityName, dividedCities, livingChats } from "./poster-content.ts";
import { refuse, refuseFields } from "./refuse.tsx";
import { drawingVersion } from "./render.ts";
import { chatSubject, contentOf, filePath, nameOf, regionSubject, type Subject } from "./subject.ts";
import type { OwnLines } from "./types.ts";

/** The way to a poster for people: region, chat, form. */
export const pageRoutes = new Hono<PublicEnv>();

type PosterContext = Context<PublicEnv>;
type Answer = Response | Promise<Response>;

const noWish: PosterWish = { form: "a4", bleedMm: 0, own: { org: "", contact: "" } };

pageRoutes.get("/posters", (c) => {
  const request = c.var.publicRequest;
  const query = new URL(c.req.url).searchParams;
  const code = query.get("chat");
  if (code) {
    const subject = chatSubject(request, code);
    if (subject.ok) return posterPage(c, subject.value, query);
    const { refusal } = subject;
    if (refusal.kind !== "elsewhere") return refuse(c, refusal.kind);
    query.set("chat", refusal.code);
    return c.redirect(`/posters?${query}`, 302);
  }
  const slug = query.get("region");
  if (!slug) return chooseRegion(c);
  const place = readPlace(query);
  if (!place.ok) return refuseFields(c, place.fields);
  const subject = regionSubject(request, slug, place.value);
  if (!subject.ok) return refuse(c, "unknown_region");
  if (subject.value.kind === "region" && livingChats(request.model, slug).length > 0) {
    return chooseChat(c, subject.value.region);
  }
  return posterPage(c, subject.value, query);
});

pageRoutes.get("/posters/print", (c) => {
  c.header("Cache-Control", cacheHeaders.page);
  const forms = posterForms.map((form) => ({ form, ...formSizes[form] }));
  return c.html(<PrintPage frame={pageFrameOf(c.var.publicRequest)} forms={forms} />);
});

pageRoutes.get("/posters/:archive{[^/]+\\.zip}", (c) => {
  const request = c.var.publicRequest;
  const region = request.model.regionBySlug.get(c.req.param("archive").replace(/\.zip$/, ""));
  if (region === undefined) return refuse(c, "unknown_region");
  if (livingChats(request.model, region.slug).length > mostChats) return refuse(c, "too_many_chats");
  const { number, publishedAtMs } = request.model.release;
  const tag = weakTag([request.publicOrigin, region.slug, number, publishedAtMs, drawingVersion].join(" "));
  const kept = { ETag: tag, "Cache-Control": cacheHeaders.page };
  if (isKnown(c.req.header("If-None-Match") ?? null, tag)) return c.body(null, 304, kept);
  const headers = {
    ...kept,
    "Content-Type": "application/zip",
    "Content-Disposition": disposition(
      "attachment",
      `${fileName(region.name)}.zip`,
      `posters-${region.number}.zip`,
    ),
  };
  if (c.req.method === "HEAD") return c.body(null, 200, headers);
  return c.body(regionArchive(request, region), 200, headers);
});

function chooseRegion(c: PosterContext): Answer {
  const { model } = c.var.publicRequest;
  const regions = model.release.regions.map(({ slug, name }) => ({
    slug,
    name,
    chats: livingChats(model, slug).length,
  }));
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(<ChooseRegionPage frame={pageFrameOf(c.var.publicRequest)} regions={regions} />);
}

function chooseChat(c: PosterContext, { slug, name }: PublicRegion): Answer {
  const { model } = c.var.publicRequest;
  const chats = inReadingOrder(livingChats(model, slug));
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(
    <ChooseChatPage
      frame={pageFrameOf(c.var.publicRequest)}
      region={{ slug, name, chats: chats.length }}
      chats={chats}
      cities={dividedCities(model, slug).map((city) => ({
        oktmo: city.oktmo,
        name: cityName(model, city),
      }))}
      archive={archiveOf(c, slug)}
    />,
  );
}

/** With what was typed too long the page comes back, the fields as they were, the picture without them. */
function posterPage(c: PosterContext, subject: Subject, query: URLSearchParams): Answer {
  const request = c.var.publicRequest;
  const read = readWish(query);
  const wish = read.ok ? read.value : noWish;
  const content = contentOf(request, subject, wish.own);
  if (!content.ok) return refuse(c, content.refusal.kind);
  const region = request.model.regionBySlug.get(
    subject.kind === "chat" ? subject.chat.region : subject.region.slug,
  );
  if (region === undefined) return refuse(c, "unknown_region");
  const own: OwnLines = read.ok
    ? wish.own
    : { org: query.get("org") ?? "", contact: query.get("contact") ?? "" };
  const { widthMm, heightMm } = formSizes[wish.form];
  c.header("Cache-Control", wish.own.org + wish.own.contact === "" ? cacheHeaders.page : cacheHeaders.typed);
  return c.html(
    <PosterPage
      frame={pageFrameOf(request)}
      name={nameOf(content.value)}
      region={region}
      fields={fieldsOf(subject)}
      pdfPath={filePath(subject, "poster.pdf")}
      previewAddress={previewAddress(subject, wish)}
      previewRatio={heightMm / widthMm}
      form={wish.form}
      bleedMm={wish.bleedMm}
      {...own}
      wrong={read.ok ? [] : read.fields}
      code={subject.kind === "chat" ? subject.chat.code : null}
      archive={subject.kind === "region" ? archiveOf(c, region.slug) : null}
      isSample={content.value.isSample}
    />,
    read.ok ? 200 : 400,
  );
}

function fieldsOf(subject: Subject): Readonly<Record<string, string>> {
  if (subject.kind === "chat") return { chat: subject.chat.code };
  const { slug } = subject.region;
  return subject.kind === "city" ? { region: slug, place: subject.oktmo } : { region: slug };
}

function previewAddress(subject: Subject, { form, own }: PosterWish): string {
  const query = new URLSearchParams({ form });
  if (subject.kind === "city") query.set("place", subject.oktmo);
  if (own.org !== "") query.set("org", own.org);
  if (own.contact !== "") query.set("contact", own.contact);
  return `${filePath(subject, "poster.svg")}?${query}`;
}

function archiveOf(c: PosterContext, region: string) {
  const found = c.var.publicRequest.model.regionBySlug.get(region);
  const files = found === undefined ? 0 : archiveFiles(c.var.publicRequest, found);
  const hasChats = livingChats(c.var.publicRequest.model, region).length > 0;
  return { region, hasChats, files, megabytes: megabytes(files) };
}

/** By the mean size of a poster; one digit is all that is known. */
function megabytes(files: number): string {
  const meanKb = 12;
  return Math.max(0.1, (files * meanKb) / 1024)
    .toFixed(1)
    .replace(".", ",");
}

const russian = new Intl.Collator("ru", { numeric: true });

/** Long lists are looked through by the alphabet, short ones are read as given. */
function inReadingOrder<Item extends { readonly title: string }>(items: readonly Item[]): readonly Item[] {
  return items.length > 12 ? items.toSorted((one, other) => russian.compare(one.title, other.title)) : items;
}
