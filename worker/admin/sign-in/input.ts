import { z } from "zod";

// Bounds: RSA keys with certificates stay under 8 KB; nothing that an authenticator makes is longer.
const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(16_000);
const id = bytes.max(1400);
const type = z.literal("public-key");

/** `clientExtensionResults` and further fields are dropped: nothing here reads them. */
const credential = { id, rawId: id, type };

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(z.string().regex(/^[\w-]{1,30}$/))
      .max(10)
      .catch([]),
  }),
});

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

const secret = z.string().max(100);

export const linkBody = z.object({ secret });
export const enrolBody = z.object({ secret, answer: registration });
export const addBody = z.object({ answer: registration });
export const signInBody = z.object({ answer: assertion });

/** The body of a JSON request, or null for what is none of that shape. */
export async function readJson<Schema extends z.ZodType>(
  request: { json(): Promise<unknown> },
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  try {
    return schema.safeParse(await request.json()).data ?? null;
  } catch {
    return null;
  }
}
