/** What PostgreSQL does for what is asked, as it says itself. No clock is read for it. */
import type postgres from "postgres";
import { database } from "@/db/client";

export type Node = {
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: Node[];
};
export type Explained = { text: string; plan: Node; ms: number };

type Driver = Pick<postgres.TransactionSql, "unsafe">;
type Begin = (work: (sql: Driver) => unknown) => Promise<unknown>;
type Rows = { "QUERY PLAN": [{ Plan: Node; "Execution Time": number }] }[];

const written = (value: unknown) => (value === null ? "null" : `'${String(value).replaceAll("'", "''")}'`);

/** Each statement's plan as the application has it: made for any values, as the role and with the claims of who asks. */
export async function explained(ask: () => Promise<unknown>): Promise<Explained[]> {
  const { client } = database();
  const begin = client.begin as unknown as Begin;
  const found: Promise<Explained>[] = [];
  const explaining = (sql: Driver): Driver => ({
    unsafe: ((text: string, values: unknown[], options: object) => {
      const asked = sql.unsafe(text, values as never, options);
      if (text.includes("set_config")) return asked;
      const name = `explained_${found.length}`;
      const filled = values.length > 0 ? `(${values.map(written)})` : "";
      const execute = () => {
        const answer = asked.execute();
        sql.unsafe(`prepare ${name} as ${text}`).execute();
        const plan = sql
          .unsafe<Rows>(`explain (analyze, timing off, format json) execute ${name}${filled}`)
          .execute();
        sql.unsafe(`deallocate ${name}`).execute();
        found.push(
          plan.then(([row]) => {
            const [explanation] = row?.["QUERY PLAN"] ?? [];
            if (!explanation) throw new Error("a statement was not explained");
            return { text, plan: explanation.Plan, ms: explanation["Execution Time"] };
          }),
        );
        return answer;
      };
      return { execute };
    }) as unknown as Driver["unsafe"],
  });
  client.begin = ((work: (sql: Driver) => unknown) =>
    begin((sql) => work(explaining(sql)))) as unknown as typeof client.begin;
  try {
    await ask();
    return await Promise.all(found);
  } finally {
    client.begin = begin as unknown as typeof client.begin;
  }
}

/** Rows that a plan makes or looks at and throws away, each as often as it does: what a loop within a loop multiplies. */
export function workOf(node: Node): number {
  const { "Rows Removed by Filter": filtered = 0, "Rows Removed by Join Filter": unjoined = 0 } = node;
  const own = node["Actual Loops"] * (1 + node["Actual Rows"] + filtered + unjoined);
  return (node.Plans ?? []).reduce((sum, child) => sum + workOf(child), own);
}
