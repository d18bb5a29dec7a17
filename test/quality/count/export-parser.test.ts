import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportParser } from "../../../worker/quality/count/export-parser.ts";

/** All that is given out as a message, with the name of its chat as it was known by then; null: refused. */
function messagesOf(text: string, size = 1_000_000): unknown[] | null {
  const given: unknown[] = [];
  const parser = exportParser({ message: (head, raw) => given.push([head.name, raw]) });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.slice(at, at + size);
    if (!parser.write(chunk)) return null;
    // Who reads may use the memory of a chunk again.
    chunk.fill(0);
  }
  return parser.isComplete() ? given : null;
}

/** Texts full of what means something outside of texts. */
const nasty = fc.string({
  unit: fc.constantFrom("[", "]", "{", "}", '"', "\\", ",", ":", " ", "\n", "я", "👍", "\u2028", "messages"),
  maxLength: 12,
});
const plain = fc.oneof(nasty, fc.integer(), fc.constantFrom(null, true, 1e-7));
const keys = fc.oneof(nasty, fc.constantFrom("messages", "chats", "list"));
const entry = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 3 }),
  fc.dictionary(
    keys,
    fc.oneof(plain, fc.array(fc.dictionary(keys, plain, { maxKeys: 2 }), { maxLength: 2 })),
    {
      maxKeys: 3,
    },
  ),
);
const message = fc.dictionary(nasty, entry, { maxKeys: 5 });
/** Now and then something else stands among messages. */
const messages = fc.array(fc.oneof({ weight: 8, arbitrary: message }, { weight: 1, arbitrary: entry }), {
  maxLength: 8,
});
const chunkBytes = fc.integer({ min: 1, max: 40 });

describe("messages come out as they were written, wherever chunks end", () => {
  test("of a chat alone", () => {
    const blanks = fc.constantFrom(undefined, 1, "\t");
    fc.assert(
      fc.property(messages, nasty, entry, blanks, chunkBytes, (list, name, more, blank, size) => {
        const text = JSON.stringify({ name, more, messages: list, after: more }, null, blank);
        expect(messagesOf(text, size)).toEqual(list.map((one) => [name, one]));
      }),
      { numRuns: 300 },
    );
  });

  test("of the chats of an account", () => {
    fc.assert(
      fc.property(messages, messages, entry, chunkBytes, (one, other, more, size) => {
        const chats = { about: "[", list: [{ name: "А", messages: one }] };
        const left = { list: [{ name: "Б", more, messages: other }] };
        expect(messagesOf(JSON.stringify({ more, chats, left_chats: left }), size)).toEqual([
          ...one.map((each) => ["А", each]),
          ...other.map((each) => ["Б", each]),
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

test("a message that goes on for megabytes is refused before it fills the memory", () => {
  const long = (megabytes: number) => `{"messages":[{"text":"${"я".repeat(megabytes * 500_000)}"}]}`;
  expect(messagesOf(long(7))).toHaveLength(1);
  expect(messagesOf(long(9))).toBeNull();
});

describe("what is no JSON is refused", () => {
  const wrong = [
    '{"a":]',
    '{"a" 1}',
    '{"a":1,}',
    '{"a":tru}',
    '{"a":"\n"}',
    '{"a":01}',
    '{"a":1]',
    "{]",
    '{"a":"\\q"}',
  ];
  test.each(wrong)("within a message: %s", (one) => {
    expect(messagesOf(`{"name":"А","messages":[${one}]}`)).toBeNull();
    expect(messagesOf(`{"name":"А","messages":[{},${one},{}]}`, 3)).toBeNull();
  });
  test.each(["{} {}", "{},", ",{}", "{}1", "{}}", "{},,{}"])("between messages: %s", (list) => {
    expect(messagesOf(`{"name":"А","messages":[${list}]}`)).toBeNull();
  });
});
