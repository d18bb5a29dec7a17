import type { BuildReport } from "./build-report.ts";

const mostCrossing = 20;
const mostColliding = 20;

/** The report as people read it. */
export function reportText(report: BuildReport): string {
  return [
    section("Read", counts(report.read)),
    section("Kept", counts(report.kept)),
    section("Skipped", reasons(report.skipped)),
    section("Noted", reasons(report.notes)),
    list("Streets that cross territories", report.crossing, mostCrossing),
    list("Names that collide", report.colliding, mostColliding),
  ]
    .flat()
    .join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function counts(all: ReadonlyMap<string, number>): string[] {
  return [...all].map(([what, count]) => `${figure(count)}  ${what}`);
}

function reasons(all: BuildReport["skipped"]): string[] {
  return [...all].map(([reason, { count, examples }]) => {
    const shown =
      examples.length === 0 ? "" : ` (${examples.join("; ")}${count > examples.length ? "; …" : ""})`;
    return `${figure(count)}  ${reason}${shown}`;
  });
}

function list(title: string, all: readonly string[], most: number): string[] {
  const rest = all.length > most ? [`… and ${all.length - most} more`] : [];
  return section(`${title}: ${all.length}`, [...all.slice(0, most), ...rest]).concat(
    all.length === 0 ? [`${title}: none`] : [],
  );
}

/** "1 street", "21,000 streets". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}

function figure(count: number): string {
  return count.toLocaleString("en").padStart(11);
}
