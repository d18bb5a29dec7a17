import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** The one workerd that this program has started. Linux only: all of it is read from /proc. */
export interface WorkerdProcess {
  /** Milliseconds that all its threads were computing. */
  cpuMs(): number;
  /** Megabytes of memory: now, and at most since `forgetPeak`. */
  memoryMb(): { readonly now: number; readonly peak: number };
  forgetPeak(): void;
}

export function workerdProcess(): WorkerdProcess {
  const id = childrenOf(process.pid).find((child) => read(`/proc/${child}/comm`).trim() === "workerd");
  if (id === undefined) throw new Error("no workerd was started");
  const status = (name: string) => {
    const [, kilobytes = "0"] =
      new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(read(`/proc/${id}/status`)) ?? [];
    return Number(kilobytes) / 1024;
  };
  return {
    cpuMs: () =>
      readdirSync(`/proc/${id}/task`).reduce((sum, task) => {
        const [nanoseconds = "0"] = read(`/proc/${id}/task/${task}/schedstat`).split(" ");
        return sum + Number(nanoseconds) / 1e6;
      }, 0),
    memoryMb: () => ({ now: status("VmRSS"), peak: status("VmHWM") }),
    forgetPeak: () => writeFileSync(`/proc/${id}/clear_refs`, "5"),
  };
}

function childrenOf(id: number): readonly string[] {
  return readdirSync(`/proc/${id}/task`).flatMap((task) =>
    read(`/proc/${id}/task/${task}/children`).split(" ").filter(Boolean),
  );
}

/** A thread that ended meanwhile has nothing more to say. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
