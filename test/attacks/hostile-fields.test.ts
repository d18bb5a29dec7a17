import { afterAll, describe, expect, test } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf } from "./every-route.ts";
import { formsIn, type Pairs, pairsOf } from "./forms-in-page.ts";
import { hostileTexts, sharpText } from "./hostile-texts.ts";
import { type KnownForm, knownForms } from "./known-forms.ts";
import { changedTables } from "./stored.ts";
import { myRegion, theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { ask, signIn } = scene;
/** May do everything, so that every field is reached. */
const me = await signIn({ role: "administrator", regions: [] });
const values = theirValues(scene);
const { stored } = await attacker(scene);

/** A form without fields of its own carries nothing but the session's token. */
const forms = [
  ...(await knownForms(scene, scene.author, values)),
  ...(await knownForms(scene, me, values)),
].filter((form, at, all) => {
  const isFirst = all.findIndex(({ route }) => route === form.route) === at;
  return isFirst && form.fields.some(({ name }) => name !== "token");
});

const fieldNames = ({ fields }: KnownForm) => [
  ...new Set(fields.filter(({ name }) => name !== "token").map(({ name }) => name)),
];
const named = forms.map((form) => ({ form, name: form.route.pattern }));

let written = 0;
let before = await stored();
afterAll(() => {
  expect(written, "hostile texts that were taken in").toBeGreaterThan(40);
});

/** Sends fields, whole or not at all: what is refused leaves no trace, and nothing comes back unescaped. */
async function send(form: KnownForm, pairs: Pairs, body: BodyInit | null = null): Promise<void> {
  const sent = body ?? (form.isMultipart ? multipart(pairs) : encoded(pairs));
  const response = await ask(form.action, { method: "POST", headers: ownPage(me), body: sent });
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBeLessThan(500);
  expect(text).not.toContain("<zz-");
  expect([...response.headers].join("\n")).not.toContain("<zz-");
  expect(brokenHeader(response)).toBeNull();
  const location = response.headers.get("Location");
  if (location !== null) expect(location).toMatch(/^\/admin(?:[/?]|$)/);
  const after = await stored();
  const changed = changedTables(before, after);
  before = after;
  if (response.status >= 400) expect(changed).toEqual([]);
  else if (changed.length > 0) {
    written++;
    expect(changed).toContain("audit_line");
  }
}

function encoded(pairs: Pairs): URLSearchParams {
  return new URLSearchParams([...pairs.map(([name, value]) => [name, value]), ["token", me.formToken]]);
}

function multipart(pairs: Pairs): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  data.append("token", me.formToken);
  return data;
}

/** All fields hostile at once, also those that a page keeps to itself. */
function filled(form: KnownForm, text: string): Pairs {
  return fieldNames(form).map((name) => [name, text] as const);
}

function withField(form: KnownForm, field: string, text: string): Pairs {
  const rest = pairsOf(form).filter(([name]) => name !== field);
  return [...rest, [field, text]];
}

/** Fields are read in few ways, and forms share them: each form gets every third text, each text every third form. */
describe.each(hostileTexts.map(([tries, text], at) => ({ tries, text, at })))("$tries", ({ text, at }) => {
  test.each(named.filter((_, form) => (form + at) % 3 === 0))(
    "in every field of $name is taken as text or refused whole",
    async ({ form }) => {
      await send(form, filled(form, text));
    },
  );
});

describe("each field alone, the others as the page shows them now", () => {
  const rows = named.flatMap(({ form, name }) => fieldNames(form).map((field) => ({ form, name, field })));

  test.each(rows)(
    "$field of $name takes hostile text as text or refuses it whole",
    async ({ form, field }) => {
      const now = await shownNow(form);
      await send(now, withField(now, field, sharpText));
    },
  );

  test.each(rows)("$field of $name may be missing, or be there many times", async ({ form, field }) => {
    const others = pairsOf(form).filter(([name]) => name !== field);
    const lists: Pairs = [`${field}[]`, `${field}[__proto__][x]`, `${field}.x`].map((name) => [name, "x"]);
    await send(form, others);
    await send(form, [...others, [field, "раз"], [field, "два"], [field, "три"], ...lists]);
  });
});

describe("every field", () => {
  test.each(named)("of $name may be a file", async ({ form }) => {
    const files = multipart([]);
    const file = new File([new Uint8Array([0xff, 0, 0x50, 0x4b])], '../<zz-1>"\r\n.csv');
    for (const field of fieldNames(form)) files.append(field, file);
    await send(form, [], files);
  });

  const bytes = ["%ED%A0%80", "%FF%FE%3C", "%C0%BCzz-1>", "%D0", "%zz", "%00", "+%", "%F0%9F%92"];

  test.each(named)("of $name may hold half a character or no UTF-8 at all", async ({ form }) => {
    for (const broken of bytes) {
      const fields = fieldNames(form).map((field) => `${encodeURIComponent(field)}=${broken}`);
      const type = "application/x-www-form-urlencoded";
      await send(form, [], new Blob([[`token=${me.formToken}`, ...fields].join("&")], { type }));
    }
  });
});

/** The form as its page shows it after what was sent before; as it was where the page has it no more. */
async function shownNow(form: KnownForm): Promise<KnownForm> {
  const page = await (await ask(form.page, { headers: ownPage(me) })).text();
  const found = formsIn(page, form.page).find(({ action, method }) => {
    return action === form.action && method === "POST";
  });
  return { ...form, ...found };
}

describe("what all this has left behind", () => {
  const pages = everyRoute.filter(
    (route) => !isUnsafe(route) && route.kind !== "script" && !route.pattern.includes("jsonl"),
  );

  test.each(pages)("stands on $pattern as text", async (route) => {
    for (const region of [theirRegion, myRegion]) {
      const response = await ask(pathOf(route, { ...values, region }), { headers: ownPage(me) });
      const text = await response.text();
      expect(response.status).toBeLessThan(500);
      // In a table for spreadsheets it is text anyway.
      if (response.headers.get("Content-Type")?.startsWith("text/html")) expect(text).not.toContain("<zz-");
    }
  });
});
