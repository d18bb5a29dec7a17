import type { Answer } from "../../../worker/lookup/places/types.ts";
import type { Expected } from "./benchmark-query.ts";

/**
 * right: the territory, a question where the text decides nothing, or «nowhere» where there is nothing.
 * asked: a question where the text does decide, or one that leaves the right place out.
 * wrong: sure, and another territory.
 * not found: nothing, or only the municipality around.
 */
export type Judgement = "right" | "asked" | "wrong" | "not found";

/** What an answer comes to, for counting. */
export interface Judged {
  readonly judgement: Judgement;
  /** For lists of failures: the territory or outcome that came. */
  readonly got: string;
}

/** What the directory knows of territories, by their codes. */
export interface Directory {
  /** Whether it asks inside the territory itself: two chats, by clinic. */
  isDivided(code: string): boolean;
  /** Whether the territories have the same chats, or none: then it is no mistake to name one of them. */
  leadToOne(codes: readonly string[]): boolean;
}

/**
 * @param offers territories that the choices of a question lead to; asked only where a question may be right.
 */
export function judged(
  expected: Expected,
  answer: Pick<Answer, "outcome" | "place">,
  offers: () => ReadonlySet<string>,
  { isDivided, leadToOne }: Directory,
): Judged {
  const code = answer.place?.oktmo.slice(0, 8) ?? null;
  const got = answer.outcome === "not_found" ? "not_found" : `${answer.outcome} ${code ?? ""}`.trim();
  const as = (judgement: Judgement) => ({ judgement, got });
  if (expected.territories.length === 0) {
    if (answer.outcome === "not_found") return as("right");
    return as(answer.outcome === "choose" ? "asked" : "wrong");
  }
  if (answer.outcome === "not_found") return as("not found");
  if (answer.outcome === "choose") {
    if (code !== null && code === expected.origin && isDivided(code)) return as("right");
    if (expected.territories.length < 2) return as("asked");
    return as(offersEnough(expected, offers()) ? "right" : "asked");
  }
  if (code === null || code.length < 8) return as("not found");
  if (expected.origin !== null && liesIn(code, expected.origin)) return as("right");
  const { origin, territories } = expected;
  const isAroundAll = territories.every((territory) => liesIn(territory, code));
  const isOneOfSeveral = territories.length > 1 && (isAroundAll || territories.includes(code));
  if (isOneOfSeveral && leadToOne(territories)) return as("right");
  return as(isAroundAll || (origin !== null && liesIn(origin, code)) ? "not found" : "wrong");
}

/** The origin must be among the choices; where there is none, one of the territories that fit. */
function offersEnough({ origin, territories }: Expected, offers: ReadonlySet<string>): boolean {
  const wanted = origin === null ? territories : [origin];
  return [...offers].some((code) => wanted.some((territory) => liesIn(code, territory)));
}

/** Codes ending in noughts stand for all that begins as they do: a region, a municipality. */
export function liesIn(code: string, territory: string): boolean {
  if (code === territory) return true;
  const digits = /^\d\d0{6}$/.test(territory) ? 2 : 5;
  return territory.endsWith("000") && code.slice(0, digits) === territory.slice(0, digits);
}
