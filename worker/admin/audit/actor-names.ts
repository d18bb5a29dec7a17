import { everybody } from "../../access/people.ts";
import { tokenQuery } from "../../access/store.ts";
import type { Database } from "../../db/client.ts";
import { actorWords as words } from "./words.ts";

/** What the actors of the log are called: people by name, scripts by their name and owner, the rest in words. */
export async function actorNames(
  db: Database,
  actors: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(actors)].filter((actor) => actor !== null);
  const isAnyonePerson = wanted.some((actor) => actor.startsWith("person/"));
  const people = new Map((isAnyonePerson ? await everybody(db) : []).map(({ id, name }) => [id, name]));
  const named = wanted.map(async (actor): Promise<[string, string]> => {
    const slash = actor.indexOf("/");
    const [kind, id] = [actor.slice(0, slash), actor.slice(slash + 1)];
    if (kind === "person") return [actor, people.get(id) ?? words.unknownPerson];
    if (kind === "token") return [actor, await tokenName(db, id)];
    return [actor, programs[actor] ?? actor];
  });
  return new Map(await Promise.all(named));
}

const programs: Readonly<Record<string, string>> = {
  seed: words.seed,
  operator: words.operator,
  "link-check": words.linkCheck,
  residents: words.residents,
};

async function tokenName(db: Database, id: string): Promise<string> {
  const [found] = await tokenQuery(db, id);
  return found === undefined ? words.unknownToken : words.token(found.token.name, found.person.name);
}
