/** Brings a database to this version's shape: roles first, then migrations as one transaction, then what belongs into every database of this version. */
import { fileURLToPath } from "node:url";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { lastMigration } from "./last-migration";
import { prepareQueue } from "./queue";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockKey = 725_301_114;

/** Makes what is missing and nothing else: where somebody else has made the roles, the owner of the tables needs no right to. */
const roles = `
do $$
declare r text;
begin
  foreach r in array array['mendwork_coach', 'mendwork_client', 'mendwork_supervisor', 'mendwork_system', 'mendwork_app'] loop
    if not exists (select 1 from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin noinherit', r);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  foreach r in array array['mendwork_coach', 'mendwork_client', 'mendwork_supervisor', 'mendwork_system'] loop
    if not pg_has_role('mendwork_app', r, 'member') then
      execute format('grant %I to mendwork_app', r);
    end if;
  end loop;
  if not pg_has_role(current_user, 'mendwork_app', 'member') then
    grant mendwork_app to current_user;
  end if;
end $$;
`;

/**
 * @param adminUrl a login that owns the database (and may create roles the first time)
 * @param fill writes what every database of this version holds, such as the built-in exercises; harmless when done again
 * @throws the driver's error when it is unreachable or may not create what is missing; nothing is half done
 */
export async function migrateDatabase(
  adminUrl: string,
  fill: (tx: Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0]) => Promise<void>,
): Promise<void> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await client`select pg_advisory_lock(${lockKey})`;
    await client.unsafe(roles);
    const db = drizzle(client);
    await migrate(db, { migrationsFolder: folder });
    await db.transaction(fill);
    await prepareQueue(client);
    // So that the running program, which may not see the list of migrations, can tell whether it fits (db/readiness.ts).
    await client.unsafe(`comment on table practices is '${lastMigration}'`);
  } finally {
    await client.end({ timeout: 5 });
  }
}
