import { describe, expect, test } from "vitest";
import { packGazetteer } from "../../scripts/gazetteer/pack.ts";
import { packNationalIndex } from "../../scripts/gazetteer/pack-national.ts";
import { checksumOf } from "../../worker/gazetteer/checksum.ts";
import {
  directoryEntryBytes,
  gazetteerFile,
  headerBytes,
  headerWord,
} from "../../worker/gazetteer/format.ts";
import { openNationalIndex } from "../../worker/gazetteer/national-index.ts";
import { openGazetteer } from "../../worker/gazetteer/open-gazetteer.ts";
import { makeHouses, makeRegister, makeStreet } from "../make/register.ts";

const houses = makeHouses({ "75701310": ["1", "2"], "75701320": ["3", "3а"] });
const good = packGazetteer(makeRegister({ streets: [makeStreet(), makeStreet({ name: "Мира", houses })] }));

function refusalOf(bytes: Uint8Array<ArrayBuffer>) {
  const opened = openGazetteer(bytes.slice().buffer);
  return opened.ok ? null : opened.refusal;
}

/** A file with one word changed and the checksum made to fit. */
function resealed(word: number, value: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(good.slice().buffer);
  words[word] = value;
  words[headerWord.checksum] = checksumOf(words);
  return new Uint8Array(words.buffer);
}

/** The word of a section's directory entry: 0 id, 1 element bytes, 2 offset, 3 count. */
function directoryWord(section: keyof typeof gazetteerFile.sections, part: number): number {
  const position = Object.keys(gazetteerFile.sections).indexOf(section);
  return (headerBytes + position * directoryEntryBytes) / 4 + part;
}

describe("a damaged or foreign file is refused", () => {
  test("a good one is not", () => {
    expect(refusalOf(good)).toBeNull();
  });

  test("whichever bit of it is flipped", () => {
    const opened: string[] = [];
    for (let at = 0; at < good.length; at++) {
      const bit = at % 8;
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      if (refusalOf(bytes) === null) opened.push(`byte ${at}, bit ${bit}`);
    }
    expect(opened).toEqual([]);
  });

  test("at whatever length it is cut off", () => {
    const opened: number[] = [];
    for (let length = 0; length < good.length; length++) {
      if (refusalOf(good.slice(0, length)) === null) opened.push(length);
    }
    expect(opened).toEqual([]);
  });

  test("with something behind its end", () => {
    const longer = new Uint8Array(good.length + 8);
    longer.set(good);
    expect(refusalOf(longer)).toEqual({ kind: "length", wanted: good.length, found: good.length + 8 });
  });

  test("when it is something else", () => {
    expect(refusalOf(new Uint8Array(0))).toEqual({ kind: "too_short", bytes: 0 });
    const page = new TextEncoder().encode("<!doctype html>".repeat(100));
    expect(refusalOf(new Uint8Array(page))).toEqual({ kind: "foreign", wanted: "ZDGZ" });
  });

  test("when it is the other kind of ours", () => {
    const national = packNationalIndex([{ region: "74", keys: [{ key: "миасс", streets: 3 }] }]);
    expect(refusalOf(national)).toEqual({ kind: "foreign", wanted: "ZDGZ" });
    const opened = openNationalIndex(good.slice().buffer);
    expect(opened).toEqual({ ok: false, refusal: { kind: "foreign", wanted: "ZDNI" } });
  });

  test("when it is of another version, though whole", () => {
    const next = gazetteerFile.version + 1;
    expect(refusalOf(resealed(headerWord.version, next))).toEqual({
      kind: "version",
      wanted: gazetteerFile.version,
      found: next,
    });
  });

  test.each([
    ["a section out of order", "textStart", 0, 9],
    ["elements of another size", "textStart", 1, 8],
    ["a section that is not aligned", "textStart", 2, 1001],
    ["a section beyond the end", "listedCode", 2, 2 ** 32 - 8],
    ["more elements than there are bytes", "listedCode", 3, 2 ** 32 - 1],
    ["columns of different length", "settlementType", 3, 0],
    ["lists that end elsewhere", "settlementFormer", 3, 1],
  ] as const)("with %s, though the checksum fits", (_, section, part, value) => {
    expect(refusalOf(resealed(directoryWord(section, part), value))).toMatchObject({ kind: "section" });
  });

  test("with another number of sections, though the checksum fits", () => {
    expect(refusalOf(resealed(headerWord.sectionCount, 3))).toEqual({
      kind: "section",
      section: "directory",
    });
  });
});
