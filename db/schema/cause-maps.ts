/** Each partner’s map of causes of a conflict, and what both then say about it. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, held, id, instant } from "./columns";
import { conflicts } from "./conflicts";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";
import type { StoredAs } from "./stored";

const ofConflict = () => ({ ...coupleKey(), conflictId: uuid("conflict_id").notNull() });

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/**
 * One partner's own map of causes. A draft is theirs alone; `ready` is sealed until both are, and only the system opens it, both
 * in one step. It holds no times: when somebody wrote is nobody else's.
 */
export const causeMaps = pgTable(
  "cause_maps",
  {
    ...ofConflict(),
    clientId: uuid("client_id").notNull(),
    /** See lib/conflicts/cause-maps/rules/states.ts. */
    state: text().$type<"draft" | "ready" | "open" | "withdrawn">().notNull().default("draft"),
    /** From when on the counselor reads it, by its author's choice. */
    coachFrom: text("coach_from").$type<"ready" | "opened" | "never">().notNull().default("opened"),
    content: jsonb().$type<StoredAs<"causeMapContent">>().notNull(),
    /** Counts saves, so that the second of two devices is told instead of overwriting the first. */
    revision: integer().notNull(),
    /** It has been open to both: what was read stays read, and both may know. */
    wasOpen: boolean("was_open").notNull().default(false),
    /** When it was taken back from ready or open. Nobody reads it: it only limits how soon it can be ready again. */
    takenBackAt: instant("taken_back_at").array().notNull().default(sql`'{}'`),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.conflictId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("cause_maps_state", sql`${t.state} in ('draft', 'ready', 'open', 'withdrawn')`),
    check("cause_maps_coach_from", sql`${t.coachFrom} in ('ready', 'opened', 'never')`),
    coachMay(
      "cause_maps",
      "select",
      sql`${inOwnCouples} and ((state = 'ready' and coach_from = 'ready') or (state = 'open' and coach_from <> 'never'))`,
    ),
    clientMay(
      "cause_maps",
      "select",
      sql`(${own}) or (${notHeldFromMe} and ${inMyCouple} and state = 'open' and ${whileJoint})`,
    ),
    clientMay(
      "cause_maps",
      "insert",
      sql`${own} and state = 'draft' and conflict_id in (select id from conflicts)`,
    ),
    clientMay("cause_maps", "update", sql`${own} and state = 'draft'`),
    systemMay("cause_maps"),
  ],
);

/** When a map was taken back is for nobody to read; that it was open is not for its author to say. */
export const causeMapsRights = rightsOn(causeMaps, {
  coach: { select: { except: ["takenBackAt"] } },
  client: {
    select: { except: ["takenBackAt", "heldFrom", "heldAt"] },
    insert: { except: ["wasOpen", "takenBackAt", "heldFrom", "heldAt"] },
    update: ["coachFrom", "content", "revision"],
  },
});

/** While the maps are side by side, what either suggests to say together; then what stands, agreed wording or "we see it differently". */
export const conflictSummaries = pgTable(
  "conflict_summaries",
  {
    ...ofConflict(),
    id: id(),
    kind: text().$type<"words" | "differently">().notNull(),
    words: text(),
    clientId: uuid("client_id").notNull(),
    state: text().$type<"proposed" | "standing" | "replaced" | "taken_back">().notNull(),
    submitKey: uuid("submit_key").notNull(),
    /** When it came to stand. */
    settledAt: instant("settled_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("conflict_summaries_submit_key").on(t.practiceId, t.coupleId, t.submitKey),
    uniqueIndex("conflict_summaries_one_proposed")
      .on(t.practiceId, t.coupleId, t.conflictId)
      .where(sql`state = 'proposed' and held_from is null`),
    uniqueIndex("conflict_summaries_one_standing")
      .on(t.practiceId, t.coupleId, t.conflictId)
      .where(sql`state = 'standing' and held_from is null`),
    check("conflict_summaries_state", sql`${t.state} in ('proposed', 'standing', 'replaced', 'taken_back')`),
    check(
      "conflict_summaries_words",
      sql`case ${t.kind}
        when 'words' then coalesce(length(${t.words}) between 1 and 1500, false)
        when 'differently' then ${t.words} is null and ${t.state} in ('standing', 'replaced')
        else false end`,
    ),
    check("conflict_summaries_settled", sql`${t.state} <> 'standing' or ${t.settledAt} is not null`),
    coachMay("conflict_summaries", "select", sql`${inOwnCouples} and state = 'standing'`),
    clientMay(
      "conflict_summaries",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or (${whileJoint} and (state = 'standing' or (state = 'proposed' and conflict_id in (
        select conflict_id from cause_maps where client_id = ${claim.person} and state = 'open')))))`,
    ),
    systemMay("conflict_summaries"),
  ],
);

export const conflictSummariesRights = rightsOn(conflictSummaries, {
  coach: read,
  client: { select: "unheld" },
});
