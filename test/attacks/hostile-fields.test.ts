import { afterAll, describe, expect, test } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf } from "./every-route.ts";
import { type Pairs, pairsOf } from "./forms-in-page.ts";
import { hostileTexts, sharpest } from "./hostile-texts.ts";
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
afterAll(() => {
  expect(written, "hostile texts that were taken in").toBeGreaterThan(30);
});

/** Sends fields, whole or not at all: what is refused leaves no trace, and nothing comes back unescaped. */
async function send(form: KnownForm, pairs: Pairs, body: BodyInit | null = null): Promise<void> {
  const before = await stored();
  const sent = body ?? (form.isMultipart ? multipart(pairs) : encoded(pairs));
  const response = await ask(form.action, { method: "POST", headers: ownPage(me), body: sent });
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBeLessThan(500);
  expect(text).not.toContain("<zz-");
  expect([...response.headers].join("\n")).not.toContain("<zz-");
  expect(brokenHeader(response)).toBeNull();
  const location = response.headers.get("Location");
  if (location !== null) expect(location).toMatch(/^\/admin(?:[/?]|$)/);
  const changed = changedTables(before, await stored());
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

describe.each(hostileTexts)("%s", (_, text) => {
  test.each(named)("in every field of $name is taken as text or refused whole", async ({ form }) => {
    await send(form, filled(form, text));
  });
});

describe("each field alone, the others as they were", () => {
  const rows = named.flatMap(({ form, name }) => fieldNames(form).map((field) => ({ form, name, field })));

  test.each(rows)(
    "$field of $name takes hostile text as text or refuses it whole",
    async ({ form, field }) => {
      for (const [, text] of sharpest) await send(form, withField(form, field, text));
    },
  );

  test.each(rows)("$field of $name may be missing, doubled, a list, or a file", async ({ form, field }) => {
    const others = pairsOf(form).filter(([name]) => name !== field);
    await send(form, others);
    await send(form, [...others, [field, "раз"], [field, "два"], [field, "три"]]);
    await send(form, [...others, [`${field}[]`, "x"], [`${field}[__proto__][x]`, "x"], [`${field}.x`, "x"]]);
    const file = multipart(others);
    file.append(field, new File([new Uint8Array([0xff, 0, 0x50, 0x4b])], '../<zz-1>"\r\n.csv'));
    await send(form, [], file);
  });

  test.each(rows)("$field of $name may hold half a character or no UTF-8 at all", async ({ form, field }) => {
    const others = encoded(pairsOf(form).filter(([name]) => name !== field));
    for (const bytes of ["%ED%A0%80", "%FF%FE%3C", "%C0%BC", "%D0", "%", "%zz", "%00"]) {
      const body = new Blob([`${others}&${encodeURIComponent(field)}=${bytes}`], {
        type: "application/x-www-form-urlencoded",
      });
      await send(form, [], body);
    }
  });
});

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
