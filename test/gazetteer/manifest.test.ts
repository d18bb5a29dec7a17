import { describe, expect, it } from "vitest";
import { parseManifest } from "../../worker/gazetteer/manifest.ts";

const sha256 = "0123456789abcdef".repeat(4);
const region = {
  file: "74-0123456789abcdef.bin",
  bytes: 1_400_000,
  sha256,
  settlements: 1400,
  streets: 21_000,
  source: "gar",
  date: "2026-07-01",
};
const national = { file: "national-0123456789abcdef.bin", bytes: 4_000_000, sha256 };
const whole = { format: 1, regions: { "74": region }, national };

/** What parsing the manifest with these changes of region 74 is refused for. */
function refusalOf(changed: object): unknown {
  const manifest = { ...whole, regions: { "74": { ...region, ...changed } } };
  const parsed = parseManifest(JSON.stringify(manifest));
  return parsed.ok ? null : parsed.refusal;
}

describe("the manifest of the address registers", () => {
  it("is read whole, with and without a national index, a date or any region", () => {
    for (const manifest of [
      whole,
      { ...whole, national: null },
      { ...whole, regions: {} },
      { ...whole, regions: { "74": { ...region, date: null, source: "demo" } } },
    ]) {
      const regions = new Map(Object.entries(manifest.regions));
      expect(parseManifest(JSON.stringify(manifest))).toEqual({ ok: true, value: { ...manifest, regions } });
    }
  });

  it.each([
    ["a path instead of a name", { file: "../74-0123456789abcdef.bin" }, "file"],
    ["a path that goes down", { file: "x/74-0123456789abcdef.bin" }, "file"],
    ["the file of another region", { file: "34-0123456789abcdef.bin" }, "file"],
    ["a name that does not change with the content", { file: "74-.bin" }, "file"],
    ["an empty file", { bytes: 0 }, "bytes"],
    ["a file larger than the platform takes", { bytes: 25 * 1024 * 1024 + 1 }, "bytes"],
    ["a size that is no whole number", { bytes: 10.5 }, "bytes"],
    ["a size in words", { bytes: "1400000" }, "bytes"],
    ["half a checksum", { sha256: sha256.slice(32) }, "sha256"],
    ["a negative count", { streets: -1 }, "streets"],
    ["no count", { settlements: undefined }, "settlements"],
    ["an unknown source", { source: "hearsay" }, "source"],
    ["a date in another order", { date: "01.07.2026" }, "date"],
    ["a field it does not know", { url: "https://elsewhere.example/" }, "url"],
  ])("is refused for %s, and the refusal names the field", (_, changed, field) => {
    expect(refusalOf(changed)).toEqual({ kind: "malformed", at: `regions.74.${field}` });
  });

  it.each([
    ["", { kind: "not_json" }],
    ["{", { kind: "not_json" }],
    ["null", { kind: "malformed", at: "" }],
    ["[]", { kind: "malformed", at: "" }],
    ['{"format":2}', { kind: "other_format" }],
    ['{"format":1,"national":null}', { kind: "malformed", at: "regions" }],
    ['{"format":1,"regions":{}}', { kind: "malformed", at: "national" }],
    [
      '{"format":1,"regions":{"__proto__":{}},"national":null}',
      { kind: "malformed", at: "regions.__proto__" },
    ],
    ['{"format":1,"regions":{"74":7},"national":null}', { kind: "malformed", at: "regions.74" }],
    ['{"format":1,"regions":{},"national":null,"more":1}', { kind: "malformed", at: "more" }],
  ])("is refused when it is %s", (text, refusal) => {
    expect(parseManifest(text)).toEqual({ ok: false, refusal });
  });
});
