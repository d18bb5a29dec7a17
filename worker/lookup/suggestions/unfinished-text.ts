import { nameWords } from "../../gazetteer/name-words.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { covers } from "../candidates/candidates.ts";
import { rewritingsOf } from "../candidates/prepared-text.ts";
import type { AddressFiles } from "../places/address-files.ts";
import type { Reading } from "../readings/readings.ts";
import { type Understanding, understand } from "../readings/understand.ts";

/** More namesakes in front of the last word are told apart by typing on. */
const mostReadings = 3;

/** A text whose last word may go on. What the words before it say is worked out once, when it is first asked for. */
export class UnfinishedText {
  readonly model: ReadModel;
  readonly files: AddressFiles;
  readonly q: string;
  /** Slug of the page's region. */
  readonly region: string | null;
  /** The last word as typed; empty where there is only one, or none. */
  readonly last: string;
  readonly #before: string;
  #understood: Understanding | undefined;

  constructor(
    model: ReadModel,
    { q, region }: { readonly q: string; readonly region: string | null },
    files: AddressFiles,
  ) {
    this.model = model;
    this.files = files;
    this.q = q;
    this.region = region;
    const [, before = "", last = ""] = /^(.*[\s,.])([^\s,.]+)$/su.exec(q) ?? [];
    this.#before = before.trim();
    this.last = this.#before === "" ? "" : last;
  }

  /** The last word in each rewriting, likeliest first. */
  get lastWords(): string[] {
    const words = [...rewritingsOf(this.last)].flatMap((text) => nameWords(text).slice(-1));
    return [...new Set(words)];
  }

  /** Places that are typed already, in front of the last word; of namesakes only the registry's own. */
  get readings(): readonly Reading[] {
    const { best } = this.#before === "" ? { best: [] } : this.#understanding;
    const isRegistered = ({ leaf, isGuess }: Reading) => leaf.name.target.kind === "territory" && !isGuess;
    return best.length === 1 ? best : best.filter(isRegistered).slice(0, mostReadings);
  }

  /** Words between the place and the last one: «Челябинск, Академика К». */
  wordsBetween({ members }: Reading): string[] {
    const { tokens, roles } = this.#understanding.text;
    const isMember = (at: number) => covers(members, at);
    return tokens
      .filter(({ type, isNoise }, at) => type === null && !isNoise && roles[at] !== "index" && !isMember(at))
      .map(({ word }) => word);
  }

  get #understanding(): Understanding {
    this.#understood ??= understand(this.model, this.#before, this.region, this.files);
    return this.#understood;
  }
}
