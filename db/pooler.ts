/** Whether a pooler that shares sessions stands between the program and PostgreSQL. */
import postgres from "postgres";

/**
 * Compares the process that greeted the connection with the one that answers a statement: PostgreSQL itself is both, a pooler hands
 * out numbers of its own. Asks nothing of the session, so that a pooler lets it in.
 * @throws the driver's error when nothing answers
 */
export async function isPooled(url: string): Promise<boolean> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    prepare: false,
    fetch_types: false,
    onnotice: () => {},
  });
  try {
    const answer = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return answer.state.pid !== answer[0]?.pid;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** The line for an address that leads through a pooler without the setting that says so. */
export const poolerUnsaid =
  "DATABASE_URL: a transaction pooler answers there, and written words would be lost behind it this way. Set DATABASE_POOLED=1, or use PostgreSQL’s own address.";
