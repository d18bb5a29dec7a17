import { stat } from "node:fs/promises";
import { type BuildOrder, buildOrder, usage } from "./arguments.ts";
import { buildRegister } from "./build-register.ts";
import { BuildReport } from "./build-report.ts";
import { collisionsIn } from "./collisions.ts";
import { packGazetteer } from "./pack.ts";
import { publishRegion } from "./publish.ts";
import { alone } from "./publish-lock.ts";
import { filesIn } from "./published-files.ts";
import { InputRefused, Misused, OutcomeUnknown, reasonOf } from "./refusal.ts";
import type { RegionRegister } from "./register.ts";
import { counted, reportText } from "./report-text.ts";

/** `npm run gazetteer`: the packed address file of a region, its manifest and the national index. Exit 1 refused, 2 misused. */
async function build(order: BuildOrder): Promise<void> {
  if (order.input.kind !== "demo") await stat(order.input.path);
  const report = new BuildReport();
  const register = await buildRegister(order, report, process.stderr);
  report.colliding.push(...collisionsIn(register));
  const bytes = packed(register);
  const { region, settlements, streets, source } = register;
  const published = await alone(order.out, () =>
    publishRegion(filesIn(order.out), {
      region,
      bytes,
      settlements: settlements.length,
      streets: streets.length,
      source: source.kind,
      date: source.date,
    }),
  );
  for (const lost of published.lost)
    report.note("regions whose file was gone or damaged, listed no more", lost);
  for (const file of published.unswept)
    report.note("old files that could not be removed; the next build tries again", file);
  console.log(reportText(report));
  const contents = [
    counted(settlements.length, "settlement"),
    counted(streets.length, "street"),
    counted(published.region.bytes, "byte"),
  ];
  console.log(`Region ${region}: ${contents.join(", ")}.`);
  console.log(`Wrote ${published.region.file} and ${published.national.file} into ${order.out}.`);
}

function packed(register: RegionRegister): Uint8Array {
  try {
    return packGazetteer(register);
  } catch (error) {
    if (error instanceof RangeError) throw new InputRefused(`region ${register.region}`, reasonOf(error));
    throw error;
  }
}

try {
  const order = buildOrder(process.argv.slice(2));
  if (order === null) console.log(usage);
  else await build(order);
} catch (error) {
  process.exitCode = error instanceof Misused ? 2 : 1;
  if (error instanceof Misused) console.error(`${error.message}\n\n${usage}`);
  else if (error instanceof OutcomeUnknown) {
    console.error(
      `${error.message}\nThe old or the new build is in use, each whole; build again to be sure.`,
    );
  } else if (error instanceof InputRefused || isSystemError(error)) {
    console.error(`${reasonOf(error)}\nNothing was changed; the files of the last good build stay in use.`);
  } else throw error;
}

/** "ENOENT: no such file or directory, …": says which file and what of it. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
