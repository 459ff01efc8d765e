// Promise: reads the server's own pid file and believes it only when the process is that server.
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPostmasterOf } from "./process";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** The live server of `cluster`, as its pid file tells; undefined when the file names any other process, or none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = pidLines(cluster);
  const pid = Number(lines[0]);
  if (!isPostmasterOf(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** PostgreSQL would take a stranger who has the number of a dead server for that server, and refuse to start. */
export const removePidFile = (cluster: string) => rmSync(pidFile(cluster), { force: true });

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

function pidLines(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** A server that is just starting has made its pid file and not written it yet. */
export function beingWritten(cluster: string): boolean {
  try {
    const { mtimeMs } = statSync(pidFile(cluster));
    return pidLines(cluster).length < 2 && Math.abs(Date.now() - mtimeMs) < 5000;
  } catch {
    return false;
  }
}
