/** A couple's sessions inside a counselor's transaction: finding them, and the rest of a series. */
import "server-only";
import { and, asc, eq, gt, gte, isNull, notInArray, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { couples } from "@/db/schema/couples";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import type { Scope } from "../terms";

export const isBooked = isNull(appointments.canceledAt);

/** One after the other for one couple. @throws NotFound, Refusal once their work is closed */
export async function lockBooking(tx: Tx, coach: Coach, coupleId: string): Promise<void> {
  await requireCouple(tx, coupleId);
  const { status } = await lockCoupleAs(tx, coach, coupleId);
  if (status === "closed") throw new Refusal("Their work is closed. Open it again first, under Settings.");
}

/** The session and, with `following`, those of its series that come after it. Locks the couple. @throws NotFound, Refusal when it is over or canceled */
export async function findBooked(tx: Tx, coach: Coach, appointmentId: string, scope: Scope) {
  const found = firstOrNotFound(
    await tx
      .select({ coupleId: appointments.coupleId })
      .from(appointments)
      .where(eq(appointments.id, appointmentId)),
  );
  await lockBooking(tx, coach, found.coupleId);
  const own = eq(appointments.coupleId, found.coupleId);
  const [one] = await bookedRows(tx, and(own, eq(appointments.id, appointmentId)));
  if (!one) throw new Refusal("This session was canceled already.");
  if (one.endsAt <= coach.at) throw new Refusal("This session is over. You can book another one.");
  if (scope === "this" || one.seriesId === null) return { coupleId: found.coupleId, rows: [one] as const };
  const [first = one, ...rest] = await bookedRows(
    tx,
    and(own, eq(appointments.seriesId, one.seriesId), gte(appointments.startsAt, one.startsAt)),
  );
  return { coupleId: found.coupleId, rows: [first, ...rest] as const };
}

const bookedRows = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      appointmentId: appointments.id,
      clientId: appointments.clientId,
      seriesId: appointments.seriesId,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
    })
    .from(appointments)
    .where(and(isBooked, where))
    .orderBy(asc(appointments.startsAt), asc(appointments.id));

/** What else is booked with this couple after `since`, but for `except`. */
export const bookedBeside = (tx: Tx, coupleId: string, since: Date, except: readonly string[] = []) =>
  bookedRows(
    tx,
    and(
      eq(appointments.coupleId, coupleId),
      gt(appointments.endsAt, since),
      except.length > 0 ? notInArray(appointments.id, [...except]) : undefined,
    ),
  );

/** What the counselor has with others from `since` on, the first first. */
export const bookedWithOthers = (tx: Tx, coupleId: string, since: Date) =>
  tx
    .select({ label: couples.label, coupleId: couples.id, ...stretch })
    .from(appointments)
    .innerJoin(
      couples,
      and(eq(couples.practiceId, appointments.practiceId), eq(couples.id, appointments.coupleId)),
    )
    .where(and(isBooked, gt(appointments.endsAt, since)))
    .orderBy(asc(appointments.startsAt))
    .limit(1_000)
    .then((rows) => rows.filter((row) => row.coupleId !== coupleId));

const stretch = { startsAt: appointments.startsAt, endsAt: appointments.endsAt };

const ofId = (tx: Tx, appointmentId: string) =>
  tx.select({ coupleId: appointments.coupleId }).from(appointments).where(eq(appointments.id, appointmentId));

/** Whose session it is. @throws NotFound for one that this counselor cannot see */
export const requireAppointment = async (tx: Tx, appointmentId: string): Promise<{ coupleId: string }> =>
  firstOrNotFound(await ofId(tx, appointmentId));

/** The same, and whoever writes about it waits for the one before. @throws NotFound */
export const lockAppointment = async (tx: Tx, appointmentId: string): Promise<{ coupleId: string }> =>
  firstOrNotFound(await ofId(tx, appointmentId).for("no key update"));
