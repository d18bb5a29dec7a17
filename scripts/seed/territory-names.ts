import { nameKey } from "../../worker/registry/name-key.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import type { SeedFormerName } from "./input.ts";

type NameRow = RegistryRows["territoryNames"][number];

/** The names of a territory as a region file gives them. */
export interface Names {
  readonly name: string;
  readonly label: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly former?: readonly SeedFormerName[];
  readonly aliases: readonly string[];
}

/** Rows of the official name, the former ones, and what people say; the label counts as an alias. */
export function nameRows(
  territory: { readonly id: string; readonly sourceId: string },
  names: Names,
  sourceId: (key: string | undefined) => string,
): NameRow[] {
  const former = (names.former ?? []).map((name) => ({
    text: name.name,
    kind: "former" as const,
    from: null,
    until: name.until ?? null,
    sourceId: name.source === undefined ? territory.sourceId : sourceId(name.source),
  }));
  const aliases = [...new Set([names.label, ...names.aliases])]
    .filter((text) => text !== names.name)
    .map((text) => ({ text, kind: "alias" as const, from: null, until: null, sourceId: territory.sourceId }));
  const official = {
    text: names.name,
    kind: "official" as const,
    from: names.since ?? null,
    until: names.until ?? null,
    sourceId: territory.sourceId,
  };
  return [official, ...former, ...aliases].map((name, position) => ({
    territory: territory.id,
    position,
    key: nameKey(name.text),
    ...name,
  }));
}
