import { type Context, Hono } from "hono";
import { cacheHeaders } from "../base/cache-headers.ts";
import { isKnown } from "../base/etag.ts";
import type { Result } from "../base/result.ts";
import type { PublicEnv } from "../release/public-request.ts";
import { inlineDisposition } from "./file-names.ts";
import { type PosterWish, readPlace, readWish } from "./input.ts";
import { keptPdf, pdfKey } from "./kept-pdf.ts";
import { refuse, refuseFields } from "./refuse.tsx";
import { renderSvg } from "./render.ts";
import {
  chatSubject,
  contentOf,
  nameOf,
  regionSubject,
  type Subject,
  type SubjectRefusal,
} from "./subject.ts";
import type { PosterContent } from "./types.ts";

/** The posters themselves, one file a request: as PDF for printers, as SVG for the eye. */
export const fileRoutes = new Hono<PublicEnv>();

type PosterContext = Context<PublicEnv>;
type Draw = (c: PosterContext, content: PosterContent, wish: PosterWish) => Promise<Response>;
type File = "poster.pdf" | "poster.svg";

const drawn: Readonly<Record<File, Draw>> = { "poster.pdf": pdf, "poster.svg": svg };

for (const file of ["poster.pdf", "poster.svg"] as const) {
  fileRoutes.get(`/c/:code/${file}`, (c) =>
    answer(c, file, chatSubject(c.var.publicRequest, c.req.param("code"))),
  );
  fileRoutes.get(`/r/:region/${file}`, (c) => {
    const place = readPlace(new URL(c.req.url).searchParams);
    if (!place.ok) return refuseFields(c, place.fields);
    return answer(c, file, regionSubject(c.var.publicRequest, c.req.param("region"), place.value));
  });
}

async function answer(
  c: PosterContext,
  file: File,
  subject: Result<Subject, SubjectRefusal>,
): Promise<Response> {
  const { search, searchParams } = new URL(c.req.url);
  if (!subject.ok) {
    const { refusal } = subject;
    if (refusal.kind === "elsewhere") return c.redirect(`/c/${refusal.code}/${file}${search}`, 302);
    return refuse(c, refusal.kind);
  }
  const wish = readWish(searchParams);
  if (!wish.ok) return refuseFields(c, wish.fields);
  const content = contentOf(c.var.publicRequest, subject.value, wish.value.own);
  return content.ok ? drawn[file](c, content.value, wish.value) : refuse(c, content.refusal.kind);
}

async function pdf(
  c: PosterContext,
  content: PosterContent,
  { form, bleedMm }: PosterWish,
): Promise<Response> {
  const key = await pdfKey(content, form, bleedMm);
  const kept = { ETag: `W/"${key}"`, "Cache-Control": cacheControl(content) };
  // Before drawing: who has it already costs nothing.
  if (isKnown(c.req.header("If-None-Match") ?? null, kept.ETag)) return c.body(null, 304, kept);
  const headers = {
    ...kept,
    "Content-Type": "application/pdf",
    "Content-Disposition": inlineDisposition(nameOf(content), form),
  };
  if (c.req.method === "HEAD") return c.body(null, 200, headers);
  return c.body(await keptPdf(content, form, bleedMm, key), 200, headers);
}

async function svg(c: PosterContext, content: PosterContent, { form }: PosterWish): Promise<Response> {
  return c.body(await renderSvg(content, form), 200, {
    "Content-Type": "image/svg+xml",
    "Cache-Control": cacheControl(content),
  });
}

/** What somebody typed stays with them, as everywhere. */
function cacheControl({ own }: PosterContent): string {
  return own.org === "" && own.contact === "" ? cacheHeaders.page : cacheHeaders.typed;
}
