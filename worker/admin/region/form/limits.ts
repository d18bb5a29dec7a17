/** Characters of a field, and how many there may be of a thing. More than any region has needed. */
export const limits = {
  title: 120,
  audience: 300,
  name: 120,
  note: 200,
  url: 512,
  sourceTitle: 300,
  date: 10,
  clinic: 200,
  dial: 30,
  hours: 120,
  sentence: 300,
  oktmo: 11,
  search: 100,
  /** The field into which names of territories are typed, by commas. */
  names: 2000,
} as const;

export const counts = {
  links: 10,
  covers: 200,
  clinics: 60,
  numbers: 10,
  purposes: 30,
  notes: 10,
  aliases: 30,
  widgetHosts: 50,
  formerNames: 20,
  codes: 20,
} as const;
