import { logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import { type FileRefusal, type GazetteerFiles, loadFile, type Opener, retryAtMs } from "./load-file.ts";
import type { PackedFile } from "./manifest.ts";

/** What one request waits for a file at most, and for another request that loads it. */
const patienceMs = 1000;
/** The most that loading may take after the response. */
const lastPatienceMs = 10_000;

interface Held<Opened> {
  readonly file: PackedFile;
  readonly opened: Opened;
}
interface Loading<Opened> {
  readonly file: PackedFile;
  readonly outcome: Promise<Opened | null>;
  readonly startedAtMs: number;
}
interface Failure extends FileRefusal {
  readonly sha256: string;
  readonly retryAtMs: number;
}

/**
 * Opened files under names, least recently used first, within `roomBytes`; files on their way count. Plain data, so it
 * may outlive a request.
 *
 * One load at a time for each name: requests that want a file which another request is loading wait for that one's
 * promise. The platform lets go of a request whenever its client does, and then its promises never settle; so nobody
 * waits for another's load longer than for one of its own, and whoever waited in vain loads for itself (and for all
 * who come after). Loads are also handed to `waitUntil`, which makes this rare. The timer that ends a slow load goes with
 * the request as well, so whoever looks for room takes back that of loads which should have ended.
 */
export class FileShelf<Opened> {
  roomBytes = 0;
  readonly #open: Opener<Opened>;
  readonly #changed: () => void;
  readonly #held = new Map<string, Held<Opened>>();
  readonly #loading = new Map<string, Loading<Opened>>();
  readonly #failures = new Map<string, Failure>();

  /** @param changed called when something leaves or comes: what was handed out together is no longer what is held. */
  constructor(open: Opener<Opened>, changed: () => void) {
    this.#open = open;
    this.#changed = changed;
  }

  /** The file, null when it failed lately, undefined when it has to be loaded. */
  at(name: string, { sha256 }: PackedFile, nowMs: number): Opened | null | undefined {
    const held = this.#held.get(name);
    if (held !== undefined && held.file.sha256 === sha256) {
      this.#held.delete(name);
      this.#held.set(name, held);
      return held.opened;
    }
    const failure = this.#failures.get(name);
    return failure !== undefined && failure.sha256 === sha256 && nowMs < failure.retryAtMs ? null : undefined;
  }

  /** Never rejects. null: it failed, or loads of others leave no room for it just now. */
  async load(name: string, file: PackedFile, files: GazetteerFiles, nowMs: number): Promise<Opened | null> {
    const known = this.at(name, file, nowMs);
    if (known !== undefined) return known;
    this.#forgetAbandoned(nowMs);
    const others = this.#loading.get(name);
    if (others !== undefined && others.file.sha256 === file.sha256) {
      const outcome = await withinMs(others.outcome, patienceMs);
      if (outcome !== timedOut) return outcome;
      // Of all who waited in vain the first one starts anew, the others find its load.
      if (this.#loading.get(name) !== others) return this.load(name, file, files, nowMs);
      this.#loading.delete(name);
    }
    if (!this.#makeRoom(file.bytes)) return null;
    const outcome = this.#start(name, file, files, nowMs);
    const inTime = await withinMs(outcome, patienceMs);
    if (inTime !== timedOut) return inTime;
    this.#fail(name, file, { state: "missing", reason: "slow" }, files, nowMs);
    return null;
  }

  stateOf(name: string): "ok" | FileRefusal["state"] {
    return this.#failures.get(name)?.state ?? "ok";
  }

  /** When the next failed file may be tried again. */
  get nextRetryMs(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { retryAtMs } of this.#failures.values()) next = Math.min(next, retryAtMs);
    return next;
  }

  freeBytesAt(nowMs: number): number {
    this.#forgetAbandoned(nowMs);
    return this.#freeBytes;
  }

  get #freeBytes(): number {
    let free = this.roomBytes;
    for (const { file } of this.#held.values()) free -= file.bytes;
    for (const { file } of this.#loading.values()) free -= file.bytes;
    return free;
  }

  /** Lets go of all files but these; a load of another one will be thrown away when it ends. */
  keepOnly(listed: ReadonlyMap<string, PackedFile>): void {
    const isListed = (name: string, sha256: string) => listed.get(name)?.sha256 === sha256;
    for (const [name, { file }] of this.#held) if (!isListed(name, file.sha256)) this.#held.delete(name);
    for (const [name, { file }] of this.#loading)
      if (!isListed(name, file.sha256)) this.#loading.delete(name);
    for (const [name, { sha256 }] of this.#failures) if (!isListed(name, sha256)) this.#failures.delete(name);
    this.#makeRoom(0);
    this.#changed();
  }

  #forgetAbandoned(nowMs: number): void {
    for (const [name, { startedAtMs }] of this.#loading)
      if (nowMs - startedAtMs >= lastPatienceMs) this.#loading.delete(name);
  }

  /** Takes files away, least recently used first, until there is room. */
  #makeRoom(bytes: number): boolean {
    for (const name of this.#held.keys()) {
      if (this.#freeBytes >= bytes) return true;
      this.#held.delete(name);
      this.#changed();
    }
    return this.#freeBytes >= bytes;
  }

  #start(name: string, file: PackedFile, files: GazetteerFiles, nowMs: number): Promise<Opened | null> {
    const outcome = this.#take(name, file, files, nowMs);
    const loading = { file, outcome, startedAtMs: nowMs };
    this.#loading.set(name, loading);
    files.waitUntil(
      withinMs(outcome, lastPatienceMs).then(() => {
        if (this.#loading.get(name) === loading) this.#loading.delete(name);
      }),
    );
    return outcome;
  }

  /** A load that comes late is still welcome, unless another has taken its place or the file is no longer listed. */
  async #take(name: string, file: PackedFile, files: GazetteerFiles, nowMs: number): Promise<Opened | null> {
    const loaded = await loadFile(files, name, file, this.#open);
    if (this.#loading.get(name)?.file !== file) return loaded.ok ? loaded.value : null;
    this.#loading.delete(name);
    if (!loaded.ok) {
      this.#fail(name, file, loaded.refusal, files, nowMs);
      return null;
    }
    this.#failures.delete(name);
    this.#held.set(name, { file, opened: loaded.value });
    this.#changed();
    return loaded.value;
  }

  #fail(
    name: string,
    { sha256 }: PackedFile,
    refusal: FileRefusal,
    files: GazetteerFiles,
    nowMs: number,
  ): void {
    this.#failures.set(name, { ...refusal, sha256, retryAtMs: retryAtMs(files, nowMs) });
    logLine("gazetteer.file_failed", { file: name, ...refusal });
  }
}
