import type { ChatView } from "../answer-parts/types.ts";
import type { PublicRegion } from "../release/types.ts";
import type { RegionChat } from "./types.ts";

const context = "https://schema.org";
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The site with its search, for search engines (schema.org/WebSite). */
export function homeData(origin: string): object {
  return {
    "@context": context,
    "@type": "WebSite",
    name: "Здравчат",
    url: `${origin}/`,
    potentialAction: {
      "@type": "SearchAction",
      target: `${origin}/find?q={q}`,
      "query-input": "required name=q",
    },
  };
}

/** A region's chats as a list of pages (schema.org/ItemList). */
export function regionData(origin: string, region: PublicRegion, chats: readonly RegionChat[]): object {
  return {
    "@context": context,
    "@type": "ItemList",
    name: region.name,
    numberOfItems: chats.length,
    itemListElement: chats.map((chat, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: chat.title,
      url: `${origin}/c/${chat.code}`,
    })),
  };
}

/** A chat as a public service: whom it serves, when, and through which channels (schema.org/Service). */
export function chatData(chat: ChatView): object {
  const { hours, name } = chat.region;
  const phone = chat.hotline.numbers.find(({ from }) => from !== "landline")?.dial;
  return {
    "@context": context,
    "@type": "Service",
    name: chat.title,
    url: chat.address,
    areaServed: chat.covers.map((cover) => `${cover}, ${name}`),
    hoursAvailable: {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: hours.days.map((day) => weekdays[day - 1]),
      opens: hours.from,
      closes: hours.to,
    },
    availableChannel: [
      ...chat.ways.map(({ url }) => ({
        "@type": "ServiceChannel",
        serviceUrl: url,
        availableLanguage: "ru",
      })),
      ...(phone === undefined ? [] : [{ "@type": "ServiceChannel", servicePhone: phone }]),
    ],
  };
}
