/** Weeks as the database counts them: each begins on its Monday. */
import "server-only";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** The Monday of a day's week, as a date. */
export const mondayOf = (day: AnyPgColumn) => sql<string>`(${day} - (extract(isodow from ${day})::int - 1))`;
