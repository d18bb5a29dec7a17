import { fromBase64url, toBase64url } from "../../worker/base/base64url.ts";

/** What a test lets the authenticator do wrong. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly isVerified?: boolean;
  /** Value of the counter to claim. */
  readonly counter?: number;
  readonly userHandle?: string;
  readonly type?: string;
}

interface CreationOptions {
  readonly challenge: string;
  readonly user: { readonly id: string };
}

interface RequestOptions {
  readonly challenge: string;
}

/** A phone with one passkey: answers as browsers do, with an ES256 key, attestation "none" and a counter that counts. */
export async function makeAuthenticator(origin: string, rpId: string) {
  const keys = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const idBytes = crypto.getRandomValues(new Uint8Array(16));
  const id = toBase64url(idBytes);
  let counter = 0;
  let userHandle = "";

  async function authenticatorData(change: Deviation, attested: Uint8Array): Promise<Uint8Array> {
    const rpIdHash = await sha256(new TextEncoder().encode(change.rpId ?? rpId));
    const flags = 0x01 | ((change.isVerified ?? true) ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, change.counter ?? ++counter);
    return concat(rpIdHash, Uint8Array.of(flags), count, attested);
  }

  function clientData(type: string, challenge: string, change: Deviation): Uint8Array {
    return new TextEncoder().encode(
      JSON.stringify({
        type: change.type ?? type,
        challenge: change.challenge ?? challenge,
        origin: change.origin ?? origin,
        crossOrigin: false,
      }),
    );
  }

  return {
    id,
    /** What `navigator.credentials.create` gives, as the page's script sends it. */
    async create(options: CreationOptions, change: Deviation = {}) {
      userHandle = options.user.id;
      const raw = (await crypto.subtle.exportKey("raw", keys.publicKey)) as ArrayBuffer;
      const point = new Uint8Array(raw);
      const coseKey = cbor(
        new Map<CborValue, CborValue>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, point.slice(1, 33)],
          [-3, point.slice(33)],
        ]),
      );
      const length = Uint8Array.of(idBytes.length >> 8, idBytes.length & 255);
      const authData = await authenticatorData(change, concat(new Uint8Array(16), length, idBytes, coseKey));
      const attestation = new Map<CborValue, CborValue>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: toBase64url(clientData("webauthn.create", options.challenge, change)),
          attestationObject: toBase64url(cbor(attestation)),
          transports: ["internal"],
        },
      };
    },
    /** What `navigator.credentials.get` gives. */
    async get(options: RequestOptions, change: Deviation = {}) {
      const authData = await authenticatorData(change, new Uint8Array());
      const client = clientData("webauthn.get", options.challenge, change);
      const signed = await crypto.subtle.sign(
        { name: "ECDSA", hash: "SHA-256" },
        keys.privateKey,
        concat(authData, await sha256(client)),
      );
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: toBase64url(client),
          authenticatorData: toBase64url(authData),
          signature: toBase64url(derOf(new Uint8Array(signed))),
          userHandle: change.userHandle ?? userHandle,
        },
      };
    },
    /** Whom the passkey names as its owner. */
    owner: () => new TextDecoder().decode(fromBase64url(userHandle)),
  };
}

type CborValue = number | string | Uint8Array | Map<CborValue, CborValue>;

/** As much of CBOR (RFC 8949) as attestations need: small integers, texts, bytes and maps. */
function cbor(value: CborValue): Uint8Array {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") {
    const text = new TextEncoder().encode(value);
    return concat(head(3, text.length), text);
  }
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  return concat(head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]));
}

function head(major: number, count: number): Uint8Array {
  if (count < 24) return Uint8Array.of((major << 5) | count);
  if (count < 256) return Uint8Array.of((major << 5) | 24, count);
  return Uint8Array.of((major << 5) | 25, count >> 8, count & 255);
}

/** WebCrypto signs as r and s; authenticators write both as DER integers. */
function derOf(signature: Uint8Array): Uint8Array {
  const integers = [signature.slice(0, 32), signature.slice(32)].map((bytes) => {
    const start = bytes.findIndex((byte) => byte !== 0);
    const digits = bytes.slice(start < 0 ? 31 : start);
    const body = (digits[0] ?? 0) > 127 ? concat(Uint8Array.of(0), digits) : digits;
    return concat(Uint8Array.of(2, body.length), body);
  });
  const content = concat(...integers);
  return concat(Uint8Array.of(0x30, content.length), content);
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
