/** Column shapes that every table spells the same way. */
import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid().notNull().defaultRandom();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const day = (name: string) => date(name, { mode: "string" });
/** Text that people look for in a list: sorted as they would, "Émile" beside "Emile" and not after "Zoe". */
export const nameText = customType<{ data: string }>({ dataType: () => 'text collate "und-x-icu"' });
/** JSON of any shape. Drizzle's own `jsonb` reads a text as JSON once more: somebody's answer "42" would come back as a number. */
export const anyJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
});
/** What is encrypted before it gets here. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
export const createdAt = () => instant("created_at").notNull().defaultNow();

/** How every row of a couple begins: the same shape that keys, policies and indexes begin with. */
export const coupleKey = () => ({
  practiceId: uuid("practice_id").notNull(),
  coupleId: uuid("couple_id").notNull(),
});

/**
 * From whom a row is kept while it waits to be asked for again, and since when. Set by triggers alone
 * (docs/decisions/0019-a-concern-looks-like-nothing.md); clients have no grant on either.
 */
export const held = () => ({ heldFrom: uuid("held_from"), heldAt: instant("held_at") });
