/** What an answer said before its author wrote it again: theirs alone. Coaches have no grant on this table. */
import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { anyJson, instant } from "./columns";
import { clients } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import { claim, clientMay, inMyCouple, systemMay } from "./roles";

export const earlierAnswers = pgTable(
  "earlier_answers",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    responseId: uuid("response_id").notNull(),
    fieldKey: text("field_key").notNull(),
    /** 1 for the first that was written again, then counting up. */
    version: smallint().notNull(),
    clientId: uuid("client_id").notNull(),
    value: anyJson().notNull(),
    replacedAt: instant("replaced_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.responseId, t.fieldKey, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    clientMay("earlier_answers", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("earlier_answers"),
  ],
);

export const earlierAnswersRights = rightsOn(earlierAnswers, { client: read });
