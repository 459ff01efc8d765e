/** Work that nobody waits for, on the queue in our own database: done once however many servers there are, and tried again when it fails. */
import "server-only";
import type { PgBoss } from "pg-boss";
import { database } from "@/db/client";
import { openQueue, type QueueName } from "@/db/queue";
import { log } from "./log";
import { withoutWords } from "./quiet-log";

export type Work = Record<QueueName, (data: unknown) => Promise<unknown>>;
type Sent = { key: string; once: number };

/** Pages and the start are bundled apart, so what both know is kept with the process. */
const kept = globalThis as typeof globalThis & { mendworkJobs?: PgBoss };

const pollingIntervalSeconds = 30;
const again = 30_000;

export const nameOf = (thrown: unknown) => (thrown instanceof Error ? withoutWords(thrown) : "unknown");

/** @returns whether it works here; it is tried again by itself while it does not */
async function start(work: Work): Promise<boolean> {
  const boss = openQueue(database);
  boss.on("error", (error) => log.error("The queue of jobs met a problem and goes on.", nameOf(error)));
  try {
    await boss.start();
    for (const [name, run] of Object.entries(work)) {
      await boss.work(name, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
        // What it gives back stays here: nothing but ids is on the queue.
        if (job) await run(job.data);
      });
    }
    kept.mendworkJobs = boss;
    // What is under way is finished; what is not, another server takes up, or this one once it is back.
    process.once("SIGTERM", () => void boss.stop({ graceful: true, timeout: 5_000 }).catch(() => {}));
    return true;
  } catch (error) {
    log.error("The queue of jobs could not be opened and is tried again.", nameOf(error));
    await boss.stop({ graceful: false }).catch(() => {});
    return false;
  }
}

/** Takes up work from the queue for as long as this process lives. */
export function keepJobs(work: Work): void {
  const go = async () => {
    if (!(await start(work))) setTimeout(go, again).unref();
  };
  void go();
}

/** Whether this process takes up work. */
export const takesJobs = (): boolean => kept.mendworkJobs !== undefined;

/**
 * Puts something on the queue.
 * @param key the same work has the same key
 * @param once seconds in which the same work is taken once, also when it is done already
 * @throws Error where the queue is not open here
 */
export async function sendJob(queue: QueueName, data: object, { key, once }: Sent): Promise<void> {
  const boss = kept.mendworkJobs;
  if (!boss) throw new Error("no queue");
  await boss.send(queue, data, { singletonKey: key, singletonSeconds: once });
}
