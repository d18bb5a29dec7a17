import { done, type Result, refused } from "../base/result.ts";
import { formatOf, type PackedJson, type PackedRefusal, packJson, unpackJson } from "./packed-json.ts";
import { type PackedFigures, packedFigures, unpackedFigures } from "./quality-document.ts";
import { shapeProblem } from "./shape.ts";
import { type Release, releaseFormat } from "./types.ts";

export type EncodedRelease = PackedJson;

export type DocumentRefusal =
  | PackedRefusal
  | { readonly kind: "other_format"; readonly format: unknown }
  | { readonly kind: "malformed"; readonly problem: string };

export function encodeRelease(release: Release): Promise<EncodedRelease> {
  return packJson({ ...release, figures: packedFigures(release.figures) });
}

/**
 * Reads a stored release. `sha256` null: the bytes come from where no checksum is kept; gzip's own still holds.
 * Refuses what is damaged, of another format, or has not the shape that readers rely on.
 */
export async function decodeRelease(
  document: Uint8Array<ArrayBuffer>,
  sha256: string | null,
): Promise<Result<Release, DocumentRefusal>> {
  const unpacked = await unpackJson(document, sha256);
  if (!unpacked.ok) return unpacked;
  const raw = unpacked.value;
  const format = formatOf(raw);
  if (format !== releaseFormat) return refused({ kind: "other_format", format });
  const problem = shapeProblem(raw);
  return problem === null ? done(completed(raw as StoredRelease)) : refused({ kind: "malformed", problem });
}

/** As the shape check lets it through: figures packed, and without what older documents could not say yet. */
interface StoredRelease extends Omit<Release, "figures" | "reports"> {
  readonly figures?: readonly PackedFigures[];
  readonly reports?: Release["reports"];
}

/** Readers find every field, of whatever age the document is. */
function completed(release: StoredRelease): Release {
  const regions = release.regions.map((region) => {
    const { widgetHosts = [] }: Partial<typeof region> = region;
    return { ...region, widgetHosts };
  });
  const { figures = [], reports = [] } = release;
  return { ...release, regions, figures: unpackedFigures(figures), reports };
}
