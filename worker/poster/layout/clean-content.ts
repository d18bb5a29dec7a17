import { printable } from "../font/printable.ts";
import type { PosterContent } from "../types.ts";

/** The content with every text as the font can print it. What QR codes hold stays as it is. */
export function cleanContent(content: PosterContent): PosterContent {
  const shared = {
    sentence: printable(content.sentence),
    region: printable(content.region),
    phones: printed(content.phones),
    phoneName: printable(content.phoneName),
    own: { org: printable(content.own.org), contact: printable(content.own.contact) },
    edition: printable(content.edition),
    shortAddress: printable(content.shortAddress),
  };
  switch (content.kind) {
    case "chat":
      return {
        ...content,
        ...shared,
        title: printable(content.title),
        covers: printed(content.covers),
        note: content.note === null ? null : printable(content.note),
        asked: printed(content.asked),
        notAsked: printed(content.notAsked),
      };
    case "region":
      return {
        ...content,
        ...shared,
        purposes: printed(content.purposes),
        phoneHours: content.phoneHours === null ? null : printable(content.phoneHours),
      };
    case "city":
      return {
        ...content,
        ...shared,
        city: printable(content.city),
        districts: content.districts.map(({ name, code, title }) => ({
          name: printable(name),
          code: printable(code),
          title: printable(title),
        })),
      };
  }
}

function printed(texts: readonly string[]): readonly string[] {
  return texts.map(printable).filter((text) => text !== "");
}
