// Promise: the settings that say where the database is, as rules (read with all others in lib/platform/env.ts) and, for the pool alone, read.
import { z } from "zod";

/** A wrong or missing setting; its message names it and says what it should be. */
export class EnvError extends Error {
  override name = "EnvError";
}

const isDatabase = (value: string) =>
  URL.canParse(value) &&
  ["postgres:", "postgresql:"].includes(new URL(value).protocol) &&
  new URL(value).hostname !== "" &&
  new URL(value).pathname.length > 1;

export const databaseSettings = {
  DATABASE_URL: z.string().refine(isDatabase).optional(),
  MIGRATION_DATABASE_URL: z.string().refine(isDatabase).optional(),
  DATABASE_POOLED: z.enum(["0", "1"]).optional(),
};

export const databaseShouldBe: Record<keyof typeof databaseSettings, string> = {
  DATABASE_URL: "an address such as postgres://user:password@host:5432/database",
  MIGRATION_DATABASE_URL:
    "the address of a login that owns the tables, such as postgres://owner:password@host:5432/database",
  DATABASE_POOLED: "1 behind a transaction pooler such as PgBouncer, else 0 or left out",
};

/** Text of a setting without blanks around it; empty counts as not set. */
export const settingText = (source: string | undefined) => (source?.trim() ? source.trim() : undefined);

/** @throws EnvError when the address is missing or none */
export function readAddress(): { url: string; pooled: boolean } {
  const url = databaseSettings.DATABASE_URL.safeParse(settingText(process.env.DATABASE_URL)).data;
  if (!url) throw new EnvError(`DATABASE_URL should be ${databaseShouldBe.DATABASE_URL}.`);
  return { url, pooled: settingText(process.env.DATABASE_POOLED) === "1" };
}
