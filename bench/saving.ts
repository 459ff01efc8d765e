/** Saving a draft and answering the check-in, as the browser sends them: one after the other, each with new words. */
import { randomUUID } from "node:crypto";
import type { Visitor } from "../e2e/support/visitor";
import { type Cell, quantile } from "./measure";
import { cpuMs } from "./processes";

type Ids = { assignmentId: string; clientId: string; fieldKey: string; weekOn: string };
type Pids = { server: number; postmaster: number };
type Work = { name: string; must: number; once: (turn: number) => Promise<void> };

/** @throws when the server refuses: a quick refusal is no result */
async function told(
  work: Promise<{
    status: number;
    result: { status: string; message?: string; data?: Record<string, string> } | null;
  }>,
) {
  const { status, result } = await work;
  if (status !== 200 || (result && result.status !== "done")) {
    throw new Error(`refused with ${status}: ${result?.status} ${result?.message ?? ""}`);
  }
  return result?.data ?? {};
}

export function savings(visitor: Visitor, ids: Ids): Work[] {
  let revision = 0;
  return [
    {
      name: "saving a draft",
      must: 3,
      once: async (turn) => {
        const data = await told(
          visitor.act("saveDraftAction", {
            assignmentId: ids.assignmentId,
            owner: ids.clientId,
            occurrence: "1",
            sheet: "own",
            baseRevision: String(revision),
            [`f.${ids.fieldKey}`]: `Some words, and then some more of them. ${turn} ${randomUUID()}`,
          }),
        );
        revision = Number(data.revision ?? revision + 1);
      },
    },
    {
      name: "answering the check-in",
      must: 3,
      once: async (turn) => {
        await told(
          visitor.act("answerPulseAction", {
            weekOn: ids.weekOn,
            rely: String(turn % 11),
            open: "5",
            hope: "",
            ease: "7",
            trusted: "declined",
            line: "",
            submitKey: randomUUID(),
          }),
        );
      },
    },
  ];
}

export async function measureSaving(work: Work, seconds: number, pids: Pids): Promise<Cell> {
  const times: number[] = [];
  const before = { server: cpuMs(pids.server), database: cpuMs(pids.postmaster) };
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const at = performance.now();
    await work.once(times.length);
    times.push(performance.now() - at);
  }
  const took = (performance.now() - began) / 1000;
  const server = (cpuMs(pids.server) ?? Number.NaN) - (before.server ?? Number.NaN);
  const database = (cpuMs(pids.postmaster) ?? Number.NaN) - (before.database ?? Number.NaN);
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    perSecond: times.length / took,
    cpuPerRequest: server / times.length,
    databaseShare: database / (server + database),
    databasePerRequest: database / times.length,
  };
}
