import { releaseFromSeed } from "../seed/release-from-seed.ts";
import { type BuiltWorker, buildWorker, type RunningWorker, runWorker } from "./start-worker.ts";
import { median } from "./table.ts";
import { type WorkerdProcess, workerdProcess } from "./workerd-process.ts";

/**
 * `npm run bench`, second part: what posters cost in workerd. Times of the first poster and of the start are medians of
 * fresh processes; processor time is that of the whole process, so it includes HTTP and the engine's own threads.
 */
const starts = 15;
const firsts = 5;
const warmUps = 60;
const measured = 200;
/** As many chats as the largest archive that was asked for in the wild would have. */
const archiveChats = 60;

const wanted = { warmCpuMs: 25, archiveSeconds: 10, archiveMb: 64 };

export async function benchPosters(built: BuiltWorker): Promise<string> {
  const lines: string[] = [];
  console.error("Posters: first one of a fresh process …");
  lines.push(await firstPoster(built));
  console.error("Posters: warm ones, and an archive …");
  const worker = await runWorker(built);
  try {
    lines.push(await warmPoster(worker, workerdProcess()), await archive(worker, workerdProcess()));
  } finally {
    await worker.stop();
  }
  console.error("Start with and without posters …");
  lines.push(...(await startUp(built)));
  return lines.join("\n");
}

const { chats } = releaseFromSeed();

/** The line of a hospital makes every poster another one, so no cache answers. */
function posterPath(index: number): string {
  const code = chats.filter(({ state }) => state !== "closed")[index % 7]?.code;
  const own = new URLSearchParams({ org: `Районная больница № ${index}`, contact: `Тел. 2-12-${index}` });
  return `/c/${code}/poster.pdf?${own}`;
}

async function get(worker: RunningWorker, path: string): Promise<number> {
  const response = await fetch(new URL(path, worker.origin));
  const { byteLength } = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}; nothing was measured`);
  return byteLength;
}

async function firstPoster(built: BuiltWorker): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < firsts; run++) {
    const worker = await runWorker(built);
    // The release is read by the first request, whatever it is.
    await get(worker, "/bench/constant");
    const startedAtMs = performance.now();
    await get(worker, posterPath(run));
    times.push(performance.now() - startedAtMs);
    await worker.stop();
  }
  return `first A4 of an isolate: ${median(times).toFixed(0)} ms`;
}

async function warmPoster(worker: RunningWorker, workerd: WorkerdProcess): Promise<string> {
  for (let index = 0; index < warmUps; index++) await get(worker, posterPath(index));
  const [cpuBefore, startedAtMs] = [workerd.cpuMs(), performance.now()];
  for (let index = 0; index < measured; index++) await get(worker, posterPath(warmUps + index));
  const cpuMs = (workerd.cpuMs() - cpuBefore) / measured;
  const wallMs = (performance.now() - startedAtMs) / measured;
  return `a warm A4: ${cpuMs.toFixed(1)} ms of processor, ${wallMs.toFixed(1)} ms in all; wanted at most ${wanted.warmCpuMs}`;
}

async function archive(worker: RunningWorker, workerd: WorkerdProcess): Promise<string> {
  const counts = Map.groupBy(chats, ({ region }) => region);
  const region = [...counts].find(([, its]) => its.length >= archiveChats)?.[0];
  if (region === undefined) throw new Error(`no region has ${archiveChats} chats`);
  workerd.forgetPeak();
  const before = workerd.memoryMb().now;
  const startedAtMs = performance.now();
  const bytes = await get(worker, `/posters/${region}.zip`);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const grown = workerd.memoryMb().peak - before;
  return `archive of ${counts.get(region)?.length} chats, ${(bytes / 1024 / 1024).toFixed(1)} MB: ${seconds.toFixed(1)} s, the process grew by ${grown.toFixed(0)} MB at most; wanted ${wanted.archiveSeconds} s, ${wanted.archiveMb} MB`;
}

/** From nothing to the first answer of an empty route, in turn, so that a slow moment hits both. */
async function startUp(built: BuiltWorker): Promise<readonly string[]> {
  const without = buildWorker({
    "./poster/routes.tsx": "./scripts/bench/no-posters.ts",
  });
  const kinds = [
    { name: "with posters", build: built, times: [] as number[] },
    { name: "without posters", build: without, times: [] as number[] },
  ];
  try {
    for (let run = 0; run < starts; run++) {
      for (const { build, times } of kinds) {
        const worker = await runWorker(build, false);
        await get(worker, "/bench/empty");
        times.push(workerdProcess().cpuMs());
        await worker.stop();
      }
    }
  } finally {
    without.remove();
  }
  return kinds.map(({ name, times }) => `start ${name}: ${median(times).toFixed(0)} ms of processor`);
}
