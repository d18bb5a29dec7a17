export type Role = "administrator" | "coordinator";

/** A person with a session. */
export interface PersonWho {
  readonly kind: "person";
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Slugs; of an administrator none, all are theirs. */
  readonly regions: readonly string[];
  readonly sessionId: string;
  readonly signedInAtMs: number;
}

/** A script with a token. `role` is that of the token's owner, who has the region now. */
export interface TokenWho {
  readonly kind: "token";
  readonly tokenId: string;
  readonly personId: string;
  readonly role: Role;
  readonly region: string;
  readonly scopes: readonly TokenScope[];
}

export type Who = PersonWho | TokenWho;

type Extent = "all regions" | "own regions" | "no";

/** Who may do what, whole: what stands not here nobody may. */
export const permissions = {
  "region.read": { administrator: "all regions", coordinator: "own regions" },
  "draft.edit": { administrator: "all regions", coordinator: "own regions" },
  "draft.approve": { administrator: "all regions", coordinator: "own regions" },
  "release.publish": { administrator: "all regions", coordinator: "own regions" },
  "release.restore": { administrator: "all regions", coordinator: "own regions" },
  // What the checks and residents say of links, and what is done about it.
  "link.care": { administrator: "all regions", coordinator: "own regions" },
  "alert.settings": { administrator: "all regions", coordinator: "own regions" },
  "audit.read": { administrator: "all regions", coordinator: "own regions" },
  "token.issue": { administrator: "all regions", coordinator: "own regions" },
  // Whoever is to be watched by a second person cannot switch the second person off.
  "region.settings": { administrator: "all regions", coordinator: "no" },
  "region.open": { administrator: "all regions", coordinator: "no" },
  "audit.read_all": { administrator: "all regions", coordinator: "no" },
  "person.invite": { administrator: "all regions", coordinator: "no" },
  "person.end": { administrator: "all regions", coordinator: "no" },
  "session.revoke_any": { administrator: "all regions", coordinator: "no" },
} as const satisfies Readonly<Record<string, Readonly<Record<Role, Extent>>>>;

export type Permission = keyof typeof permissions;

/** What a token may, at most: never more than its owner may. */
export const tokenScopes = {
  export: ["region.read"],
  import: ["region.read", "draft.edit"],
  publish: ["region.read", "release.publish"],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type TokenScope = keyof typeof tokenScopes;

/**
 * Whether somebody may do it, in a region where one is given. Without a region only who may do it in all regions may:
 * a forgotten region never opens anything.
 */
export function may(who: Who, permission: Permission, region?: string): boolean {
  const extent: Extent = permissions[permission][who.role];
  if (extent === "no") return false;
  if (who.kind === "token") {
    const isInScope = who.scopes.some((scope) =>
      (tokenScopes[scope] as readonly Permission[]).includes(permission),
    );
    return isInScope && region === who.region;
  }
  return extent === "all regions" || (region !== undefined && who.regions.includes(region));
}

/** Those of the regions in which somebody may do it. */
export function regionsWhere(
  who: Who,
  permission: Permission,
  regions: readonly string[],
): readonly string[] {
  return regions.filter((region) => may(who, permission, region));
}

/** How the audit log names somebody. */
export function actorOf(who: Who): string {
  return who.kind === "person" ? `person/${who.personId}` : `token/${who.tokenId}`;
}
