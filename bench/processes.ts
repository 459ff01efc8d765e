/** Processor time of a process and its children, as Linux counts it. Elsewhere it is unknown, and said so. */
import { readdirSync, readFileSync } from "node:fs";

type Process = { pid: number; parent: number };

const parentIn = (pid: number): Process | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return { pid, parent: Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]) };
  } catch {
    return undefined;
  }
};

/** What its threads have used so far: the kernel counts nanoseconds there, and only hundredths of a second elsewhere. */
const usedMs = (pid: number): number => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const used = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
    );
    return used.reduce((sum, ns) => sum + ns, 0) / 1_000_000;
  } catch {
    return 0;
  }
};

/** Milliseconds of processor used so far by `root` and everything below it; null where /proc is not there. */
export function cpuMs(root: number): number | null {
  let all: Process[];
  try {
    all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (parentIn(Number(name)) ?? []) : []));
  } catch {
    return null;
  }
  const family = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pid, parent } of all) {
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grew = true;
      }
    }
  }
  return [...family].reduce((sum, pid) => sum + usedMs(pid), 0);
}

/** Resident memory of one process in MB, or null. */
export function residentMb(pid: number): number | null {
  try {
    const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return match ? Math.round(Number(match[1]) / 1024) : null;
  } catch {
    return null;
  }
}

/** The process that started `pid`, or 0. */
export const parentOf = (pid: number): number => parentIn(pid)?.parent ?? 0;
