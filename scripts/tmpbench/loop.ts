import { startWorker } from "./start-worker.ts";
const w = await startWorker();
for (const q of ["Сатка", "магнитагорск"]) for (const what of ["nothing", "find", "json", "tag", "jsontag", "response", "query"]) {
  let best = 1e9; const n = 2000;
  for (let i = 0; i < 5; i++) { const a = performance.now(); await (await fetch(new URL(`/bench/loop?n=${n}&what=${what}&q=${encodeURIComponent(q)}`, w.origin))).text(); best = Math.min(best, performance.now() - a); }
  console.log(q, what, (best * 1000 / n).toFixed(1), "us");
}
await w.stop();
