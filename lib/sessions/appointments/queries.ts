/** Sessions that are booked: of one couple, of all of a counselor's, and the next one of a client. */
import "server-only";
import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { appointments } from "@/db/schema/appointments";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { instantIn } from "@/lib/platform/time/moment";
import { requireCouple } from "@/lib/practice/couples/records";
import { sessionAhead } from "./records/ahead";
import { isBooked } from "./records/booked";
import { diaryRow } from "./records/diary";
import type { AppointmentView, CoupleAppointments, Diary } from "./types";

const most = 60;
const pastShown = 20;
const diaryDays = 7;
const unwrittenDays = 14;

const columns = {
  appointmentId: appointments.id,
  clientId: appointments.clientId,
  seriesId: appointments.seriesId,
  startsAt: appointments.startsAt,
  endsAt: appointments.endsAt,
};

const upcomingOf = builtOnce((tx, { coupleId, at }: { coupleId: string; at: string }) =>
  tx
    .select(columns)
    .from(appointments)
    .where(and(eq(appointments.coupleId, coupleId), isBooked, gt(appointments.endsAt, sql`${at}`)))
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(most),
);

const pastOf = builtOnce((tx, { coupleId, at }: { coupleId: string; at: string }) =>
  tx
    .select(columns)
    .from(appointments)
    .where(and(eq(appointments.coupleId, coupleId), isBooked, lte(appointments.endsAt, sql`${at}`)))
    .orderBy(desc(appointments.startsAt), desc(appointments.id))
    .limit(pastShown),
);

/** Canceled ones are not there for clients, who may not even ask for it. */
const nextOf = builtOnce((tx, { coupleId, at }: { coupleId: string; at: string }) =>
  tx
    .select({ startsAt: appointments.startsAt })
    .from(appointments)
    .where(and(eq(appointments.coupleId, coupleId), gt(appointments.endsAt, sql`${at}`)))
    .orderBy(asc(appointments.startsAt))
    .limit(1),
);

/** @throws NotFound */
export function coupleAppointments(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<CoupleAppointments> {
  const of = { coupleId, at: coach.at.toISOString() };
  return readAs(coach, async (tx) => {
    const [coming, past] = await Promise.all([
      upcomingOf(tx, of),
      pastOf(tx, of),
      requireCouple(tx, coupleId),
    ]);
    const later = (series: string | null, since: Date) =>
      coming.filter(({ seriesId, startsAt }) => seriesId === series && startsAt >= since).length;
    return {
      upcoming: coming.map(({ seriesId, ...row }) => ({
        ...row,
        left: seriesId === null ? 1 : later(seriesId, row.startsAt),
      })),
      past: past.map(({ seriesId: _, ...row }) => ({ ...row, left: 1 })),
    };
  });
}

/** The next one alone, where no more is shown. */
export function nextAppointment(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<AppointmentView | null> {
  return readAs(coach, async (tx) => {
    const { next } = await sessionAhead(tx, { coupleId, at: coach.at.toISOString() });
    return next ? { ...next, left: 1 } : null;
  });
}

/** When this client comes next, whether alone or with their partner: nothing here tells which. */
export function myNextAppointment(client: Client): Promise<{ startsAt: Date } | null> {
  return readAs(client, async (tx) => {
    const [next] = await nextOf(tx, { coupleId: client.coupleId, at: client.at.toISOString() });
    return next ?? null;
  });
}

/** The counselor's sessions of today and the days after, and who has none booked: one statement. */
export function diary(coach: Coach): Promise<Diary> {
  const at = coach.at.toISOString();
  const since = new Date(coach.at.getTime() - unwrittenDays * 86_400_000).toISOString();
  const end = addDays(dayIn(coach.timeZone, coach.at), diaryDays);
  const until = instantIn(coach.timeZone, end, "00:00").toISOString();
  return readAs(coach, async (tx) => {
    const [row] = await diaryRow(tx, { at, until, since, coachId: coach.personId });
    return {
      coming: (row?.coming ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
      alone: row?.asked ?? [],
      unwritten: (row?.unwritten ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
      unbooked: (row?.unbooked ?? []).map(({ total: _, ...couple }) => couple),
      unbookedTotal: row?.unbooked[0]?.total ?? 0,
    };
  });
}
