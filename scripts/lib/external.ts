// Promise: an outside database is tried before use, and one line says what is wrong with it.
import { resolve } from "node:path";
import { withAdmin } from "@/db/cluster/database";
import { StartProblem } from "@/db/cluster/problem";
import { isPooled, poolerUnsaid } from "@/db/pooler";
import type { Env } from "@/lib/platform/env";

/** @throws StartProblem unless `url` leads to PostgreSQL 15 or newer that lets us in, and through a pooler only where that is said */
export async function requireDatabase(url: string, pooled: Env["DATABASE_POOLED"]): Promise<void> {
  let version: number;
  try {
    if (pooled !== "1" && (await isPooled(url))) throw new StartProblem(poolerUnsaid);
    version = await withAdmin(url, async (sql) =>
      Number((await sql`show server_version_num`)[0]?.server_version_num),
    );
  } catch (error) {
    throw error instanceof StartProblem ? error : databaseProblem(url, error);
  }
  if (version < 150_000) {
    throw new StartProblem(
      `DATABASE_URL: PostgreSQL ${Math.floor(version / 10_000)} answers; 15 or newer is needed.`,
    );
  }
}

/** One line that says which database a command works on, without a password. */
export function whichDatabase({ DATABASE_URL, MENDWORK_DATA_DIR }: Env): string {
  if (!DATABASE_URL) return `Database: the embedded one, in ${resolve(MENDWORK_DATA_DIR)}`;
  const { host, pathname } = new URL(DATABASE_URL);
  return `Database: ${decodeURIComponent(pathname.slice(1))} at ${host}`;
}

/** The driver's error as one line, without the password. */
export function databaseProblem(url: string, error: unknown): StartProblem {
  const { host, pathname, username } = new URL(url);
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const database = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  const said = ((): string => {
    if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|CONNECT)|^CONNECTION_/.test(code)) {
      return `no PostgreSQL answers at ${host}. Is it running, and is the address right?`;
    }
    if (code === "28P01" || code === "28000") return `${host} refuses user ${user}: wrong user or password.`;
    if (code === "3D000") return `there is no database ${database} at ${host}; create it first.`;
    if (code === "42501")
      return `user ${user} may not do this in database ${database}: ${firstLine(message)}.`;
    return `${host} says: ${firstLine(message)}.`;
  })();
  return new StartProblem(`DATABASE_URL: ${said}`);
}

const firstLine = (text: string) => (text.split("\n")[0] ?? "").replace(/\.$/, "");
