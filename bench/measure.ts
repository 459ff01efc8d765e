/** One cell: a page under a steady load for a few seconds. */
import autocannon from "autocannon";
import { cpuMs } from "./processes";

export type Cell = {
  p50: number;
  p95: number;
  perSecond: number;
  cpuPerRequest: number | null;
  databaseShare: number | null;
  databasePerRequest: number | null;
};

type Target = {
  origin: string;
  path: string;
  cookie: string;
  connections: number;
  seconds: number;
  server: number;
  postmaster: number;
};

/** @throws when any answer is not 200: a quick error page is no result */
export async function measure(target: Target): Promise<Cell> {
  const before = { server: cpuMs(target.server), database: cpuMs(target.postmaster) };
  const times: number[] = [];
  const run = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon(
      {
        url: target.origin + target.path,
        connections: target.connections,
        duration: target.seconds,
        headers: { cookie: target.cookie },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    load.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  });
  if (run.non2xx > 0 || run.errors > 0) {
    throw new Error(`${target.path}: ${run.non2xx} refusals and ${run.errors} errors under load`);
  }
  const after = { server: cpuMs(target.server), database: cpuMs(target.postmaster) };
  const served = run.requests.total;
  const server = before.server === null || after.server === null ? null : after.server - before.server;
  const database =
    before.database === null || after.database === null ? null : after.database - before.database;
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    perSecond: run.requests.average,
    cpuPerRequest: server === null ? null : server / served,
    databaseShare: server === null || database === null ? null : database / (server + database),
    databasePerRequest: database === null ? null : database / served,
  };
}

export const quantile = (values: number[], q: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

export const median = (values: number[]) => quantile(values, 0.5);
