/** Forms after 1, 2 and 5: ["чат", "чата", "чатов"]. */
export type RussianForms = readonly [one: string, few: string, many: string];

const russian = new Intl.PluralRules("ru");

/** The form of a word that goes with a whole number. */
export function pluralForm(count: number, [one, few, many]: RussianForms): string {
  const category = russian.select(Math.abs(count));
  return category === "one" ? one : category === "few" ? few : many;
}

/** «3 чата», held together by a no-break space. */
export function counted(count: number, forms: RussianForms): string {
  return `${count}\u00a0${pluralForm(count, forms)}`;
}
