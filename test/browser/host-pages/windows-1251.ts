const decoder = new TextDecoder("windows-1251");
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));

/** Bytes as a CMS of 2005 stores them. */
export function encodeWindows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (sign) => {
      const byte = byteOf.get(sign);
      if (byte === undefined) throw new Error(`windows-1251 has no «${sign}».`);
      return byte;
    }),
  );
}
