import { describe, expect, test } from "vitest";
import { decodeRelease, encodeRelease } from "../../worker/release/document.ts";
import { makeRelease } from "../make/release.ts";
import { seedRelease } from "../setup/seed-release.ts";

const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));

async function encodedText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("a stored release", () => {
  test("is read back as it was written, the real one too", async () => {
    for (const release of [makeRelease(), seedRelease]) {
      const { document, sha256 } = await encodeRelease(release);
      expect(await decodeRelease(document, sha256)).toEqual({ ok: true, value: release });
      expect(await decodeRelease(document, null)).toEqual({ ok: true, value: release });
    }
  });

  test("from before regions could name sites names none, and is no damaged one", async () => {
    const release = makeRelease();
    const regions = release.regions.map(({ widgetHosts: _, ...region }) => region);
    const old = await encodedText(JSON.stringify({ ...release, regions }));
    expect(await decodeRelease(old, null)).toEqual({ ok: true, value: release });
    const wrong = { ...release, regions: [{ ...release.regions[0], widgetHosts: "gkb1.ru" }] };
    const refused = await decodeRelease(await encodedText(JSON.stringify(wrong)), null);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "malformed" } });
  });

  test("of five regions is small enough for one row", async () => {
    expect((await encodeRelease(seedRelease)).document.length).toBeLessThan(100_000);
  });

  test("with any byte changed is refused", async () => {
    const { document, sha256 } = await encodeRelease(makeRelease());
    for (let at = 0; at < document.length; at += 7) {
      const damaged = document.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(await decodeRelease(damaged, sha256)).toEqual({ ok: false, refusal: { kind: "checksum" } });
    }
  });

  test("cut short or no release at all is refused without a checksum too", async () => {
    const { document } = await encodeRelease(makeRelease());
    for (const [bytes, kind] of [
      [document.slice(0, document.length / 2), "not_gzip"],
      [new Uint8Array(), "not_gzip"],
      [text("<html>"), "not_gzip"],
      [await encodedText("{"), "not_json"],
      [await encodedText("null"), "other_format"],
      [await encodedText(JSON.stringify({ ...makeRelease(), format: 2 })), "other_format"],
      [await encodedText(JSON.stringify({ ...makeRelease(), chats: null })), "malformed"],
    ] as const) {
      expect(await decodeRelease(bytes, null)).toMatchObject({ ok: false, refusal: { kind } });
    }
  });

  test("tells where it is malformed", async () => {
    const release = { ...makeRelease(), coverage: [{ region: "chelyabinsk" }] };
    const refusal = { kind: "malformed", problem: "release.coverage.0.territory: not a null" };
    expect(await decodeRelease(await encodedText(JSON.stringify(release)), null)).toEqual({
      ok: false,
      refusal,
    });
  });
});
