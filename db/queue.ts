/** The queue of jobs in our own database: its schema, made by whoever owns the database, and how the running program speaks to it. */
import { type ConstructorOptions, PgBoss, type QueueOptions } from "pg-boss";
import type postgres from "postgres";

const schema = "pgboss";

/** A job that fails is tried again, later each time; one whose server died is, once it is over its time. What is done is forgotten within a day. */
export const queues = {
  rounds: {
    ...{ retryLimit: 3, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 },
    ...{ retentionSeconds: 3_600, deleteAfterSeconds: 3_600 },
  },
  notices: {
    ...{ retryLimit: 4, retryDelay: 60, retryBackoff: true, expireInSeconds: 60 },
    ...{ retentionSeconds: 21_600, deleteAfterSeconds: 3_600 },
  },
} as const satisfies Record<string, QueueOptions>;
export type QueueName = keyof typeof queues;

/** What the driver’s own way of writing JSON would take twice, since Drizzle has turned it off (see `anyJson`). */
const written = (value: unknown) => {
  if (value instanceof Date) return value.toISOString();
  const plain = value !== null && typeof value === "object" && !Array.isArray(value);
  return plain ? JSON.stringify(value) : value;
};

/** Statements that come as one transaction: the driver lets nobody begin one by hand. */
const together = /^\s*begin;([\s\S]*)commit;?\s*$/i;

type Connections = { client: postgres.Sql; pooled?: boolean };

/** Behind a pooler no session is ours: each text is a transaction, which is told its role (db/client.ts). */
const speaking = (connections: () => Connections): NonNullable<ConstructorOptions["db"]> => ({
  executeSql: async (text, values = []) => {
    const { client, pooled } = connections();
    const given = values.map(written) as never[];
    const inside = given.length === 0 ? together.exec(text)?.[1] : undefined;
    const answer: unknown[] =
      inside !== undefined || pooled
        ? await client.begin((sql) => sql.unsafe(inside ?? text, given))
        : await client.unsafe(text, given);
    return { rows: Array.isArray(answer[0]) ? answer.flat() : [...answer] };
  },
});

/** Nothing of it runs by itself but what is named: no cron, no listening, no rebuilding of indexes, no list of servers. */
const quiet = {
  ...{ schema, schedule: false, useListenNotify: false, reindex: false, monitorVacuum: false },
  ...{ registerInstance: false, openTelemetry: { enabled: false }, flowIntervalSeconds: 86_400 },
};

/** The application’s login may use the queue and change nothing about it. PUBLIC may do nothing. */
const rights = `
grant usage on schema ${schema} to mendwork_app;
grant select, insert, update, delete on all tables in schema ${schema} to mendwork_app;
revoke execute on all functions in schema ${schema} from public;
grant execute on all functions in schema ${schema} to mendwork_app;
`;

/** Makes the queue, or brings it up to date. @param owner a connection that may make a schema */
export async function prepareQueue(owner: postgres.Sql): Promise<void> {
  const boss = new PgBoss({ db: speaking(() => ({ client: owner })), ...quiet, supervise: false });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.unsafe(rights);
}

/**
 * The queue for a program that runs: asks for work twice a minute, looks after what was left behind every few minutes.
 * @param connections those of now: they are replaced when the database went away
 */
export const openQueue = (connections: () => Connections): PgBoss =>
  new PgBoss({
    ...{ db: speaking(connections), ...quiet, migrate: false, createSchema: false },
    ...{ superviseIntervalSeconds: 120, monitorIntervalSeconds: 120, queueCacheIntervalSeconds: 600 },
    maintenanceIntervalSeconds: 3_600,
  });
