import type { Answer, Outcome } from "../../worker/lookup/places/types.ts";
import type { ReadModel } from "../../worker/release/read-model.ts";
import type { PublicChat } from "../../worker/release/types.ts";

/**
 * One line of test/fixtures/addresses/*.txt:
 *   в Копейске @chelyabinsk -> found chelyabinsk:Копейск or choose chelyabinsk:Копейск + chelyabinsk:Миасс
 * A chat is named by its region and its title or a territory that its source names («rest»: the rest of the region).
 * found: exactly these chats; choose: these are among the choices; no_chat: the region's slug; not_found: nothing.
 */
export interface AddressCase {
  readonly line: string;
  readonly q: string;
  readonly region: string | null;
  readonly expected: readonly { readonly outcome: Outcome; readonly names: readonly string[] }[];
}

export function addressCasesIn(text: string): AddressCase[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [typed = "", expectation = ""] = line.split(" -> ");
      const [q = "", region = null] = typed.split(/ @(?=[a-z-]+$)/);
      const expected = expectation.split(" or ").map((alternative) => {
        const [outcome = "", ...names] = alternative.split(/ (.*)/s);
        return {
          outcome: outcome as Outcome,
          names: (names[0] ?? "").split(" + ").filter((name) => name !== ""),
        };
      });
      return { line, q, region, expected };
    });
}

export function isAsExpected(model: ReadModel, { expected }: AddressCase, answer: Answer): boolean {
  return expected.some(({ outcome, names }) => {
    if (answer.outcome !== outcome) return false;
    if (outcome === "not_found") return true;
    if (outcome === "no_chat") return names.includes(answer.region ?? "") && answer.chats.length === 0;
    const chats = names.map((name) => chatNamed(model, name));
    const areNamed = chats.every((chat) => answer.chats.includes(chat));
    return areNamed && (outcome === "choose" || chats.length === answer.chats.length);
  });
}

/** Fails the test when no chat has the name, so that a misspelt expectation is no silent failure. */
export function chatNamed(model: ReadModel, name: string): PublicChat {
  const at = name.indexOf(":");
  const [slug, wanted] = [name.slice(0, at), fold(name.slice(at + 1))];
  const statements = model.release.coverage.filter(({ region, chat }) => region === slug && chat !== null);
  const statement =
    wanted === "rest"
      ? statements.find(({ territory }) => territory === null)
      : (statements.find(({ as }) => fold(as) === wanted) ??
        statements.find(({ as }) => fold(as).startsWith(wanted)));
  const titled = model.chatsOf.get(slug)?.find(({ title }) => fold(title) === wanted);
  const chat = titled ?? model.chatByCode.get(statement?.chat ?? "");
  if (chat === undefined) throw new Error(`no chat is named «${name}»`);
  return chat;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
}
