/** Booking sessions with a couple or with one partner alone; moving and canceling one, or the rest of a series. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { momentInWords } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { bookedBeside, bookedWithOthers, findBooked, lockBooking } from "./records/booked";
import { movedIn, overlaps, type Stretch, seriesIn } from "./rules";
import type { BookAppointments, CancelAppointment, MoveAppointment } from "./schema";

/** How many, and whom the counselor has at the same time already. */
export type Booked = { count: number; also: string[] };

const startOf = (stretches: readonly Stretch[]) =>
  new Date(Math.min(...stretches.map(({ startsAt }) => startsAt.getTime())));

/** @throws FieldErrors (`time`) where the couple has a session then already */
function checkFree(coach: Coach, wanted: readonly Stretch[], taken: readonly Stretch[]): void {
  const clash = taken.find((one) => wanted.some((other) => overlaps(one, other)));
  if (!clash) return;
  const when = momentInWords(clash.startsAt, coach.timeZone, coach.at);
  throw new FieldErrors({ time: [`There is a session with them then already: ${when}.`] });
}

async function alsoThen(tx: Tx, coupleId: string, stretches: readonly Stretch[]): Promise<string[]> {
  const others = await bookedWithOthers(tx, coupleId, startOf(stretches));
  const same = others.filter((one) => stretches.some((other) => overlaps(one, other)));
  return [...new Set(same.map(({ label }) => label))];
}

const recordChange = (tx: Tx, coach: Coach, action: string, coupleId: string, subjectId: string) =>
  recordAuditEvent(tx, coach, {
    action: `appointment.${action}`,
    subjectKind: "appointment",
    subjectId,
    coupleId,
  });

const changedBy = (coach: Coach) => ({
  sequence: sql`${appointments.sequence} + 1`,
  changedAt: coach.at,
});

/** The same once more books nothing. @throws NotFound; FieldErrors (`time`); Refusal once their work is closed */
export function bookAppointments(coach: Coach, input: BookAppointments): Promise<Booked> {
  const { coupleId, who } = input;
  const clientId = who === "both" ? null : who;
  const wanted = seriesIn(coach.timeZone, input);
  return asActor(coach, async (tx) => {
    await lockBooking(tx, coach, coupleId);
    const partners = await partnersOf(tx, coupleId);
    if (clientId && !partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
    const taken = await bookedBeside(tx, coupleId, startOf(wanted));
    const isSame = (one: Stretch, other: (typeof taken)[number]) =>
      other.clientId === clientId &&
      other.startsAt.getTime() === one.startsAt.getTime() &&
      other.endsAt.getTime() === one.endsAt.getTime();
    const fresh = wanted.filter((one) => !taken.some((other) => isSame(one, other)));
    if (fresh.length === 0) return { count: wanted.length, also: [] };
    checkFree(coach, fresh, taken);
    const seriesId = wanted.length > 1 ? randomUUID() : null;
    const rows = await insertOnly(
      tx,
      appointments,
      fresh.map((one) => ({
        ...{ practiceId: coach.practiceId, coupleId, clientId, seriesId, createdAt: coach.at },
        ...{ startsAt: one.startsAt, endsAt: one.endsAt },
      })),
    ).returning({ appointmentId: appointments.id });
    await recordChange(tx, coach, "book", coupleId, rows[0]?.appointmentId ?? coupleId);
    return { count: fresh.length, also: await alsoThen(tx, coupleId, fresh) };
  });
}

/** @throws NotFound; FieldErrors (`time`); Refusal when it is over or canceled */
export function moveAppointment(coach: Coach, input: MoveAppointment): Promise<Booked> {
  return asActor(coach, async (tx) => {
    const { coupleId, rows } = await findBooked(tx, coach, input.appointmentId, input.scope);
    const to = movedIn(coach.timeZone, rows, input);
    const ids = rows.map(({ appointmentId }) => appointmentId);
    checkFree(coach, to, await bookedBeside(tx, coupleId, startOf(to), ids));
    for (const [i, appointmentId] of ids.entries()) {
      const stretch = to[i];
      if (!stretch) continue;
      await tx
        .update(appointments)
        .set(exact(appointments, { startsAt: stretch.startsAt, endsAt: stretch.endsAt, ...changedBy(coach) }))
        .where(and(eq(appointments.coupleId, coupleId), eq(appointments.id, appointmentId)));
    }
    await recordChange(tx, coach, "move", coupleId, input.appointmentId);
    return { count: ids.length, also: await alsoThen(tx, coupleId, to) };
  });
}

/** @throws NotFound; Refusal when it is over, or canceled already */
export function cancelAppointment(
  coach: Coach,
  { appointmentId, scope }: CancelAppointment,
): Promise<{ count: number }> {
  return asActor(coach, async (tx) => {
    const { coupleId, rows } = await findBooked(tx, coach, appointmentId, scope);
    const ids = rows.map((row) => row.appointmentId);
    await tx
      .update(appointments)
      .set(exact(appointments, { canceledAt: coach.at, ...changedBy(coach) }))
      .where(and(eq(appointments.coupleId, coupleId), inArray(appointments.id, ids)));
    await recordChange(tx, coach, "cancel", coupleId, appointmentId);
    return { count: ids.length };
  });
}
