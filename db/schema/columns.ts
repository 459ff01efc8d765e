/** Column shapes that every table spells the same way. */
import { date, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid().notNull().defaultRandom();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const day = (name: string) => date(name, { mode: "string" });
export const createdAt = () => instant("created_at").notNull().defaultNow();
