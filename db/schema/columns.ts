/** Column shapes that every table spells the same way. */
import { date, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid().notNull().defaultRandom();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const day = (name: string) => date(name, { mode: "string" });
export const createdAt = () => instant("created_at").notNull().defaultNow();

/** How every row of a couple begins: the same shape that keys, policies and indexes begin with. */
export const coupleKey = () => ({
  practiceId: uuid("practice_id").notNull(),
  coupleId: uuid("couple_id").notNull(),
});
