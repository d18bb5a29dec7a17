import { describe, expect, test } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { makeApiToken } from "../make/api-token.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf, type WalkedRoute } from "./every-route.ts";
import { changedTables } from "./stored.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { db, ask, signIn, author } = scene;
const me = await signIn({ role: "administrator" });
const { bearer } = await makeApiToken(db, author, { region: theirRegion });
const values = theirValues(scene);
const { stored } = await attacker(scene);
let known = await stored();

/** Tables that changed since it was asked last. */
async function changedSince(): Promise<readonly string[]> {
  const before = known;
  known = await stored();
  return changedTables(before, known);
}

function headersOf({ kind }: WalkedRoute): Record<string, string> {
  return kind === "script" ? { ...bearer } : { ...ownPage(me), "X-Form-Token": me.formToken };
}

/** Whatever was sent: no failure, every safety header, and nothing that comes back as it was. */
async function isSound(path: string, init: RequestInit): Promise<number> {
  const response = await ask(path, init);
  const text = await response.text();
  expect(response.status, text.slice(0, 200)).toBeLessThan(500);
  expect(text).not.toContain("<zz-");
  expect([...response.headers].join("\n")).not.toMatch(/<zz-|zz-cookie/);
  if (response.headers.get("Set-Cookie") === null) expect(brokenHeader(response)).toBeNull();
  return response.status;
}

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x61);
const form = "application/x-www-form-urlencoded";
const gzip = await new Response(
  new Blob([megabytes(8)]).stream().pipeThrough(new CompressionStream("gzip")),
).arrayBuffer();
const excel = new Uint8Array(
  await new Blob(["PK\u0003\u0004\u0014\0\0\0\u0008\0xl/worksheets/sheet1.xml"]).arrayBuffer(),
);

function upload(bytes: Uint8Array<ArrayBuffer>, name = "../../<zz-1>.csv"): FormData {
  const data = new FormData();
  for (const field of ["file", "pasted", "text", "content"]) data.append(field, new File([bytes], name));
  return data;
}

const bodies: readonly (readonly [what: string, type: string | null, body: () => BodyInit])[] = [
  ["10 MB of text", form, () => megabytes(10)],
  ["10 MB of a file", null, () => upload(megabytes(10))],
  ["10,000 fields", form, () => "note=x&".repeat(10_000)],
  ["8 MB packed into a few bytes, as a form", form, () => gzip.slice()],
  ["8 MB packed into a few bytes, as a file", null, () => upload(new Uint8Array(gzip), "table.csv.gz")],
  ["a workbook instead of a table", null, () => upload(excel)],
  ["a form without its boundary", "multipart/form-data", () => "--x\r\n"],
  [
    "a form that breaks off",
    "multipart/form-data; boundary=x",
    () => '--x\r\nContent-Disposition: form-data; name="a',
  ],
  ["JSON where a form should be", "application/json", () => '{"revision":1,"__proto__":{"x":1}}'],
  ["JSON that breaks off", "application/json", () => '{"answer":'],
  ["JSON that is a list", "application/json", () => "[[[[]]]]"],
  ["JSON that is nothing", "application/json", () => "null"],
  ["JSON 20,000 lists deep", "application/json", () => "[".repeat(20_000) + "]".repeat(20_000)],
  ["JSON with a prototype", "application/json", () => '{"__proto__":{"secret":"x"},"constructor":{}}'],
  ["text that is no UTF-8", "text/csv", () => new Uint8Array([0xff, 0xc0, 0x80, 0xd0, 0x2c, 0x0a])],
  ["a table in UTF-16", "text/csv", () => new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x7a, 0, 0x7a, 0])],
  ["a table of control characters", "text/csv", () => "\u0000,\u0001\n<zz-1>,\u202e\n"],
  ["a type that is none", "<zz-1>", () => "x"],
  ["nothing", null, () => ""],
];

const unsafe = everyRoute.filter(
  ({ pattern, ...route }) => isUnsafe(route) && !/sign-out|sessions|\/end$|hotline\/remove/.test(pattern),
);

describe.each(bodies)("%s", (what, type, body) => {
  // Large ones where tables and texts are taken, and at two addresses that take none; JSON and tables where they are read.
  const large = /fill\/|\/drafts$|\/sign-in$|\/people$/;
  const read = /fill\/|drafts|sign-in|enrol|passkeys|\/publish$|\/chats\/new$/;
  const where = /MB|10,000/.test(what) ? large : /JSON|table|UTF/.test(what) ? read : /^/;
  const routes = unsafe.filter(({ pattern }) => where.test(pattern));

  test.each(routes)("breaks nothing and leaves nothing half done at $method $pattern", async (route) => {
    const packed = what.includes("as a form") ? { "Content-Encoding": "gzip" } : {};
    const headers = { ...headersOf(route), ...packed, ...(type === null ? {} : { "Content-Type": type }) };
    const status = await isSound(pathOf(route, values), { method: "POST", headers, body: body() });
    const changed = await changedSince();
    if (status >= 400) expect(changed).toEqual([]);
  });
});

const strange = [
  "..%2f..%2fpeople",
  "%00",
  "%0d%0aSet-Cookie:%20zz-cookie=1",
  "%3Czz-1%3E",
  "%ED%A0%80",
  "%zz",
  "__proto__",
  "a".repeat(4000),
];

describe.each(strange)("«%s» in an address", (text) => {
  const routes = everyRoute.filter(
    ({ names, pattern }) => names.length > 0 && !pattern.includes("/preview/"),
  );

  test.each(routes)("is no such thing at $method $pattern", async (route) => {
    for (const name of route.names.slice(-1)) {
      const path = pathOf(route, { ...values, [name]: name === "file" ? `${text}.csv` : text });
      const body = isUnsafe(route) ? "revision=1" : null;
      const headers = { ...headersOf(route), ...(body === null ? {} : { "Content-Type": form }) };
      await isSound(path, { method: route.method, headers, body });
      if (isUnsafe(route)) expect(await changedSince()).toEqual([]);
    }
  });
});
