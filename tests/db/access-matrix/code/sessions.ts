// Promise: what is booked, prepared and written up around a session, tried by everybody.

import { actorAt } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import {
  coupleAppointments,
  diary,
  myNextAppointment,
  nextAppointment,
} from "@/lib/sessions/appointments/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;

let hour = 0;
/** Each at an hour of its own, so that none is in another's way. */
const when = (world: World, inDays = 3) => {
  hour = (hour + 1) % 23;
  const day = addDays(world.coach.at.toISOString().slice(0, 10), inDays);
  return { day, time: `${String(hour).padStart(2, "0")}:00`, minutes: 30 };
};

const booked = async (world: World, who = "both") => {
  const { coupleId } = world.couple;
  const at = when(world);
  await bookAppointments(world.coach, { coupleId, who, ...at, rhythm: "once", times: 1 });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  const one = upcoming.find(({ startsAt }) => startsAt.toISOString().includes(`T${at.time}`));
  if (!one) throw new Error("nothing is booked");
  return { coupleId, appointmentId: one.appointmentId, marks: [one.appointmentId] };
};

/** The only ones that say nothing but a time. */
const nextOfAna = async (world: World) => {
  const own = { ...world, coach: actorAt(world.coach, new Date(world.coach.at.getTime() + 60_000)) };
  await booked(own, world.ana.personId);
  const next = await myNextAppointment(world.ana);
  return { marks: [next?.startsAt.toISOString() ?? ""] };
};

export const sessionEntries: Entry[] = [
  entry(
    "sessions/appointments/queries",
    { myNextAppointment },
    {
      prepare: nextOfAna,
      gets: { ...noCoach, ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "sessions/appointments/queries",
    { coupleAppointments },
    { prepare: booked, input: ({ coupleId }) => [{ coupleId }], gets: mineOrNone },
  ),
  entry(
    "sessions/appointments/queries",
    { nextAppointment },
    {
      prepare: async (world) => {
        const { coupleId } = await booked(world);
        const next = await nextAppointment(world.coach, { coupleId });
        return { coupleId, marks: [next?.appointmentId ?? ""] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/appointments/queries",
    { diary },
    { prepare: booked, gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient } },
  ),
  entry(
    "sessions/appointments/commands",
    { bookAppointments },
    {
      prepare: async (world) => ({
        ...{ coupleId: world.couple.coupleId, ...when(world, 9) },
        ...{ who: "both", rhythm: "once" as const, times: 1 },
      }),
      input: (input) => [input],
      gets: done,
      auditAction: "appointment.book",
    },
  ),
  entry(
    "sessions/appointments/commands",
    { moveAppointment },
    {
      prepare: async (world) => ({ ...(await booked(world)), ...when(world, 10), scope: "this" as const }),
      input: (input) => [input],
      gets: done,
      auditAction: "appointment.move",
    },
  ),
  entry(
    "sessions/appointments/commands",
    { cancelAppointment },
    {
      prepare: async (world) => ({ ...(await booked(world)), scope: "this" as const }),
      input: (input) => [input],
      gets: done,
      auditAction: "appointment.cancel",
    },
  ),
];
