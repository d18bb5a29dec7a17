import { canonicalLink } from "../../worker/registry/link-kinds.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import type { SeedRegion, SeedStatement } from "./input.ts";
import type { Problems } from "./problems.ts";

export type ChatRows = Pick<RegistryRows, "chats" | "coverage" | "links">;

/** Rows of all chats and «no chat here» statements of a region file. Every chat has its code by now. */
export function chatRowsOf(
  region: SeedRegion,
  idOf: ReadonlyMap<string, string>,
  sourceId: (key: string | undefined, path: string) => string,
  problems: Problems,
): ChatRows {
  const chats: RegistryRows["chats"][number][] = [];
  const coverage: RegistryRows["coverage"][number][] = [];
  const links: RegistryRows["links"][number][] = [];

  function cover(
    statement: SeedStatement,
    chat: string | null,
    defaultSource: string | undefined,
    path: string,
  ): void {
    for (const territory of territoriesOf(statement, path)) {
      coverage.push({
        region: region.slug,
        position: coverage.length,
        territory,
        chat,
        as: statement.as,
        note: statement.note ?? null,
        clinics: statement.clinics ?? null,
        sourceId: sourceId(statement.source ?? defaultSource, path),
      });
    }
  }

  function territoriesOf(statement: SeedStatement, path: string): (string | null)[] {
    const references = [statement.territory ?? []].flat();
    if ((references.length === 0) !== (statement.restOfRegion === true)) {
      problems.add(path, "exactly one of territory and restOfRegion is needed");
    }
    if (statement.restOfRegion === true) return [null];
    return references.flatMap((reference) => {
      const id = idOf.get(reference);
      if (id === undefined) problems.add(path, `unknown territory «${reference}»`);
      return id === undefined ? [] : [id];
    });
  }

  for (const [index, chat] of region.chats.entries()) {
    const path = `chats[${index}] «${chat.title}»`;
    if (chat.code === undefined) {
      problems.add(path, "no code yet: run scripts/seed/issue-codes.ts");
      continue;
    }
    const state = chat.state ?? (chat.links.length === 0 ? "announced" : "active");
    if (chat.succeededBy !== undefined && !region.chats.some((other) => other.code === chat.succeededBy)) {
      problems.add(path, `unknown successor ${chat.succeededBy}`);
    }
    chats.push({
      code: chat.code,
      region: region.slug,
      position: index,
      title: chat.title,
      state,
      audience: chat.audience ?? null,
      succeededBy: chat.succeededBy ?? null,
      sourceId: sourceId(chat.source, path),
    });
    for (const [at, statement] of chat.covers.entries()) {
      cover(statement, chat.code, chat.source, `${path}.covers[${at}]`);
    }
    for (const [position, link] of chat.links.entries()) {
      const canonical = canonicalLink(link.url);
      if (!canonical.ok) {
        problems.add(`${path}.links[${position}]`, canonical.refusal.sentence);
      } else if (canonical.value.messenger !== link.messenger) {
        problems.add(`${path}.links[${position}]`, `is a link of ${canonical.value.messenger}`);
      } else {
        const linkSource = sourceId(link.source ?? chat.source, path);
        const { messenger, url } = canonical.value;
        links.push({ chat: chat.code, position, messenger, url, health: "unknown", sourceId: linkSource });
      }
    }
  }
  for (const [index, statement] of region.noChat.entries()) {
    cover(statement, null, statement.source, `noChat[${index}]`);
  }
  return { chats, coverage, links };
}
