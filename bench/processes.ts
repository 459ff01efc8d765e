/** Processor time of a process and its children, as Linux counts it. Elsewhere it is unknown, and said so. */
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

type Stat = { pid: number; parent: number; ticks: number };

const read = (pid: number): Stat | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const parts = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { pid, parent: Number(parts[1]), ticks: Number(parts[11]) + Number(parts[12]) };
  } catch {
    return undefined;
  }
};

/** Milliseconds of processor used so far by `root` and everything below it; null where /proc is not there. */
export function cpuMs(root: number): number | null {
  let all: Stat[];
  try {
    all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
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
  const ticks = all.filter(({ pid }) => family.has(pid)).reduce((sum, stat) => sum + stat.ticks, 0);
  return (ticks * 1000) / ticksPerSecond;
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
export const parentOf = (pid: number): number => read(pid)?.parent ?? 0;
