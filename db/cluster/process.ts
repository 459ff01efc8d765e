// Promise: tells whether a process is alive and still the same one, so that a reused number fools nobody.
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

const linux = process.platform === "linux";

/** Start mark of a live process (opaque text), or undefined when it is gone or a zombie. */
export function startMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (linux) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? undefined : (fields[19] ?? "");
    } catch {
      return undefined;
    }
  }
  return ps(pid, "lstart=");
}

/** True when `pid` is a PostgreSQL server working in `cluster` (an absolute, real path). */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (startMark(pid) === undefined) return false;
  if (!linux) {
    const command = ps(pid, "command=") ?? "";
    return command.includes("postgres") && command.includes(cluster);
  }
  try {
    const binary = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, "");
    return binary.endsWith("/postgres") && readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/** True when the program file that `pid` runs was deleted since (say, by a reinstall). */
export function runsDeletedProgram(pid: number): boolean {
  if (!linux) return false;
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith(" (deleted)");
  } catch {
    return false;
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function ps(pid: number, format: string): string | undefined {
  try {
    return (
      execFileSync("ps", ["-ww", "-o", format, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
