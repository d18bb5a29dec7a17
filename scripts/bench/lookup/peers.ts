import UFuzzy from "@leeoniya/ufuzzy";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Expected } from "./benchmark-query.ts";
import { type Judged, liesIn } from "./judgement.ts";
import { isTypeWord, type PeerDocument, peerQuery, wordsOf } from "./peer-documents.ts";

/** A general search over the same names. It cannot ask: its first hit is its answer. */
export interface Peer {
  readonly name: string;
  /** The first hit, or null. Takes the query as it was typed. */
  first(query: string): PeerDocument | null;
}

export interface PeerMaker {
  readonly name: string;
  of(documents: readonly PeerDocument[]): Peer;
}

/** Names have digits that must not be «corrected», and short words that would match everything. */
function fuzziness(term: string): number | boolean {
  return term.length > 4 && !/\d/.test(term) ? 0.2 : false;
}

/** All words first, and any of them when that finds nothing; a fifth of a word's letters may be wrong. */
export const miniSearch: PeerMaker = {
  name: "MiniSearch",
  of: (documents) => {
    const search = new MiniSearch<PeerDocument>({
      fields: ["settlement", "municipality", "street"],
      tokenize: wordsOf,
      processTerm: (term) => (isTypeWord(term) ? null : term),
      searchOptions: { boost: { settlement: 2, street: 1.5 }, fuzzy: fuzziness, combineWith: "AND" },
    });
    search.addAll(documents);
    return {
      name: "MiniSearch",
      first: (query) => {
        const text = peerQuery(query);
        const [hit] = search.search(text);
        const [best] = hit === undefined ? search.search(text, { combineWith: "OR" }) : [hit];
        return best === undefined ? null : (documents[best.id] ?? null);
      },
    };
  },
};

/**
 * All words, anywhere in the text and in any order, each with errors. Its search by tokens is as often right and takes twice
 * as long; one pattern for the whole question finds half as much.
 */
export const fuse: PeerMaker = {
  name: "Fuse.js",
  of: (documents) => {
    const search = new Fuse(documents, {
      keys: ["text"],
      ignoreLocation: true,
      threshold: 0.3,
      useExtendedSearch: true,
    });
    return {
      name: "Fuse.js",
      first: (query) => search.search(peerQuery(query), { limit: 1 })[0]?.item ?? null,
    };
  },
};

/** One error in each word, words in any order (all orders of up to five are tried), ranked when at most 10,000 match. */
export const uFuzzy: PeerMaker = {
  name: "uFuzzy",
  of: (documents) => {
    const search = new UFuzzy({
      alpha: "a-zа-я",
      intraMode: 1,
      intraIns: 1,
      intraSub: 1,
      intraTrn: 1,
      intraDel: 1,
    });
    const texts = documents.map(({ text }) => text);
    return {
      name: "uFuzzy",
      first: (query) => {
        const needle = peerQuery(query);
        if (needle === "") return null;
        const [found, info, order] = search.search(texts, needle, 5, 10_000);
        if (found === null || found.length === 0) return null;
        const at = order === null || info === null ? found[0] : info.idx[order[0] ?? -1];
        return at === undefined ? null : (documents[at] ?? null);
      },
    };
  },
};

/** Where the text decides nothing, any territory that it fits counts as right: a peer has no way to ask. */
export function judgedPeer({ territories }: Expected, hit: PeerDocument | null): Judged {
  if (hit === null) return { judgement: territories.length === 0 ? "right" : "not found", got: "nothing" };
  const isRight = hit.territories.some((code) => territories.some((territory) => liesIn(code, territory)));
  return { judgement: isRight ? "right" : "wrong", got: `${hit.territories[0]} ${hit.text}` };
}
