import { expect, test } from "vitest";
import { comboboxScript } from "../../worker/ui/combobox-script.ts";
import { pageContentSecurityPolicy } from "../../worker/ui/csp.ts";
import { Page, type PageProps } from "../../worker/ui/page.tsx";
import { styleText } from "../../worker/ui/style.ts";

const props: PageProps = {
  title: "Чат",
  description: "Описание",
  origin: "https://zdravchat.example",
  canonicalPath: "/c/7K3Q2",
  edition: { number: 12, publishedAtMs: Date.UTC(2026, 10, 22, 9) },
  children: null,
};

async function gzipped(text: string): Promise<number> {
  const stream = new Response(text).body?.pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.indexOf(end, from));
}

test("the style of a page is under 2 KB compressed", async () => {
  expect(await gzipped(styleText)).toBeLessThan(2048);
});

test("the script of the suggestions is at most 1.5 KB as it stands", () => {
  expect(new TextEncoder().encode(comboboxScript).length).toBeLessThanOrEqual(1536);
});

test("the policy lets run and paint exactly what the page holds", async () => {
  const html = String(<Page {...props} suggests />);
  const policy = await pageContentSecurityPolicy();
  expect(policy).toContain(await hashOf(between(html, "<style>", "</style>")));
  expect(policy).toContain(await hashOf(between(html, "<script>", "</script>")));
  expect(policy).not.toContain("unsafe");
});

test("the footer tells the number and the date of the release", () => {
  expect(String(<Page {...props} />)).toContain("Выпуск 12 от 22 ноября 2026");
});

test("a page with an address of its own names it once for machines, another asks not to be listed", () => {
  const own = String(<Page {...props} />);
  expect(own).toContain('<link rel="canonical" href="https://zdravchat.example/c/7K3Q2"/>');
  expect(own).not.toContain("noindex");
  const passing = String(<Page {...props} canonicalPath={null} />);
  expect(passing).toContain("noindex");
  expect(passing).not.toContain("canonical");
});

test("a text cannot end the block of data it stands in", () => {
  const html = String(<Page {...props} structuredData={{ name: "</script><b>" }} />);
  expect(html).toContain("\\u003c/script>\\u003cb>");
  expect(html).not.toContain("<b>");
});

test("a page without a search box carries no script", () => {
  expect(String(<Page {...props} />)).not.toContain("<script");
});
