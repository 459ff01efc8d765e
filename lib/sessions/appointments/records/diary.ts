/** A counselor's sessions of the coming days, and the couples that have none booked. Inside a counselor's transaction. */
import "server-only";
import { and, asc, eq, gt, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { timeAloneRequests } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { clients, couples } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { isBooked } from "./booked";
import { unwrittenRows } from "./unwritten";

const most = 60;
const unbookedShown = 10;

const ofCouple = and(
  eq(appointments.practiceId, couples.practiceId),
  eq(appointments.coupleId, couples.id),
  isBooked,
);

type Asked = { at: string; until: string; since: string; coachId: string };

/** What is ahead until then, and the first couples with nothing ahead: one row. */
export const diaryRow = builtOnce((tx, { at, until, since, coachId }: Asked) => {
  const isAhead = gt(appointments.endsAt, sql`${at}`);
  const coming = tx
    .select({
      appointmentId: sql<string>`${appointments.id}`.as("appointment_id"),
      coupleId: couples.id,
      coupleLabel: couples.label,
      startsAt: appointments.startsAt,
      aloneName: clients.firstName,
    })
    .from(appointments)
    .innerJoin(couples, ofCouple)
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, appointments.practiceId),
        eq(clients.coupleId, appointments.coupleId),
        eq(clients.id, appointments.clientId),
      ),
    )
    .where(and(isAhead, lt(appointments.startsAt, sql`${until}`)))
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(most)
    .as("coming");
  const booked = tx.select({ id: appointments.id }).from(appointments).where(and(ofCouple, isAhead));
  const unbooked = tx
    .select({
      coupleId: couples.id,
      coupleLabel: couples.label,
      total: sql<number>`count(*) over ()::int`.as("total"),
    })
    .from(couples)
    .where(and(inArray(couples.status, ["active", "one_partner"]), notExists(booked)))
    .orderBy(sql`lower(${couples.label})`, asc(couples.id))
    .limit(unbookedShown)
    .as("unbooked");
  const comingRows = tx
    .select({
      rows: jsonRows(
        {
          appointmentId: sql<string>`${coming.appointmentId}`,
          coupleId: coming.coupleId,
          coupleLabel: coming.coupleLabel,
          startsAt: coming.startsAt,
          aloneName: sql<string | null>`${coming.aloneName}`,
        },
        sql`${coming.startsAt}, ${coming.appointmentId}`,
      ).as("coming_rows"),
    })
    .from(coming)
    .as("all_coming");
  const unbookedRows = tx
    .select({
      rows: jsonRows(
        {
          coupleId: unbooked.coupleId,
          coupleLabel: unbooked.coupleLabel,
          total: sql<number>`${unbooked.total}`,
        },
        sql`lower(${unbooked.coupleLabel}), ${unbooked.coupleId}`,
      ).as("unbooked_rows"),
    })
    .from(unbooked)
    .as("all_unbooked");
  const asked = tx
    .select({
      rows: jsonRows(
        {
          requestId: timeAloneRequests.id,
          coupleId: couples.id,
          coupleLabel: couples.label,
          firstName: clients.firstName,
        },
        sql`${timeAloneRequests.askedAt}`,
      ).as("asked_rows"),
    })
    .from(timeAloneRequests)
    .innerJoin(
      couples,
      and(eq(couples.practiceId, timeAloneRequests.practiceId), eq(couples.id, timeAloneRequests.coupleId)),
    )
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, timeAloneRequests.practiceId),
        eq(clients.coupleId, timeAloneRequests.coupleId),
        eq(clients.id, timeAloneRequests.clientId),
      ),
    )
    .where(isNull(timeAloneRequests.doneAt))
    .as("all_asked");
  const unwritten = unwrittenRows(tx, { at: sql`${at}`, since: sql`${since}`, coachId: sql`${coachId}` });
  return tx
    .select({
      coming: comingRows.rows,
      unbooked: unbookedRows.rows,
      asked: asked.rows,
      unwritten: unwritten.rows,
    })
    .from(comingRows)
    .crossJoin(unbookedRows)
    .crossJoin(asked)
    .crossJoin(unwritten);
});
