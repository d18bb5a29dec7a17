import { Parser } from "htmlparser2";
import { cleanCharacters } from "./clean-text.ts";
import { type FoundLink, judgeLink } from "./found-links.ts";
import { type Line, linkMark, linksIn } from "./lines.ts";
import { addLink, mostLinks } from "./mark-links.ts";
import { rowLines } from "./row-lines.ts";
import { SpannedCells, TableRow } from "./table-row.ts";

const silent = new Set(["script", "style", "head", "noscript", "template", "svg", "xml", "select"]);
const blocks = new Set(
  "p div li ul ol dl dt dd br hr h1 h2 h3 h4 h5 h6 section article header footer blockquote pre figure figcaption table caption tr body form fieldset address details summary button".split(
    " ",
  ),
);
const paragraphs = /^(?:p|div|h[1-6]|table|ul|ol|blockquote|section|article|hr)$/;
const markup =
  /<\/?(?:p|div|br|a|table|tbody|tr|td|th|li|ul|ol|span|html|body|h[1-6]|strong|b|em|font|o:p)(?=[\s>/])/i;
const addressText = /(?:https?:\/\/|tg:\/\/|\bt\.me\/|\bmax\.ru\/|\bvk\.me\/|^@\w+$)/i;
/** Deeper tables are somebody's joke. */
const deepest = 50;

export function isHtml(text: string): boolean {
  return markup.test(text);
}

/** A line while the page is read; rows of tables gather their cells' lines first. */
interface Draft {
  text: string;
  gap: boolean;
  heading: boolean;
}

/** Deeper nesting than any page has makes the parser slow; such a text is read without its tags. */
const deepestPage = 2000;
const closing = /<(\/?)([a-z][a-z\d:]{0,20})/gi;
/** Tags that need no end. */
const endless = /^(?:p|li|td|th|tr|dt|dd|br|hr|img|input|meta|link|col|option|wbr|area|base|source)$/i;

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(closing)) {
    if (endless.test(name)) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepestPage) return true;
  }
  return false;
}

/** Lines of a page or of a piece of one, anchors as marks behind their words. Any text is accepted. */
export function linesOfHtml(html: string, links: FoundLink[], differing: string[]): Line[] {
  const lines: Line[] = [];
  /** Cells of the rows that are open, innermost last. */
  const rows: TableRow[] = [];
  /** What cells of earlier rows of the table reach into the next one. */
  const spans: SpannedCells[] = [];
  let draft: Draft = { text: "", gap: false, heading: false };
  let silence = 0;
  let isHeading = false;
  let anchor: { href: string; from: number; lines: number } | null = null;

  const target = () => rows.at(-1)?.cell ?? lines;
  const flush = (gap: boolean) => {
    const text = draft.text.replace(/\s+/g, " ").trim();
    if (text !== "") target().push({ text, hasGapBefore: draft.gap, isHeading: draft.heading, cells: null });
    draft = { text: "", gap: gap || (text === "" && draft.gap), heading: isHeading };
  };
  const closeAnchor = () => {
    if (anchor === null) return;
    const { href, from, lines: before } = anchor;
    anchor = null;
    const isSameLine = before === target().length;
    const label = isSameLine ? draft.text.slice(from) : "";
    const found = links.length < mostLinks ? judgeLink(href) : null;
    if (found === null) return;
    if (addressText.test(label.trim())) {
      draft.text = draft.text.slice(0, from);
      const shown = judgeLink(label.trim());
      const isOther = shown?.link != null && found.link !== null && shown.link.url !== found.link.url;
      if (isOther) differing.push(shown.link.url);
    }
    draft.text += linkMark(addLink(links, found));
  };
  const closeRow = () => {
    const cells = rows.pop()?.close();
    if (cells !== undefined) target().push(...rowLines(cells));
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) silence++;
        if (name === "a" && typeof attributes.href === "string") {
          closeAnchor();
          anchor = {
            href: cleanCharacters(attributes.href),
            from: draft.text.length,
            lines: target().length,
          };
        }
        // The mark of a note, told from the word that it stands at.
        if (name === "sup") draft.text += "[";
        if (/^h[1-6]$/.test(name)) isHeading = true;
        if (blocks.has(name)) flush(paragraphs.test(name) && draft.text !== "");
        if (/^h[1-6]$/.test(name)) draft.heading = true;
        if (paragraphs.test(name)) draft.gap = true;
        if (name === "table") spans.push(new SpannedCells());
        if (name === "tr" && rows.length < deepest)
          rows.push(new TableRow(spans.at(-1) ?? new SpannedCells()));
        if ((name === "td" || name === "th") && rows.length > 0) {
          flush(false);
          rows.at(-1)?.open(Number(attributes.rowspan ?? 1));
        }
      },
      ontext(text) {
        if (silence === 0) draft.text += cleanCharacters(text);
      },
      onclosetag(name) {
        if (silent.has(name)) silence--;
        if (name === "sup") draft.text += "]";
        if (name === "a") closeAnchor();
        if (/^h[1-6]$/.test(name)) isHeading = false;
        if (blocks.has(name) || name === "td" || name === "th") flush(paragraphs.test(name));
        if (name === "tr") closeRow();
        if (name === "table") spans.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(isTooDeep(html) ? html.replace(/<[^<>]{0,500}>/g, "<br>") : html);
  parser.end();
  closeAnchor();
  flush(false);
  while (rows.length > 0) closeRow();
  return lines.filter(({ text }) => text !== "" || linksIn(text).length > 0);
}
