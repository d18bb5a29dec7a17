import type { PublicTerritory } from "../../release/types.ts";
import { words } from "../words.ts";
import type { Mention } from "./mention.ts";

export const longestTitle = 120;

/** What the announcement calls the chat; null when it only says whom it is for. */
export function titleInText(around: string, above: string | null): string | null {
  const quoted = [...around.matchAll(/[«"“]([^«»"“”\n]{3,120})[»"”]/gu)]
    .map((match) => match[1] ?? "")
    .find((text) => /чат|здрав|медицин/iu.test(text) && !/здравконтрол/iu.test(text));
  if (quoted !== undefined) return shortened(quoted);
  const line = above?.replace(/^[\s\d.)№*•–—-]+/u, "").replace(/[\s:–—-]+$/u, "") ?? "";
  if (
    line !== "" &&
    !/^(?:чаты|ссылк|группы)/iu.test(line) &&
    !/^для\s+жител/iu.test(line) &&
    !/^чат\s*(?:№\s*)?\d*$/iu.test(line)
  )
    return shortened(capital(line));
  return null;
}

/** «Сатка, Куса, Аша»; districts of one city behind its name: «Пермь: Ленинский, Мотовилихинский районы». */
export function titleOf(
  mentions: readonly Mention[],
  clinics: readonly string[],
  rest: string | null,
  townName: (territory: PublicTerritory) => string,
): string {
  const parts: string[] = [];
  for (const { resolved, said, text } of mentions) {
    const { territory } = resolved;
    const town = territory?.level === "city_district" ? townName(territory) : "";
    parts.push(territory === null ? text : town === "" ? said : `${said} (${town})`);
  }
  const cityDistricts = mentions.filter(({ resolved }) => resolved.territory?.level === "city_district");
  const [first] = cityDistricts;
  const isOneCity =
    first !== undefined &&
    cityDistricts.length === mentions.length &&
    cityDistricts.every(({ resolved }) => resolved.territory?.parent === first.resolved.territory?.parent);
  const territory = first?.resolved.territory;
  const list =
    isOneCity && territory != null
      ? `${townName(territory)}: ${districtList(mentions)}`
      : [...new Set(parts)].join(", ");
  const all = [list, rest ?? ""].filter((part) => part !== "").join(", ");
  const withClinics = clinics.length > 0 ? `${all}${all === "" ? "" : ": "}${clinics.join(", ")}` : all;
  return shortened(withClinics === "" ? words.untitled : capital(withClinics));
}

function districtList(mentions: readonly Mention[]): string {
  const names = mentions.map(({ said }) => said.replace(/\s+район$/u, ""));
  return names.length === 1 ? `${names[0] ?? ""} район` : `${names.join(", ")} районы`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longestTitle) return plain;
  const cut = plain.slice(0, longestTitle - 1);
  const end = Math.max(cut.lastIndexOf(","), cut.lastIndexOf(" "));
  return `${cut.slice(0, end > 40 ? end : cut.length).replace(/[,\s]+$/u, "")}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
