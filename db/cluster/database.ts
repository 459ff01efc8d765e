// Promise: the database `mendwork` and the login `mendwork_app` exist, with the passwords on record.
import postgres from "postgres";
import type { Settings } from "./settings";

export const DATABASE = "mendwork";
export const APP_LOGIN = "mendwork_app";

export type Urls = { adminUrl: string; appUrl: string };

export function urlsFor({ adminPassword, appPassword }: Settings, port: number, database = DATABASE): Urls {
  const at = `127.0.0.1:${port}/${database}`;
  return {
    adminUrl: `postgres://postgres:${adminPassword}@${at}`,
    appUrl: `postgres://${APP_LOGIN}:${appPassword}@${at}`,
  };
}

/** Opens one administrative connection for as long as `work` takes. */
export async function withAdmin<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    idle_timeout: 5,
    // Also through a pooler.
    prepare: false,
    onnotice: () => {},
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** The folder the server behind `url` works in, as it says itself. */
export const dataFolderOf = (url: string): Promise<string> =>
  withAdmin(url, async (sql) => (await sql`show data_directory`)[0]?.data_directory as string);

export async function ensureDatabase(settings: Settings, port: number): Promise<void> {
  await withAdmin(urlsFor(settings, port, "postgres").adminUrl, async (sql) => {
    const [login] = await sql`select 1 from pg_roles where rolname = ${APP_LOGIN}`;
    const verb = login ? "alter" : "create";
    await sql.unsafe(
      `${verb} role ${APP_LOGIN} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password '${settings.appPassword}'`,
    );
    const [database] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!database) await sql.unsafe(`create database ${DATABASE}`);
  });
}

/** Drops and creates the database again: everything in it is gone. */
export async function recreateDatabase(adminUrl: string): Promise<void> {
  const maintenance = new URL(adminUrl);
  maintenance.pathname = "/postgres";
  await withAdmin(maintenance.href, async (sql) => {
    await sql.unsafe(`drop database if exists ${DATABASE} with (force)`);
    await sql.unsafe(`create database ${DATABASE}`);
  });
}
