import { openGazetteer } from "../../../worker/gazetteer/open-gazetteer.ts";
import type { Gazetteer } from "../../../worker/gazetteer/types.ts";
import { findChat } from "../../../worker/lookup/find-chat.ts";
import type { AddressFiles } from "../../../worker/lookup/places/address-files.ts";
import type { Answer } from "../../../worker/lookup/places/types.ts";
import { type Coverage, coverageOf } from "../../../worker/release/coverage.ts";
import type { ReadModel } from "../../../worker/release/read-model.ts";
import type { BenchmarkQuery } from "./benchmark-query.ts";
import { type Directory, type Judged, judged } from "./judgement.ts";

/** Choices lead to questions at most once more: a city, then its districts. */
const questionsInARow = 2;

/** Throws when a file that was just packed does not open. */
export function opened(file: Uint8Array): Gazetteer {
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  const result = openGazetteer(buffer);
  if (!result.ok) throw new Error(`the packed file was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export interface OurLookup {
  answer(query: Pick<BenchmarkQuery, "query" | "region">): Answer;
  judge(query: BenchmarkQuery): Judged;
}

export function ourLookup(model: ReadModel, files: AddressFiles): OurLookup {
  const answer: OurLookup["answer"] = ({ query, region }) => findChat(model, { q: query, region }, files);
  const municipalities = new Map(
    model.release.territories
      .filter(({ level }) => level === "municipality")
      .map((territory) => [territory.oktmo, territory] as const),
  );
  const coverageAt = (code: string): Coverage | null => {
    const territory = districts.get(code) ?? municipalities.get(`${code.slice(0, 5)}000`);
    return territory === undefined ? null : coverageOf(model, territory);
  };
  const directory: Directory = {
    isDivided: (code) => {
      const coverage = coverageAt(code);
      return coverage?.kind === "divided" && coverage.by === "clinic";
    },
    leadToOne: (codes) => new Set(codes.map((code) => chatsText(coverageAt(code)))).size === 1,
  };
  const districts = new Map(
    model.release.territories
      .filter(({ level, oktmo }) => level === "city_district" && !oktmo.endsWith("000"))
      .map((territory) => [territory.oktmo, territory] as const),
  );
  const offersOf = (asked: Answer, region: string | null, depth: number): Set<string> => {
    const answers = asked.choices.map(({ q }) => answer({ query: q, region }));
    return new Set(
      answers.flatMap((next) => {
        if (next.outcome === "choose" && depth > 1) return [...offersOf(next, region, depth - 1)];
        return next.place === null ? [] : [next.place.oktmo.slice(0, 8)];
      }),
    );
  };
  return {
    answer,
    judge: (query) => {
      const given = answer(query);
      return judged(query.expected, given, () => offersOf(given, query.region, questionsInARow), directory);
    },
  };
}

/** A question inside the territory leads somewhere of its own; no text, no comparison. */
function chatsText(coverage: Coverage | null): string {
  if (coverage === null) return "unknown";
  return coverage.kind === "served" ? coverage.chats.map(({ code }) => code).join(" ") : coverage.kind;
}
