import { isOwnMachine } from "../base/own-machine.ts";
import { done, type Result, refused } from "../base/result.ts";
import { nationalHotline } from "../registry/national-hotline.ts";
import { askedInChats, notAskedInChats } from "../registry/programme-topics.ts";
import { coverageOf, type Part } from "../release/coverage.ts";
import type { PublicRequest } from "../release/public-request.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat, PublicRegion, PublicTerritory } from "../release/types.ts";
import { livingSuccessor } from "./living-successor.ts";
import type { ChatContent, CityContent, OwnLines, RegionContent } from "./types.ts";
import { words } from "./words.ts";

/** What of a request a poster depends on. */
export type Asked = Pick<PublicRequest, "model" | "publicOrigin">;

export type PosterRefusal =
  /** Closed, and nothing living took over: paper would lead nobody anywhere. */
  | { readonly kind: "closed_chat" }
  /** The region's chats have posters of their own. */
  | { readonly kind: "region_has_chats" }
  | { readonly kind: "unknown_place" }
  /** One chat or none serves the whole place, or several serve all of it. */
  | { readonly kind: "undivided_place" };

/** The poster of a chat that is open or announced; of a closed one only where nothing replaced it, as a refusal. */
export function chatContent(
  asked: Asked,
  chat: PublicChat,
  own: OwnLines,
): Result<ChatContent, PosterRefusal> {
  const region = asked.model.regionBySlug.get(chat.region);
  if (chat.state === "closed" || region === undefined) return refused({ kind: "closed_chat" });
  const address = `${asked.publicOrigin}/c/${chat.code}`;
  return done({
    kind: "chat",
    sentence: words.sentence.chat,
    ...shared(asked, region, own),
    code: chat.code,
    title: chat.title,
    address,
    shortAddress: spoken(address),
    covers: chat.covers,
    note: chat.note === null ? null : words.capitalised(chat.note),
    hours: region.hours,
    answerWithinMinutes: region.answerWithinMinutes,
    asked: askedInChats,
    notAsked: notAskedInChats,
  });
}

/** The hotline poster of a region whose residents have no chat. */
export function regionContent(
  asked: Asked,
  region: PublicRegion,
  own: OwnLines,
): Result<RegionContent, PosterRefusal> {
  if (livingChats(asked.model, region.slug).length > 0) return refused({ kind: "region_has_chats" });
  const address = `${asked.publicOrigin}/r/${region.slug}`;
  const { purposes, hours } = region.hotline ?? nationalHotline;
  return done({
    kind: "region",
    sentence: words.sentence.region,
    ...shared(asked, region, own),
    address,
    shortAddress: spoken(address),
    purposes,
    phoneHours: hours,
  });
}

/** A poster for all districts of a city that several chats divide. `oktmo` has 8 or 11 digits. */
export function cityContent(
  asked: Asked,
  region: PublicRegion,
  oktmo: string,
  own: OwnLines,
): Result<CityContent, PosterRefusal> {
  const { model, publicOrigin } = asked;
  const city = municipality(model, region.slug, oktmo);
  if (city === undefined) return refused({ kind: "unknown_place" });
  const coverage = coverageOf(model, city);
  if (coverage.kind !== "divided" || coverage.at !== city) return refused({ kind: "undivided_place" });
  const districts = coverage.parts.flatMap((part) => districtOf(model, part) ?? []);
  if (new Set(districts.map(({ code }) => code)).size < 2) return refused({ kind: "undivided_place" });
  const name = cityName(model, city);
  return done({
    kind: "city",
    sentence: words.sentence[coverage.by],
    ...shared(asked, region, own),
    city: name,
    address: `${publicOrigin}/find?${questionAbout(model, name, region)}`,
    shortAddress: spoken(publicOrigin),
    districts,
  });
}

/** The cities of a region that have a poster of their own. */
export function dividedCities(model: ReadModel, regionSlug: string): readonly PublicTerritory[] {
  return model.release.territories.filter((territory) => {
    if (territory.region !== regionSlug || territory.level !== "municipality" || territory.isMerged)
      return false;
    const coverage = coverageOf(model, territory);
    if (coverage.kind !== "divided" || coverage.at !== territory) return false;
    const codes = coverage.parts.flatMap((part) => districtOf(model, part)?.code ?? []);
    return new Set(codes).size > 1;
  });
}

/** The name by which people know a municipality: of the town where it is governed. */
export function cityName(model: ReadModel, territory: PublicTerritory): string {
  return model.territoryById.get(territory.centre ?? "")?.label ?? territory.label;
}

/** The chats of a region that a poster can lead to, in the order of the release. */
export function livingChats(model: ReadModel, regionSlug: string): readonly PublicChat[] {
  return (model.chatsOf.get(regionSlug) ?? []).filter(({ state }) => state !== "closed");
}

function shared({ model, publicOrigin }: Asked, region: PublicRegion, own: OwnLines) {
  const { number, publishedAtMs } = model.release;
  const hotline = region.hotline ?? nationalHotline;
  return {
    region: region.name,
    phones: hotline.numbers.map(words.phone),
    phoneName: hotline.name,
    own,
    edition: words.edition(number, publishedAtMs),
    isSample: isOwnMachine(publicOrigin),
  };
}

/** The municipality itself where the code has one, else what else has this code today or had it earlier. */
function municipality(model: ReadModel, regionSlug: string, oktmo: string): PublicTerritory | undefined {
  const code = oktmo.length === 11 ? `${oktmo.slice(0, 8)}` : oktmo;
  const candidates = model.release.territories.filter(
    (territory) =>
      territory.region === regionSlug && territory.level === "municipality" && !territory.isMerged,
  );
  return (
    candidates.find((territory) => territory.oktmo === code) ??
    candidates.find((territory) => territory.formerOktmo.includes(code))
  );
}

function districtOf(model: ReadModel, { territory, statement, chat }: Part) {
  const living = livingSuccessor(model, chat);
  if (living === null) return null;
  const name =
    territory?.label ?? (statement.note === null ? statement.as : words.capitalised(statement.note));
  return { name, code: living.code, title: living.title };
}

/** The region goes along only where the name alone could mean another place: each letter makes the QR code denser. */
function questionAbout(model: ReadModel, name: string, region: PublicRegion): string {
  const question = `q=${encodeURIComponent(name)}`;
  const isUnique = model.release.territories.every(
    (other) => other.region === region.slug || ![other.label, other.name].includes(name),
  );
  return isUnique ? question : `${question}&region=${region.slug}`;
}

/** An address as people copy it from paper: without the scheme. */
function spoken(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
