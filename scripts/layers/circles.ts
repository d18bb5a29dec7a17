/**
 * Circles of imports: each list starts with the file that sorts first and follows the imports round to it. One circle
 * of every knot of files that reach each other. `imports`: path -> the paths it imports; what is not a key is ignored.
 */
export function circles(imports: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const found: string[][] = [];
  const inCircles = new Set<string>();
  for (const start of [...imports.keys()].sort()) {
    if (inCircles.has(start)) continue;
    const circle = wayBack(imports, start);
    if (circle === null) continue;
    for (const path of circle) inCircles.add(path);
    found.push(circle);
  }
  return found;
}

/** The shortest way along imports from a file to itself, or null. */
function wayBack(imports: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  for (let level = [start]; level.length > 0; ) {
    const next: string[] = [];
    for (const path of level) {
      for (const target of imports.get(path) ?? []) {
        if (target === start) return wayTo(path, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, path);
        next.push(target);
      }
    }
    level = next;
  }
  return null;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let path: string | undefined = end; path !== undefined; path = cameFrom.get(path)) way.unshift(path);
  return way;
}
