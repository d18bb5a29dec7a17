import type { PosterForm } from "../../worker/poster/types.ts";

/** A poster as the directory hands it out. */
export interface Printed {
  readonly path: string;
  readonly form: PosterForm;
  /** What its QR codes have to say. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** Where the codes stand, without the white around them, in millimetres from the top left corner. */
  readonly codes: readonly Square[];
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const forms: readonly PosterForm[] = ["a4", "a3", "a5", "a6", "tearoff", "cards"];

interface Region {
  readonly slug: string;
}
interface Chat {
  readonly code: string;
  readonly url: string;
  readonly state: string;
}

/** Every chat's poster in every form, or those of one region or form; where a region has no chats, its own. */
export async function* printedPosters(
  origin: string,
  onlyRegion: string | null,
  onlyForm: string | null,
): AsyncGenerator<Printed> {
  const { regions } = await json<{ regions: readonly Region[] }>(`${origin}/api/v1/regions`);
  for (const { slug } of regions) {
    if (onlyRegion !== null && slug !== onlyRegion) continue;
    const { chats } = await json<{ chats: readonly Chat[] }>(`${origin}/api/v1/regions/${slug}`);
    const living = chats.filter(({ state }) => state !== "closed");
    const subjects =
      living.length === 0
        ? [{ path: `/r/${slug}`, address: await regionAddress(origin, slug) }]
        : living.map(({ code, url }) => ({ path: `/c/${code}`, address: url }));
    for (const { path, address } of subjects) {
      for (const form of forms) {
        if (onlyForm !== null && form !== onlyForm) continue;
        const file = `${path}/poster.pdf?form=${form}`;
        const response = await ask(origin + file);
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        const bytes = new Uint8Array(await response.arrayBuffer());
        const preview = await (await ask(`${origin}${path}/poster.svg?form=${form}`)).text();
        yield { path: file, form, address, bytes, codes: codesIn(preview) };
      }
    }
  }
}

/** The preview is drawn from the same sheet: its inner drawings are the codes, each with four modules of white around. */
function codesIn(svg: string): Square[] {
  const drawings = svg.matchAll(/<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"[^>]*viewBox="0 0 (\d+) /g);
  return [...drawings].map(([, x, y, width, modules]) => {
    const side = Number(width);
    const margin = (4 * side) / Number(modules);
    return { x: Number(x) + margin, y: Number(y) + margin, side: side - 2 * margin };
  });
}

/** The page's own absolute address, as its head names it. */
async function regionAddress(origin: string, slug: string): Promise<string> {
  const page = await (await ask(`${origin}/r/${slug}`)).text();
  const address = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1];
  if (address === undefined) throw new Error(`/r/${slug} has no address`);
  return address;
}

/** Reading a picture takes longer than a server keeps a connection: the first use of a dead one fails, the second opens another. */
function ask(address: string): Promise<Response> {
  return fetch(address).catch(() => fetch(address));
}

async function json<Body>(address: string): Promise<Body> {
  const response = await ask(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<Body>;
}
