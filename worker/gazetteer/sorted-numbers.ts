/** Position of the first number in [from, to) that is not less than `number`; `to` when there is none. */
export function lowerBound(numbers: Uint32Array, from: number, to: number, number: number): number {
  let [low, high] = [from, Math.max(from, to)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
