import { done, type Result, refused } from "../base/result.ts";

/** Parsed from what `npm run gazetteer` has put among the static assets: public/gazetteer/manifest.json. */
export interface Manifest {
  readonly format: typeof manifestFormat;
  /** By the region's number: "74". */
  readonly regions: ReadonlyMap<string, RegionFile>;
  readonly national: PackedFile | null;
}

export interface PackedFile {
  /** Name beside the manifest; it changes with the content. */
  readonly file: string;
  readonly bytes: number;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
}

export interface RegionFile extends PackedFile {
  readonly settlements: number;
  readonly streets: number;
  readonly source: "gar" | "csv" | "demo";
  /** Date of the register's export: "2026-07-01". */
  readonly date: string | null;
}

/** `at` is the path to what is wrong: "regions.74.bytes". */
type ManifestRefusal =
  | { readonly kind: "not_json" }
  | { readonly kind: "other_format" }
  | { readonly kind: "malformed"; readonly at: string };

export const manifestFormat = 1;
export const manifestName = "manifest.json";
/** The platform's limit of one static asset: a larger file could not be deployed. */
export const maxFileBytes = 25 * 1024 * 1024;
/** More than any register of a country has; a count is for people, nothing is allocated by it. */
const maxCount = 10_000_000;

/**
 * Reads a manifest and refuses all but exactly the shape above: the names in it become addresses of assets, the sizes
 * decide what memory is spent. Strict by hand, since zod reads what strangers send and is heavy for a start.
 */
export function parseManifest(text: string): Result<Manifest, ManifestRefusal> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused({ kind: "not_json" });
  }
  if (!isObject(raw)) return malformed("");
  if (raw.format !== manifestFormat) return refused({ kind: "other_format" });
  const unknown = unknownField(raw, ["format", "regions", "national"]);
  if (unknown !== null) return malformed(unknown);
  if (!isObject(raw.regions)) return malformed("regions");
  const regions = new Map<string, RegionFile>();
  for (const [number, file] of Object.entries(raw.regions)) {
    const problem = /^\d\d$/.test(number) ? regionProblem(number, file) : "";
    if (problem !== null) return malformed(["regions", number, problem].filter(Boolean).join("."));
    regions.set(number, file as RegionFile);
  }
  const { national } = raw;
  const problem = national === null ? null : fileProblem(national, "national", []);
  if (problem !== null) return malformed(["national", problem].filter(Boolean).join("."));
  return done({ format: manifestFormat, regions, national: national as PackedFile | null });
}

/** The first field of a region that is wrong; "" when it is no region's entry at all. */
function regionProblem(number: string, raw: unknown): string | null {
  const problem = fileProblem(raw, number, ["settlements", "streets", "source", "date"]);
  if (problem !== null || !isObject(raw)) return problem;
  if (!isCount(raw.settlements, 0, maxCount)) return "settlements";
  if (!isCount(raw.streets, 0, maxCount)) return "streets";
  if (raw.source !== "gar" && raw.source !== "csv" && raw.source !== "demo") return "source";
  if (raw.date !== null && !matches(raw.date, /^\d{4}-\d\d-\d\d$/)) return "date";
  return null;
}

function fileProblem(raw: unknown, name: string, others: readonly string[]): string | null {
  if (!isObject(raw)) return "";
  const unknown = unknownField(raw, ["file", "bytes", "sha256", ...others]);
  if (unknown !== null) return unknown;
  if (!matches(raw.file, /^[a-z\d]+-[\da-f]{16}\.bin$/) || !raw.file.startsWith(`${name}-`)) return "file";
  if (!isCount(raw.bytes, 1, maxFileBytes)) return "bytes";
  if (!matches(raw.sha256, /^[\da-f]{64}$/)) return "sha256";
  return null;
}

function unknownField(raw: object, known: readonly string[]): string | null {
  return Object.keys(raw).find((field) => !known.includes(field)) ?? null;
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function isCount(raw: unknown, least: number, most: number): boolean {
  return typeof raw === "number" && Number.isInteger(raw) && raw >= least && raw <= most;
}

function matches(raw: unknown, pattern: RegExp): raw is string {
  return typeof raw === "string" && pattern.test(raw);
}

function malformed(at: string): Result<never, ManifestRefusal> {
  return refused({ kind: "malformed", at });
}
