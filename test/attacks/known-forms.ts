import { ownPage, type SignedIn } from "../make/signed-in.ts";
import { everyRoute, isUnsafe, pathOf, type WalkedRoute } from "./every-route.ts";
import { formsIn, type PageForm, type Pairs, pairsOf } from "./forms-in-page.ts";
import { type TwoRegions, theirChat, theirRegion } from "./two-regions.ts";

/** A form of a page, with the route that it is sent to. */
export interface KnownForm extends PageForm {
  readonly route: WalkedRoute;
  /** Path of the page. */
  readonly page: string;
}

const posts = everyRoute.filter(isUnsafe);
const patterns = posts.map((route) => ({
  route,
  path: new RegExp(`^${route.pattern.replace(/:\w+/g, "[^/]+")}$`),
  isLiteral: !route.pattern.split("/").at(-1)?.startsWith(":"),
}));

/** Every form that the workspace's pages show to somebody, by the route that it is sent to; several where pages differ. */
export async function knownForms(
  { ask }: Pick<TwoRegions, "ask">,
  reader: SignedIn,
  values: Readonly<Record<string, string>>,
): Promise<readonly KnownForm[]> {
  const pages = everyRoute.filter(
    ({ method, kind, pattern }) => method === "GET" && kind === "session" && !pattern.includes("/preview"),
  );
  const paths = [...pages.map((route) => pathOf(route, values)), "/admin/open-region?region=tomsk"];
  const found = new Map<string, KnownForm>();
  for (const path of paths) {
    const response = await ask(path, { headers: ownPage(reader) });
    if (!response.headers.get("Content-Type")?.startsWith("text/html")) continue;
    for (const form of formsIn(await response.text(), path)) {
      if (form.method !== "POST") continue;
      const at = routeOf(form.action);
      if (at === null)
        throw new Error(`${path} has a form that is sent to ${form.action}, which is no route`);
      if (!found.has(form.action)) found.set(form.action, { ...form, route: at, page: path });
    }
  }
  return [...found.values()];
}

/** The route that answers a POST to a path; a literal name goes before a value: ".../chats/new". */
export function routeOf(path: string): WalkedRoute | null {
  const matching = patterns.filter((one) => one.path.test(path));
  return (matching.find(({ isLiteral }) => isLiteral) ?? matching[0])?.route ?? null;
}

/** A form that an attacked page could send, whatever its route: as it was shown to its owner, else of everything at once. */
export function bodyOf(route: WalkedRoute, forms: readonly KnownForm[], token: string): URLSearchParams {
  const known = forms.find((form) => form.route === route);
  const pairs = known === undefined ? anything : pairsOf(known);
  const changed = pairs.map(([name, value]) => [name, texts.has(name) ? `${value} Взломано` : value]);
  return new URLSearchParams([...changed, ["token", token]]);
}

/** Fields that take any text, so that what is sent is not what is there already. */
const texts = new Set(["title", "name", "audience", "note", "remark", "label", "aliases", "text"]);

const anything: Pairs = [
  ["revision", "1"],
  ["note", "Взломано"],
  ["remark", "Взломано"],
  ["key", `chat/${theirChat}`],
  [`keep:chat/${theirChat}`, "mine"],
  ["region", theirRegion],
  ["name", "Взломано"],
  ["role", "administrator"],
  ["needed", "yes"],
  ["lost", "yes"],
];
