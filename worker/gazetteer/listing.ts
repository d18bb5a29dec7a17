import { logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import { type GazetteerFiles, readFile, retryAtMs } from "./load-file.ts";
import { type Manifest, manifestName, type PackedFile, parseManifest } from "./manifest.ts";

/** What a request waits for the manifest, which is small and lies beside the program. */
const patienceMs = 300;
/** The most that reading it may take after the response. */
const lastPatienceMs = 5000;

/** What the manifest in hand says. */
export interface Listing {
  readonly state: "ok" | "missing" | "refused";
  /** Numbers of the regions. */
  readonly known: readonly string[];
  readonly regions: ReadonlyMap<string, PackedFile>;
  readonly national: PackedFile | null;
}

const empty = { known: [], regions: new Map(), national: null };

/**
 * Keeps the manifest. It is read once where only a deployment can change it. Once it is known nobody waits for a newer
 * one but the request that asks; in a cold isolate each request asks for itself, since no request may rely on
 * another's. One that cannot be read or used leaves the one in hand; one that is gone does not.
 */
export class ListingKeeper {
  listing: Listing = { ...empty, state: "missing" };
  askAgainAtMs = Number.NEGATIVE_INFINITY;
  readonly #changed: (listing: Listing) => void;
  #hasAsked = false;
  #text: string | null = null;
  #complaint: string | null = null;

  constructor(changed: (listing: Listing) => void) {
    this.#changed = changed;
  }

  /** Sees to it that the manifest is known as well as it can be; null in the steady state. Never rejects. */
  ready(filesOf: () => GazetteerFiles, nowMs: number): Promise<void> | null {
    return nowMs < this.askAgainAtMs ? null : this.#ask(filesOf(), nowMs);
  }

  async #ask(files: GazetteerFiles, nowMs: number): Promise<void> {
    if (this.#hasAsked) this.askAgainAtMs = retryAtMs(files, nowMs);
    const reading = this.#read(files, nowMs);
    if ((await withinMs(reading, patienceMs)) !== timedOut) return;
    this.#hasAsked = true;
    this.askAgainAtMs = Math.max(this.askAgainAtMs, retryAtMs(files, nowMs));
    this.#complain("missing", "slow");
    files.waitUntil(withinMs(reading, lastPatienceMs));
  }

  async #read(files: GazetteerFiles, nowMs: number): Promise<void> {
    const read = await readFile(files, manifestName);
    this.#hasAsked = true;
    this.askAgainAtMs = retryAtMs(files, nowMs);
    if (!read.ok) {
      if (read.refusal.reason === "not_there") this.#adopt(null, { ...empty, state: "missing" });
      return this.#complain("missing", read.refusal.reason);
    }
    const text = new TextDecoder().decode(read.value);
    const manifest = text === this.#text ? null : parseManifest(text);
    if (manifest?.ok === false) {
      const { refusal } = manifest;
      if (this.listing.state !== "ok") this.#adopt(null, { ...empty, state: "refused" });
      return this.#complain(
        "refused",
        refusal.kind === "malformed" ? `malformed ${refusal.at}` : refusal.kind,
      );
    }
    this.#complaint = null;
    if (files.replacedAfterMs === null) this.askAgainAtMs = Number.POSITIVE_INFINITY;
    if (manifest !== null) this.#adopt(text, listingOf(manifest.value));
  }

  #adopt(text: string | null, listing: Listing): void {
    this.#text = text;
    this.listing = listing;
    this.#changed(listing);
  }

  /** Once for each change: a deployment without any register is no news every ten seconds. */
  #complain(state: "missing" | "refused", reason: string): void {
    if (this.#complaint === reason) return;
    this.#complaint = reason;
    logLine("gazetteer.manifest_failed", { state, reason });
  }
}

function listingOf({ regions, national }: Manifest): Listing {
  return { state: "ok", known: [...regions.keys()], regions, national };
}
