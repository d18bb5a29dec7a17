/** Parameters of RFC 3492, section 5. */
const [base, tMin, tMax, skew, damp, firstBias, firstCode] = [36, 1, 26, 38, 700, 72, 128] as const;

/** A label without its "xn--" as the characters it stands for (RFC 3492, 6.2); null: it stands for none. */
export function punycodeDecoded(label: string): string | null {
  const dash = label.lastIndexOf("-");
  const characters = [...label.slice(0, Math.max(dash, 0))];
  let [code, bias, at, position]: [number, number, number, number] = [firstCode, firstBias, 0, dash + 1];
  while (position < label.length) {
    const before = at;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(label.charCodeAt(position++));
      if (digit === null) return null;
      at += digit * weight;
      const threshold = Math.min(Math.max(step - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / base) return null;
    }
    const count = characters.length + 1;
    bias = adapted(at - before, count, before === 0);
    code += Math.floor(at / count);
    at %= count;
    if (code > 0x10ffff) return null;
    characters.splice(at++, 0, String.fromCodePoint(code));
  }
  return characters.join("");
}

/** a-z are 0 to 25, 0-9 are 26 to 35. */
function digitOf(character: number): number | null {
  if (character >= 97 && character <= 122) return character - 97;
  return character >= 48 && character <= 57 ? character - 22 : null;
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(isFirst ? delta / damp : delta / 2);
  rest += Math.floor(rest / count);
  let steps = 0;
  for (; rest > ((base - tMin) * tMax) / 2; steps += base) rest = Math.floor(rest / (base - tMin));
  return steps + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
