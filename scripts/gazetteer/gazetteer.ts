import { stat } from "node:fs/promises";
import { Refused, runHere, say, type Terminal } from "../command.ts";
import { type BuildOrder, buildOrder, usage } from "./arguments.ts";
import { buildRegister } from "./build-register.ts";
import { BuildReport } from "./build-report.ts";
import { collisionsIn } from "./collisions.ts";
import { packGazetteer } from "./pack.ts";
import { publishRegion } from "./publish.ts";
import { alone } from "./publish-lock.ts";
import { filesIn } from "./published-files.ts";
import { InputRefused, isRefusal, OutcomeUnknown, reasonOf } from "./refusal.ts";
import type { RegionRegister } from "./register.ts";
import { counted, reportText } from "./report-text.ts";

/** `npm run gazetteer`: the packed address file of a region, its manifest and the national index. */
export async function gazetteer(args: readonly string[], terminal: Terminal): Promise<number> {
  const order = buildOrder(args, terminal);
  if (order === null) {
    say(terminal.stdout, usage);
    return 0;
  }
  try {
    await build(order, terminal);
    return 0;
  } catch (error) {
    const outcome = outcomeOf(error);
    throw outcome === null ? error : new Refused(`${reasonOf(error)}\n${outcome}`);
  }
}

/** What became of the files when a build failed; null where that is a bug. */
function outcomeOf(error: unknown): string | null {
  if (error instanceof OutcomeUnknown)
    return "The old or the new build is in use, each whole; build again to be sure.";
  return isRefusal(error) ? "Nothing was changed; the files of the last good build stay in use." : null;
}

async function build(order: BuildOrder, terminal: Terminal): Promise<void> {
  if (order.input.kind !== "demo") await stat(order.input.path);
  const report = new BuildReport();
  const register = await buildRegister(order, report, terminal.stderr);
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
  say(terminal.stdout, reportText(report));
  const contents = [
    counted(settlements.length, "settlement"),
    counted(streets.length, "street"),
    counted(published.region.bytes, "byte"),
  ];
  say(terminal.stdout, `Region ${region}: ${contents.join(", ")}.`);
  say(terminal.stdout, `Wrote ${published.region.file} and ${published.national.file} into ${order.out}.`);
}

function packed(register: RegionRegister): Uint8Array {
  try {
    return packGazetteer(register);
  } catch (error) {
    if (error instanceof RangeError) throw new InputRefused(`region ${register.region}`, reasonOf(error));
    throw error;
  }
}

if (import.meta.main) await runHere(gazetteer);
