/**
 * Static assets that hold exactly these files, by name below a folder ("/gazetteer/"), and may be changed later: what a
 * developer happens to have in public/ decides no test.
 */
export function makeAssets(below = "/", files: ReadonlyMap<string, ArrayBuffer> = new Map()): Fetcher {
  const answer = async (asked: RequestInfo | URL) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
    const file = pathname.startsWith(below) ? files.get(pathname.slice(below.length)) : undefined;
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file);
  };
  return { fetch: answer } as Partial<Fetcher> as Fetcher;
}
