import type { ChatContent, CityContent, PosterContent, RegionContent } from "../types.ts";
import { type Block, nothing, paragraph, row, stack, type TextStyle, wholeWords } from "./blocks.ts";
import { bulletList, codeTable, runningList } from "./lists.ts";
import type { PageContext } from "./page-context.ts";
import { phonesBlock } from "./phones.ts";
import { words } from "./words.ts";

/** What stands beside the QR code: whom the chat serves and when, whom to phone, or which city it is. */
export function heroAside(content: PosterContent, page: PageContext, widthMm: number): Block {
  switch (content.kind) {
    case "chat":
      return chatAside(content, page, widthMm);
    case "region":
      return regionAside(content, page, widthMm);
    case "city":
      return stack(
        [
          titled(words.chat, content.city, page, widthMm),
          isTableBeside(content) ? tableOf(content, page, 1, widthMm) : nothing,
        ],
        page.gapMm * 0.6,
      );
  }
}

/** The sentence over the short address, and the address. */
export function scanLine(content: PosterContent): { readonly lead: string; readonly address: string } {
  switch (content.kind) {
    case "chat":
      return { lead: words.scanChat, address: content.shortAddress };
    case "region":
      return { lead: words.scanRegion, address: content.shortAddress };
    case "city": {
      const [example] = content.districts;
      return example === undefined
        ? { lead: words.scanChat, address: content.shortAddress }
        : { lead: words.scanCity, address: words.addressWithCode(content.shortAddress, example.code) };
    }
  }
}

/** What fills the width below: what is asked and what is not, what the hotline does, which district has which chat. */
export function detailsOf(content: PosterContent, page: PageContext): Block {
  const { widthMm, gapMm, fit, measure } = page;
  const style = body(page);
  switch (content.kind) {
    case "chat": {
      const columnMm = (widthMm - gapMm) / 2;
      const { asked, notAsked } = content;
      const lists = [
        bulletList(words.asked, asked, fit.listLimit, style, "pine", columnMm, measure),
        bulletList(words.notAsked, notAsked, fit.listLimit, style, "sos", columnMm, measure),
      ];
      return row(lists, gapMm);
    }
    case "region":
      return bulletList(words.purposes, content.purposes, fit.listLimit, style, "pine", widthMm, measure);
    case "city":
      return isTableBeside(content) ? nothing : tableOf(content, page, 2, widthMm);
  }
}

/** A short table stands beside the code, where name and code of a district are near each other. */
function isTableBeside({ districts }: CityContent): boolean {
  return districts.length <= 10;
}

function tableOf({ districts }: CityContent, page: PageContext, columns: number, widthMm: number): Block {
  return codeTable(districts, page.fit.listLimit, body(page), columns, widthMm, page.measure);
}

function chatAside(content: ChatContent, page: PageContext, widthMm: number): Block {
  const { fit, gapMm, measure } = page;
  const style = body(page);
  const covers = saysAll(content.title, content.covers) ? "" : runningList(content.covers, fit.listLimit);
  return stack(
    [
      titled(words.chat, content.title, page, widthMm),
      paragraph(covers, style, widthMm, measure),
      paragraph(content.note ?? "", style, widthMm, measure),
      stack(
        [
          paragraph(words.hours, { ...style, weight: "bold", role: "h2" }, widthMm, measure),
          paragraph(words.hoursOf(content.hours, content.answerWithinMinutes), style, widthMm, measure),
        ],
        0,
      ),
    ],
    gapMm * 0.4,
  );
}

function regionAside(content: RegionContent, page: PageContext, widthMm: number): Block {
  const { style: sizes, fit, gapMm, bodyMm, measure } = page;
  const style = body(page);
  const hours =
    content.phoneHours === null
      ? nothing
      : stack(
          [
            paragraph(words.phoneHours, { ...style, weight: "bold", role: "h2" }, widthMm, measure),
            paragraph(content.phoneHours, style, widthMm, measure),
          ],
          0,
        );
  const name = paragraph(
    content.phoneName,
    { ...style, weight: "bold", role: "h2", leading: 1.2 },
    widthMm,
    measure,
  );
  const phones = phonesBlock(content.phones, sizes.sentenceMm * 1.3 * fit.large, bodyMm, widthMm, measure);
  return stack([name, phones, hours], gapMm * 0.4);
}

function titled(label: string, title: string, page: PageContext, widthMm: number): Block {
  const { style, fit, measure } = page;
  const wished: TextStyle = {
    sizeMm: style.titleMm * fit.text,
    weight: "bold",
    role: "h2",
    leading: 1.2,
  };
  return stack(
    [
      paragraph(label, body(page), widthMm, measure),
      paragraph(title, wholeWords(title, wished, widthMm, measure), widthMm, measure),
    ],
    0,
  );
}

/** A title such as «Сатка, Куса, Аша» says what the chat covers; saying it twice would only push other things out. */
function saysAll(title: string, covers: readonly string[]): boolean {
  return covers.every((place) => title.includes(place));
}

function body({ bodyMm }: PageContext): TextStyle {
  return { sizeMm: bodyMm, weight: "regular" };
}
