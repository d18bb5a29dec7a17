/** Longer lists than this are looked through by the alphabet, shorter ones are read in the order given. */
export const mostReadInOrder = 12;

const russian = new Intl.Collator("ru", { numeric: true });

/** By the alphabet when there are too many to read one by one; else as given, which groups neighbours. */
export function inReadingOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  if (items.length <= mostReadInOrder) return items;
  return items.toSorted((one, other) => russian.compare(nameOf(one), nameOf(other)));
}
