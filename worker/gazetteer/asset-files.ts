import type { GazetteerFiles } from "./load-file.ts";

/** Locally `npm run gazetteer` writes beside a running server. */
const localReplacedAfterMs = 1000;

/** The files of one request, from its static assets. */
export function assetFiles(
  assets: Fetcher,
  waitUntil: (work: Promise<unknown>) => void,
  isLocal: boolean,
): GazetteerFiles {
  return {
    read: async (name) => {
      // Any host will do: the binding looks at the path only.
      const response = await assets.fetch(`https://assets.invalid/gazetteer/${name}`);
      if (response.ok) return response.arrayBuffer();
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw new Error("No answer from the static assets");
    },
    waitUntil,
    replacedAfterMs: isLocal ? localReplacedAfterMs : null,
  };
}
