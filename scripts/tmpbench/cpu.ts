import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { load } from "../bench/load.ts";
import { startWorker } from "./start-worker.ts";
const w = await startWorker();
const pid = execSync(`ps --ppid ${process.pid} -o pid=,comm= | grep workerd | tr -dc "0-9\n"`).toString().trim().split("\n").at(-1);
const cpu = () => { const s = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return (Number(s[11]) + Number(s[12])) * 10_000; };
const qs = readFileSync("/work/main/scripts/bench/queries.txt", "utf8").split("\n").filter(l => l && !l.startsWith("#")).map(encodeURIComponent);
await fetch(new URL("/bench/choose-constant?q=%D0%97%D0%BB%D0%B0%D1%82%D0%BE%D1%83%D1%81%D1%82", w.origin));
const routes: any = { lookup: qs.map(q => `/api/v1/lookup?q=${q}`), exact: [`/api/v1/lookup?q=${encodeURIComponent("Сатка")}`], notfound: [`/api/v1/lookup?q=${encodeURIComponent("абракадабра")}`], bad: ["/api/v1/lookup?q="], constant: ["/bench/constant"] ,...(process.argv[2] ? JSON.parse(process.argv[2]) : {}) };
const best: any = {};
for (let r = 0; r < 5; r++) for (const [n, p] of Object.entries<any>(routes)) { const a = cpu(); const l = await load(w.origin, p, 16, 800); best[n] = Math.min(best[n] ?? 1e9, (cpu() - a) / l.requests); }
console.log(best);
await w.stop();
