// Promise: each test file has a migrated database of its own, as new.
import { inject } from "vitest";
import { type Urls, withAdmin } from "@/db/cluster/database";

let made: Promise<Urls> | undefined;

/** The URLs of this file's own database; the copy is made at the first call. */
export function worldUrl(): Promise<Urls> {
  made ??= copyTemplate(`test_${process.env.VITEST_POOL_ID ?? process.pid}`);
  return made;
}

/** What comes next is another file, which has a database of its own. */
export function forgetWorld(): void {
  made = undefined;
}

/** A further copy under another name, for tests that need two, or one to break. */
export async function copyTemplate(name: string): Promise<Urls> {
  await withAdmin(urlOf(inject("adminUrl"), "postgres"), async (sql) => {
    await sql.unsafe(`drop database if exists "${name}" with (force)`);
    await sql.unsafe(`create database "${name}" template "${inject("template")}" strategy file_copy`);
  });
  return { adminUrl: urlOf(inject("adminUrl"), name), appUrl: urlOf(inject("appUrl"), name) };
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
