/** The only places a join button may lead to. The slash ends the host, so nothing in front of it can be another's. */
export const messengers = ["https://t.me/", "https://max.ru/", "https://vk.me/"];

/** Which of the messengers an invite address belongs to; -1 for every other address, whatever it is said to be. */
export function messengerOf(url: string): number {
  return messengers.findIndex((start) => url.startsWith(start));
}

/** `tel:` address of digits with the usual signs between; "" for anything else. */
export function dialAddress(dial: string): string {
  return /^\+?\d[\d ()-]*$/.test(dial) ? `tel:${dial.replace(/[^\d+]/g, "")}` : "";
}

/** «https://host:port» of an address; "" for what is no http or https address. */
export function originOf(address: string): string {
  const [origin = ""] = /^https?:\/\/[^/?#]+/.exec(address) || [];
  return origin;
}
