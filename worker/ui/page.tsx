import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { comboboxScript } from "./combobox-script.ts";
import { Mark } from "./icons.tsx";
import { styleText } from "./style.ts";
import { bottomLinks, type NavigationLink, topLinks, words } from "./words.ts";

export interface PageProps {
  /** Without the name of the site, which is added. */
  readonly title: string;
  readonly description: string;
  /** Origin of absolute links, without a slash at the end. */
  readonly origin: string;
  /** Path of the one address under which machines should know the page; null keeps it out of search engines. */
  readonly canonicalPath: string | null;
  /** Whether other sites may ask `/oembed` for a frame of this page. */
  readonly isEmbeddable?: boolean;
  /** A schema.org object for machines. */
  readonly structuredData?: object;
  /** Which state of the data the page shows; null when the data could not be read. */
  readonly edition: { readonly number: number; readonly publishedAtMs: number } | null;
  /** Whether the page holds a search box with suggestions. */
  readonly suggests?: boolean;
  /** The text of another script that the page needs; its Content-Security-Policy must name it too. */
  readonly script?: string;
  /** Rules beside those of every page, named in the policy too. */
  readonly style?: string;
  readonly children: Child;
}

/** A whole page in one response: style and script inline, no other request needed to read or use it. */
export function Page(props: PageProps) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="ru">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{`${props.title} — ${words.brand}`}</title>
          <meta name="description" content={props.description} />
          <Addresses {...props} />
          {props.isEmbeddable ? <Discovery {...props} /> : null}
          <meta name="theme-color" content="#0a5a4c" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/icon-180.png" />
          <style>{raw(styleText)}</style>
          {props.style === undefined ? null : <style>{raw(props.style)}</style>}
          {props.structuredData ? (
            <script type="application/ld+json">{raw(dataBlock(props.structuredData))}</script>
          ) : null}
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <header>
            <a href="/">
              <Mark />
              {words.brand}
            </a>
            <Navigation label={words.top} links={topLinks} />
          </header>
          <main id="main" tabindex={-1}>
            {props.children}
          </main>
          <footer>
            <Navigation label={words.bottom} links={bottomLinks} />
            {props.edition ? words.edition(props.edition.number, props.edition.publishedAtMs) : null}
          </footer>
          {props.suggests ? <script>{raw(comboboxScript)}</script> : null}
          {props.script === undefined ? null : <script>{raw(props.script)}</script>}
        </body>
      </html>
    </>
  );
}

/** What search engines and messengers show of the page; a page without an address of its own asks not to be listed. */
function Addresses(props: PageProps) {
  if (props.canonicalPath === null) return <meta name="robots" content="noindex" />;
  const address = props.origin + props.canonicalPath;
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={props.description} />
      <meta property="og:url" content={address} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content="ru_RU" />
      <meta property="og:image" content={`${props.origin}/share.png`} />
    </>
  );
}

/** Where content systems find the frame of the page whose address was pasted into them (oembed.com, 4). */
function Discovery({ origin, canonicalPath, title }: PageProps) {
  const address = `${origin}/oembed?url=${encodeURIComponent(origin + canonicalPath)}`;
  return <link rel="alternate" type="application/json+oembed" href={address} title={title} />;
}

function Navigation({ label, links }: { label: string; links: readonly NavigationLink[] }) {
  return (
    <nav aria-label={label}>
      {links.map((link) => (
        <a href={link.href}>{link.text}</a>
      ))}
    </nav>
  );
}

/** JSON that cannot end the block it stands in, whatever its texts hold. */
function dataBlock(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
