import type { PublicRequest } from "../release/public-request.ts";
import type { PublicRegion } from "../release/types.ts";
import { uncoveredOf } from "../release/uncovered.ts";
import { chatText, hotlineObject } from "./chat-json.ts";

type Asked = Pick<PublicRequest, "model" | "nowMs" | "publicOrigin">;

/** The body of `/api/v1/regions`. */
export function regionsText({ model }: Asked): string {
  const regions = model.release.regions.map((region) => {
    const { slug, number, name, timezone, hotline } = regionFacts(model, region);
    return { slug, number, name, timezone, chats: model.chatsOf.get(slug)?.length ?? 0, hotline };
  });
  return JSON.stringify({ regions, release: model.release.number });
}

/** The body of `/api/v1/regions/{region}`: the region with its chats and the territories that have none. */
export function regionText(asked: Asked, region: PublicRegion): string {
  const { model } = asked;
  const head = JSON.stringify(regionFacts(model, region));
  const chats = (model.chatsOf.get(region.slug) ?? []).map((chat) => chatText(asked, chat)).join(",");
  const uncovered = uncoveredOf(model, region.slug).map(({ label, oktmo }) => ({ name: label, oktmo }));
  return `${head.slice(0, -1)},"chats":[${chats}],"uncovered":${JSON.stringify(uncovered)},"release":${model.release.number}}`;
}

function regionFacts(model: Asked["model"], { slug, number, name, hours }: PublicRegion) {
  return { slug, number, name, timezone: hours.timezone, hotline: hotlineObject(model, slug) };
}
