import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { TypeRole } from "../../../worker/lookup/language/type-word.ts";
import { typeWordOf } from "../../../worker/lookup/language/type-words.ts";
import { tokenise } from "../../../worker/lookup/text/tokens.ts";
import { rowsOf } from "../seed/public-register.ts";

/** The register's table of types, kept beside a checkout and never in it. */
const path = join(import.meta.dirname, "../../../../shared/data/gar/addr_obj_types.csv");
const rows = existsSync(path)
  ? rowsOf(readFileSync(path, "utf8")).filter((row) => row.ISACTIVE === "true")
  : [];

/** What a word of the level may be for the lookup. */
const rolesOfLevel: Readonly<Record<string, readonly TypeRole[]>> = {
  1: ["region", "settlement"],
  2: ["municipality", "district", "settlement"],
  3: ["municipality", "district"],
  4: ["below", "district"],
  5: ["settlement", "below"],
  6: ["settlement"],
  7: ["street"],
  8: ["street"],
};

/** Forms that are understood as something else, or not at all, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "the name of a region, not a type": ["Чувашия"],
  "«автономный» says that it is a region": ["Округ"],
  "of Moscow: what lies below a municipality everywhere else": ["Поселение"],
  "a planning element, kept among settlements until 2015": ["массив", "жилзона", "Жилая зона", "жилрайон"],
  "a stop of the railway, which is a settlement in force and was a street": [
    "платф",
    "Платформа",
    "п/ст",
    "Поселок и(при) станция(и)",
  ],
  "«ул. Железнодорожная», the town of Железнодорожный; the short forms are understood": [
    "Железнодорожная будка",
    "Железнодорожная ветка",
    "Железнодорожная площадка",
    "Железнодорожный комбинат",
    "Железнодорожный пост",
    "Железнодорожный путевой пост",
  ],
  "the words of the long name are those of municipalities everywhere": ["Федеральная территория"],
  "«у нас», «ул. У. Громовой»": ["у"],
  "«ул. М. Горького», «м. Сокол»": ["м"],
  "an initial": ["ю"],
  "people write it for a коттеджный посёлок, a planned area": ["кп"],
  "people mean the муниципальный район": ["мр"],
  "people mean the населённый пункт": ["н/п"],
  "people mean a post box": ["а/я", "Абонентский ящик"],
  "people mean a part of a house": ["стр", "Строение"],
  "people mean a plot of land": ["уч-к", "Участок"],
  "people mean a municipality's район": ["Жилой район", "Планировочный район", "Промышленный район"],
  "part of names of villages and streets, hardly ever a type": [
    ..."Балка Берег Бугор Вал Городок Кордон Коса Маяк Мост Остров Порт Усадьба".split(" "),
  ],
};
const excepted = new Map(
  Object.entries(exceptions).flatMap(([why, forms]) => forms.map((form) => [keyOf(form), why])),
);

/** «д.» and «д», «Ряд(ы)» and «ряд» are one. */
function keyOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/[.]|\(.*\)/g, "")
    .trim();
}

/** By form: the roles that any level gives it. */
const forms = new Map<string, { readonly form: string; readonly roles: Set<TypeRole> }>();
for (const row of rows) {
  const roles = rolesOfLevel[row.LEVEL ?? ""];
  if (roles === undefined) continue;
  for (const form of [row.SHORTNAME ?? "", row.NAME ?? ""]) {
    const entry = forms.get(keyOf(form)) ?? { form, roles: new Set<TypeRole>() };
    for (const role of roles) entry.roles.add(role);
    forms.set(keyOf(form), entry);
  }
}

function rolesIn(form: string): TypeRole[] {
  return tokenise(form.replace(/\(.*\)/g, " ")).flatMap(({ type }) => type?.role ?? []);
}

function isRight(roles: ReadonlySet<TypeRole>, understood: readonly TypeRole[]): boolean {
  return understood.some((role) => roles.has(role));
}

describe.skipIf(rows.length === 0)("every type of the address register, levels 1 to 8", () => {
  test("its short form and its name are understood in one of the roles that the register gives them", () => {
    const wrong = [...forms]
      .filter(([key, { form, roles }]) => !excepted.has(key) && !isRight(roles, rolesIn(form)))
      .map(
        ([, { form, roles }]) =>
          `${form}: ${rolesIn(form).join(" ") || "no type word"}, not ${[...roles].join(" or ")}`,
      );
    expect(wrong).toEqual([]);
    expect(forms.size).toBeGreaterThan(250);
  });

  test("no exception is one that is understood after all, or that the register does not have", () => {
    const idle = [...excepted.keys()].filter((key) => {
      const entry = forms.get(key);
      return entry === undefined || isRight(entry.roles, rolesIn(entry.form));
    });
    expect(idle).toEqual([]);
  });

  test("types of the railway, whose short forms have a space, are found as the builder writes them", () => {
    const spaced = [...forms.values()].map(({ form }) => form.replaceAll("_", " ").toLowerCase());
    const railway = spaced.filter((form) => /^ж\/д [а-я.-]+$/.test(form));
    expect(railway.filter((form) => typeWordOf(form) === null && !/ (?:пл-ка|бл-ст)$/.test(form))).toEqual(
      [],
    );
    expect(railway.length).toBeGreaterThan(12);
  });
});
