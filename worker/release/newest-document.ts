import { errorTrace, logLine } from "../base/log.ts";
import type { Result } from "../base/result.ts";
import type { PackedJson } from "./packed-json.ts";

/** Where documents of one kind come from. Made anew for every request: bindings must not outlive one. */
export interface DocumentSources {
  readonly load: (number: number) => Promise<PackedJson | null>;
  /** The last document that this data centre saw, as stored; null when there is none. */
  readonly readCache: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly writeCache: (document: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The document that the last deploy put among the static assets. */
  readonly readSnapshot: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Lets work go on after the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

type Decode<Document> = (
  document: Uint8Array<ArrayBuffer>,
  sha256: string | null,
) => Promise<Result<Document, { readonly kind: string }>>;

/**
 * The newest numbered document of a kind that an isolate knows, as plain data. Damaged and older ones are refused and
 * logged as `{name}.refused` and `{name}.older_refused`.
 */
export class NewestDocument<Document extends { readonly number: number }> {
  held: Document | null = null;
  readonly #name: string;
  readonly #decode: Decode<Document>;

  constructor(name: string, decode: Decode<Document>) {
    this.#name = name;
    this.#decode = decode;
  }

  /** Takes in what the database has. True: a newer one, or the first, is held now. Throws what the database throws. */
  async follow(sources: DocumentSources, head: number | null): Promise<boolean> {
    if (head === null || head === this.held?.number) return false;
    if (this.held !== null && head < this.held.number) {
      logLine(`${this.#name}.older_refused`, { from: "d1", number: head, held: this.held.number });
      return false;
    }
    const stored = await sources.load(head);
    if (stored === null || !(await this.#adopt(stored.document, stored.sha256, "d1"))) return false;
    sources.waitUntil(
      sources
        .writeCache(stored.document)
        .catch((error) => logLine(`${this.#name}.cache_failed`, errorTrace(error))),
    );
    return true;
  }

  /** Takes the cached one, or the snapshot where that is newer: null where neither is newer than what is held. */
  async fallBack(sources: DocumentSources): Promise<"cache" | "snapshot" | null> {
    let taken: "cache" | "snapshot" | null = null;
    for (const [from, read] of [
      ["cache", sources.readCache],
      ["snapshot", sources.readSnapshot],
    ] as const) {
      try {
        const document = await read();
        if (document !== null && (await this.#adopt(document, null, from))) taken = from;
      } catch (error) {
        logLine(`${this.#name}.${from}_failed`, errorTrace(error));
      }
    }
    return taken;
  }

  async #adopt(
    document: Uint8Array<ArrayBuffer>,
    sha256: string | null,
    from: "d1" | "cache" | "snapshot",
  ): Promise<boolean> {
    const decoded = await this.#decode(document, sha256);
    if (!decoded.ok) {
      logLine(`${this.#name}.refused`, { from, reason: decoded.refusal.kind });
      return false;
    }
    const { number } = decoded.value;
    const held = this.held?.number ?? 0;
    if (number < held) logLine(`${this.#name}.older_refused`, { from, number, held });
    if (number < held || (from !== "d1" && number === held)) return false;
    this.held = decoded.value;
    return true;
  }
}
