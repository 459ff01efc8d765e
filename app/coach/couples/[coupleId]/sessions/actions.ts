"use server";
import type { Route } from "next";
import { couplePath } from "@/components/practice/couples/paths";
import { coachAction } from "@/lib/platform/actions/run";
import { isolate } from "@/lib/platform/names/isolate";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import {
  bookAppointmentsSchema,
  cancelAppointmentSchema,
  moveAppointmentSchema,
} from "@/lib/sessions/appointments/schema";
import { pointDiscussed, timeAloneDone } from "@/lib/sessions/points/commands";
import { pointIdSchema, timeAloneDoneSchema } from "@/lib/sessions/points/schema";
import {
  addLineToAgenda,
  addPointsToAgenda,
  saveAgenda,
  withdrawAgenda,
} from "@/lib/sessions/shared-agenda/commands";
import {
  addLineSchema,
  addPointsSchema,
  saveAgendaSchema,
  withdrawAgendaSchema,
} from "@/lib/sessions/shared-agenda/schema";

const added = "Added to your agenda. Both read it once you share it.";

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

export const pointDiscussedAction = coachAction(pointIdSchema, async (coach, input) => {
  await pointDiscussed(coach, input);
  return undefined;
});

export const timeAloneDoneAction = coachAction(timeAloneDoneSchema, async (coach, input) => {
  await timeAloneDone(coach, input);
  return undefined;
});

export const addPointsAction = coachAction(addPointsSchema, async (coach, input) => {
  await addPointsToAgenda(coach, input);
  return { message: added };
});

export const addLineAction = coachAction(addLineSchema, async (coach, { back, ...input }) => {
  await addLineToAgenda(coach, input);
  const from = back === undefined ? {} : { to: `${couplePath(input.coupleId)}/${back}` as Route };
  return { message: added, ...from };
});

export const saveAgendaAction = coachAction(saveAgendaSchema, async (coach, input) => {
  await saveAgenda(coach, input);
  return { message: input.share ? "Shared. Both can read it." : "Saved. Only you can see it." };
});

export const withdrawAgendaAction = coachAction(withdrawAgendaSchema, async (coach, input) => {
  await withdrawAgenda(coach, input);
  return { message: "Withdrawn. They no longer find it." };
});
