"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { isolate } from "@/lib/platform/names/isolate";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import {
  bookAppointmentsSchema,
  cancelAppointmentSchema,
  moveAppointmentSchema,
} from "@/lib/sessions/appointments/schema";

const said = (count: number, what: string, also: readonly string[] = []) =>
  [
    count === 1 ? `Session ${what}.` : `${count} sessions ${what}.`,
    ...(also.length > 0 ? [`At the same time: ${also.map(isolate).join(", ")}.`] : []),
  ].join(" ");

export const bookAppointmentsAction = coachAction(bookAppointmentsSchema, async (coach, input) => {
  const { count, also } = await bookAppointments(coach, input);
  return { message: said(count, "booked", also) };
});

export const moveAppointmentAction = coachAction(moveAppointmentSchema, async (coach, input) => {
  const { count, also } = await moveAppointment(coach, input);
  return { message: said(count, "moved", also) };
});

export const cancelAppointmentAction = coachAction(cancelAppointmentSchema, async (coach, input) => {
  const { count } = await cancelAppointment(coach, input);
  return { message: said(count, "canceled") };
});
