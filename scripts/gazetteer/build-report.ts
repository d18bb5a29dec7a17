/** What a builder read, kept and left out, for the people who run it. */
export class BuildReport {
  readonly read = new Map<string, number>();
  readonly kept = new Map<string, number>();
  /** By reason, with a few examples each. */
  readonly skipped = new Map<string, { count: number; readonly examples: string[] }>();
  /** Things to know that left nothing out. */
  readonly notes = new Map<string, { count: number; readonly examples: string[] }>();
  /** Streets whose houses lie in several territories: "Челябинск, ул Мира: 75701310, 75701370". */
  readonly crossing: string[] = [];
  /** Names that one territory has several times. */
  readonly colliding: string[] = [];

  countRead(what: string, count = 1): void {
    this.read.set(what, (this.read.get(what) ?? 0) + count);
  }

  countKept(what: string, count = 1): void {
    this.kept.set(what, (this.kept.get(what) ?? 0) + count);
  }

  skip(reason: string, example?: string): void {
    note(this.skipped, reason, example);
  }

  note(what: string, example?: string, count = 1): void {
    note(this.notes, what, example, count);
  }
}

const mostExamples = 3;

function note(list: BuildReport["notes"], what: string, example: string | undefined, count = 1): void {
  let entry = list.get(what);
  if (entry === undefined) {
    entry = { count: 0, examples: [] };
    list.set(what, entry);
  }
  entry.count += count;
  if (example !== undefined && entry.examples.length < mostExamples) entry.examples.push(example);
}
