/** Which questions are open to a partner at a moment, and which time of them it is. Inside their own transaction: sessions that they do not see count for nothing. */
import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, notExists, or, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { measureAsks, measureDrafts } from "@/db/schema/measure-asks";
import { measureResults } from "@/db/schema/measures";
import { jsonRows } from "@/db/statements";
import { daysAfter, daysBefore } from "../terms";

type Given = SQLWrapper | string;
export type Moment = { me: Given; at: Given; today: Given };

const { rhythm, everyWeeks, startsOn, untilOn, endedAt, askedAt } = measureAsks;
const days = (count: number) => sql.raw(`interval '${count} days'`);

/** The next session some days ahead, or the last some days ago. */
const sessionOf = (tx: Tx, at: Given) => {
  const { startsAt, endsAt } = appointments;
  const now = sql`${at}::timestamptz`;
  const before = sql`${rhythm} = 'before_session'`;
  return tx
    .select({
      id: sql<string>`${appointments.id}::text`.as("session"),
      opensAt: sql`case when ${before} then ${startsAt} - ${days(daysBefore)} else ${endsAt} end`.as(
        "session_opens",
      ),
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.practiceId, measureAsks.practiceId),
        eq(appointments.coupleId, measureAsks.coupleId),
        sql`case ${rhythm}
          when 'before_session' then ${startsAt} > ${now} and ${startsAt} <= ${now} + ${days(daysBefore)}
          when 'after_session' then ${endsAt} <= ${now} and ${endsAt} > ${now} - ${days(daysAfter)} and ${endsAt} >= ${startsOn}
          else false end`,
      ),
    )
    .orderBy(sql`case when ${before} then ${startsAt} end, ${endsAt} desc`)
    .limit(1)
    .as("session");
};

/** Every ask of theirs that is not over, with the time it is at now; `slot` is null where it has none now. */
export const slotsNow = (tx: Tx, { me, at, today }: Moment) => {
  const session = sessionOf(tx, at);
  const weeks = sql`(7 * ${everyWeeks})`;
  const day = sql`case ${rhythm} when 'once' then ${startsOn}
    when 'weeks' then ${startsOn} + ((${today}::date - ${startsOn}) / ${weeks}) * ${weeks} end`;
  return tx
    .select({
      askId: sql<string>`${measureAsks.id}`.as("ask_id"),
      askedAt: sql<Date>`${askedAt}`.as("ask_made"),
      slot: sql<string | null>`coalesce((${day})::text, ${session.id})`.as("slot_now"),
      opensAt: sql`greatest(${askedAt}, (${day})::timestamptz, ${session.opensAt})`.as("opens_at"),
    })
    .from(measureAsks)
    .leftJoinLateral(session, sql`true`)
    .where(
      and(
        ...[eq(measureAsks.clientId, sql`${me}`), isNull(endedAt), lte(startsOn, sql`${today}::date`)],
        or(isNull(untilOn), gte(untilOn, sql`${today}::date`)),
      ),
    )
    .as("slots");
};

/** Those that are still to be answered: not sent, and not passed this time. */
export const openAsks = (tx: Tx, moment: Moment) => {
  const slots = slotsNow(tx, moment);
  const sent = tx
    .select({ one: sql`1` })
    .from(measureResults)
    .where(and(eq(measureResults.askId, slots.askId), eq(measureResults.slot, slots.slot)));
  const passed = tx
    .select({ one: sql`1` })
    .from(measureDrafts)
    .where(
      and(
        ...[eq(measureDrafts.askId, slots.askId), eq(measureDrafts.slot, slots.slot)],
        isNotNull(measureDrafts.declinedAt),
      ),
    );
  return tx
    .select({ askId: slots.askId, askedAt: slots.askedAt, opensAt: slots.opensAt })
    .from(slots)
    .where(and(isNotNull(slots.slot), notExists(sent), notExists(passed)));
};

/** For a client's statement on their couple: what is open to them, the oldest ask first. */
export const questionsFor = (tx: Tx, moment: Moment) => {
  const open = openAsks(tx, moment).as("open_asks");
  const rows = tx
    .select({ all: jsonRows({ askId: sql<string>`${open.askId}` }, sql`${open.askedAt}, ${open.askId}`) })
    .from(open);
  return sql<{ askId: string }[]>`(${rows})`;
};

/** Whether something has opened to them since then that they have neither answered nor passed. */
export async function hasNewQuestions(tx: Tx, moment: Moment, since: Date): Promise<boolean> {
  const open = openAsks(tx, moment).as("open_asks");
  const found = await tx
    .select({ askId: open.askId })
    .from(open)
    .where(sql`${open.opensAt} > ${since.toISOString()}::timestamptz`)
    .limit(1);
  return found.length > 0;
}
