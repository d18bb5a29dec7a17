import { refused } from "../base/result.ts";
import { FileShelf } from "./file-shelf.ts";
import { type Listing, ListingKeeper } from "./listing.ts";
import type { GazetteerFiles, Opener } from "./load-file.ts";
import type { PackedFile } from "./manifest.ts";
import type { GazetteerState, Gazetteers } from "./public-gazetteers.ts";
import type { Gazetteer, NationalIndex } from "./types.ts";

/** Of the 128 MB that the platform gives an isolate; the release and the program have the rest. */
const defaultBoundBytes = 48 * 1024 * 1024;

const nationalName = "national";

/** The readers of the two kinds of files. */
export interface Openers {
  readonly region: Opener<Gazetteer>;
  readonly national: Opener<NationalIndex>;
}

type FilesOf = () => GazetteerFiles;

/**
 * Keeps the address registers that an isolate has opened, within a bound of memory. Nothing that goes wrong here
 * reaches an answer: a file that is missing, slow or broken is absent, said so in the log, and tried again later.
 * `FilesOf` is called only when something has to be read.
 */
export class GazetteerKeeper {
  readonly #boundBytes: number;
  readonly #regions: FileShelf<Gazetteer>;
  /** The country's one file stays beside the regions' files, whose room is the less by it. */
  readonly #national: FileShelf<NationalIndex>;
  readonly #manifest = new ListingKeeper((listing) => this.#follow(listing));
  #fitsAll = true;
  /** What the last question got, for the next one that asks the same. */
  #last: { readonly asked: readonly string[]; readonly held: Gazetteers; readonly untilMs: number } | null =
    null;

  constructor(openers: Openers, boundBytes = defaultBoundBytes) {
    this.#boundBytes = boundBytes;
    // A map of earlier would keep alive what memory has no room for any more.
    this.#regions = new FileShelf(ownRegion(openers.region), () => {
      this.#last = null;
    });
    this.#national = new FileShelf(openers.national, () => {});
  }

  get known(): readonly string[] {
    return this.#manifest.listing.known;
  }

  get fitsAll(): boolean {
    return this.#fitsAll;
  }

  /** Sees to it that `known` and `fitsAll` hold; null in the steady state. Never rejects. */
  ready(filesOf: FilesOf, nowMs: number): Promise<void> | null {
    return this.#manifest.ready(filesOf, nowMs);
  }

  /** See PublicGazetteers. */
  hold(filesOf: FilesOf, regions: readonly string[], nowMs: number): Gazetteers | Promise<Gazetteers> {
    const last = this.#last;
    if (last !== null && nowMs < last.untilMs && isSame(last.asked, regions)) return last.held;
    const asking = this.ready(filesOf, nowMs);
    if (asking === null) return this.#gather(filesOf, regions, nowMs);
    return asking.then(() => this.#gather(filesOf, regions, nowMs));
  }

  national(filesOf: FilesOf, nowMs: number): NationalIndex | null | Promise<NationalIndex | null> {
    const asking = this.ready(filesOf, nowMs);
    if (asking === null) return this.#index(filesOf, nowMs);
    return asking.then(() => this.#index(filesOf, nowMs));
  }

  /**
   * How these regions stand, for /healthz: those not tried yet are loaded as far as there is free room, nothing is
   * taken away for it. A file beyond that room is "ok" on the manifest's word until somebody asks for it.
   */
  async states(
    filesOf: FilesOf,
    regions: readonly string[],
    nowMs: number,
  ): Promise<Readonly<Record<string, GazetteerState>>> {
    await this.ready(filesOf, nowMs);
    let freeBytes = this.#regions.freeBytesAt(nowMs);
    const loads = regions.map((region) => {
      const file = this.#manifest.listing.regions.get(region);
      if (file === undefined || this.#regions.at(region, file, nowMs) !== undefined) return null;
      freeBytes -= file.bytes;
      return freeBytes < 0 ? null : this.#regions.load(region, file, filesOf(), nowMs);
    });
    await Promise.all(loads);
    return Object.fromEntries(regions.map((region) => [region, this.#stateOf(region)]));
  }

  #stateOf(region: string): GazetteerState {
    const { regions, state } = this.#manifest.listing;
    if (regions.has(region)) return this.#regions.stateOf(region);
    return state === "refused" ? "refused" : "missing";
  }

  #index(filesOf: FilesOf, nowMs: number): NationalIndex | null | Promise<NationalIndex | null> {
    const file = this.#manifest.listing.national;
    if (file === null) return null;
    const index = this.#national.at(nationalName, file, nowMs);
    return index === undefined ? this.#national.load(nationalName, file, filesOf(), nowMs) : index;
  }

  #gather(filesOf: FilesOf, regions: readonly string[], nowMs: number): Gazetteers | Promise<Gazetteers> {
    const held = new Map<string, Gazetteer>();
    const absent: [region: string, file: PackedFile][] = [];
    let roomBytes = this.#regions.roomBytes;
    for (const region of regions) {
      const file = this.#manifest.listing.regions.get(region);
      if (file === undefined || file.bytes > roomBytes) continue;
      const gazetteer = this.#regions.at(region, file, nowMs);
      if (gazetteer === null) continue;
      roomBytes -= file.bytes;
      if (gazetteer === undefined) absent.push([region, file]);
      else held.set(region, gazetteer);
    }
    if (absent.length > 0) return this.#load(filesOf(), regions, held, absent, nowMs);
    const untilMs = Math.min(this.#manifest.askAgainAtMs, this.#regions.nextRetryMs);
    this.#last = { asked: [...regions], held, untilMs };
    return held;
  }

  async #load(
    files: GazetteerFiles,
    regions: readonly string[],
    held: Map<string, Gazetteer>,
    absent: readonly (readonly [region: string, file: PackedFile])[],
    nowMs: number,
  ): Promise<Gazetteers> {
    await Promise.all(
      absent.map(async ([region, file]) => {
        const gazetteer = await this.#regions.load(region, file, files, nowMs);
        if (gazetteer !== null) held.set(region, gazetteer);
      }),
    );
    const inOrder = new Map<string, Gazetteer>();
    for (const region of regions) {
      const gazetteer = held.get(region);
      if (gazetteer !== undefined) inOrder.set(region, gazetteer);
    }
    return inOrder;
  }

  #follow({ regions, national }: Listing): void {
    const nationalBytes = national?.bytes ?? 0;
    let allBytes = nationalBytes;
    for (const { bytes } of regions.values()) allBytes += bytes;
    this.#fitsAll = allBytes <= this.#boundBytes;
    this.#national.roomBytes = Math.min(nationalBytes, this.#boundBytes);
    this.#regions.roomBytes = this.#boundBytes - this.#national.roomBytes;
    this.#regions.keepOnly(regions);
    this.#national.keepOnly(new Map(national === null ? [] : [[nationalName, national]]));
  }
}

/** Another region's register would give confident wrong answers. */
function ownRegion(open: Opener<Gazetteer>): Opener<Gazetteer> {
  return (buffer, name) => {
    const opened = open(buffer, name);
    return opened.ok && opened.value.region !== name ? refused({ kind: "other_region" }) : opened;
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
