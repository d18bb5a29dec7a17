import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { fromBase64url, toBase64url } from "../base/base64url.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { PasskeyRow } from "./store.ts";
import type { PasskeySite } from "./types.ts";

/** What a browser's authenticator is to make or to sign, as JSON. */
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;
/** What it gives back; bytes as base64url. */
export interface RegistrationAnswer {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports: readonly string[];
  };
}
export interface SignInAnswer {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    /** Id of the person, as the passkey has kept it. */
    readonly userHandle?: string | undefined;
  };
}

const siteName = "Здравчат";
/** ES256, EdDSA and RS256: everything that phones, computers and security keys make. */
const algorithms = [-7, -8, -257];
const timeoutMs = 120_000;

/** Asks for a passkey that is found without a name being typed, and that proves its owner by finger, face or PIN. */
export function creationOptions(
  site: PasskeySite,
  person: { readonly id: string; readonly name: string },
  existing: readonly PasskeyRow[],
): Promise<CreationOptions> {
  return generateRegistrationOptions({
    rpName: siteName,
    rpID: site.rpId,
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(new TextEncoder().encode(person.id)),
    timeout: timeoutMs,
    attestationType: "none",
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
}

export function requestOptions(site: PasskeySite): Promise<RequestOptions> {
  return generateAuthenticationOptions({
    rpID: site.rpId,
    timeout: timeoutMs,
    userVerification: "required",
  });
}

export interface NewPasskey {
  /** That it answers; whether it was open is for the write to find out. */
  readonly challenge: string;
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isBackedUp: boolean;
}

/** The passkey in an answer that was made for this site, with its owner verified. */
export async function newPasskeyIn(
  site: PasskeySite,
  answer: RegistrationAnswer,
): Promise<Result<NewPasskey, { readonly kind: "passkey_refused" }>> {
  let challenge = "";
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...answer,
        response: { ...answer.response, transports: [...answer.response.transports] },
        clientExtensionResults: {},
      },
      expectedChallenge: (signed) => {
        challenge = signed;
        return true;
      },
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return refused({ kind: "passkey_refused" });
    const { credential, credentialBackedUp } = registrationInfo;
    return done({
      challenge,
      id: credential.id,
      publicKey: toBase64url(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      isBackedUp: credentialBackedUp,
    });
  } catch {
    // The library throws for every mismatch, and its messages quote what was sent: not one of them is ours to tell.
    return refused({ kind: "passkey_refused" });
  }
}

/** The challenge and the new counter of an answer that the passkey signed for this site. */
export async function signatureOf(
  site: PasskeySite,
  answer: SignInAnswer,
  passkey: PasskeyRow,
): Promise<
  Result<{ readonly challenge: string; readonly counter: number }, { readonly kind: "passkey_refused" }>
> {
  let challenge = "";
  const { clientDataJSON, authenticatorData, signature } = answer.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...answer,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: (signed) => {
        challenge = signed;
        return true;
      },
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      credential: {
        id: passkey.id,
        publicKey: fromBase64url(passkey.publicKey),
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
      requireUserVerification: true,
    });
    return verified
      ? done({ challenge, counter: authenticationInfo.newCounter })
      : refused({ kind: "passkey_refused" });
  } catch {
    return refused({ kind: "passkey_refused" });
  }
}
