/** Lists of uneven length as two sections; see format.ts, "Lists". */
export function packLists(lists: readonly (readonly number[])[]): { start: number[]; values: number[] } {
  const start = [0];
  const values: number[] = [];
  for (const list of lists) {
    for (const value of list) values.push(value);
    start.push(values.length);
  }
  return { start, values };
}
