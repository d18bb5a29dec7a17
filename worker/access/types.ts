import type { Database } from "../db/client.ts";
import type { Role } from "./permissions.ts";

/** What the verbs of access need from outside. */
export interface AccessDeps {
  readonly db: Database;
  readonly nowMs: number;
}

/** Where passkeys belong: they are bound to the host name for ever, and work nowhere else. */
export interface PasskeySite {
  /** "https://chat.example", as browsers write it. */
  readonly origin: string;
  /** "chat.example" */
  readonly rpId: string;
}

export function passkeySiteOf(origin: string): PasskeySite {
  return { origin, rpId: new URL(origin).hostname };
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly regions: readonly string[];
  readonly endedAtMs: number | null;
}

/** A session as the request that carries its cookie sees it. */
export interface SessionInHand {
  readonly id: string;
  readonly person: Person;
  readonly signedInAtMs: number;
  readonly formToken: string;
  /** With one only, a lost phone shuts its owner out. */
  readonly hasOnePasskey: boolean;
}

/** A secret that is shown once, with what it opens. */
export interface IssuedLink {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly secret: string;
  readonly expiresAtMs: number;
}

export type AccessRefusal =
  /** Used, replaced, expired or never issued: nobody is told which. */
  | { readonly kind: "link_refused" }
  /** Nothing was asked of this authenticator, or too long ago, or it has answered already. */
  | { readonly kind: "challenge_gone" }
  /** The answer is not what was asked for: other origin, other site, nobody verified, wrong signature or counter. */
  | { readonly kind: "passkey_refused" }
  /** Never enrolled, removed, or its owner's access has ended. */
  | { readonly kind: "passkey_unknown" }
  | { readonly kind: "passkey_taken" }
  | { readonly kind: "last_passkey" }
  | { readonly kind: "no_such_person" }
  | { readonly kind: "no_such_thing" }
  /** Nobody ends their own access or takes their own passkeys with a link. */
  | { readonly kind: "own_access" }
  | { readonly kind: "last_administrator" }
  | { readonly kind: "no_regions" }
  /** Who takes over has not all of the regions, or has no access. */
  | { readonly kind: "cannot_take_over" }
  | { readonly kind: "not_permitted" }
  /** Somebody else changed it meanwhile. */
  | { readonly kind: "overtaken" };
