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
import {
  askTimeAlone,
  filePoint,
  pointDiscussed,
  timeAloneDone,
  withdrawPoint,
} from "@/lib/sessions/points/commands";
import { couplePoints, myAgenda, timeAloneAsked } from "@/lib/sessions/points/queries";
import {
  addLineToAgenda,
  addPointsToAgenda,
  saveAgenda,
  withdrawAgenda,
} from "@/lib/sessions/shared-agenda/commands";
import { coupleAgenda } from "@/lib/sessions/shared-agenda/queries";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { mySessions, sharedSummary } from "@/lib/sessions/summaries/queries";
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

const mark = "zzpoint-bluebell";
const agendaMark = "zzagenda-campion";
const point = async (world: World) => ({
  ...(await filePoint(world.ana, { words: `${mark} ${crypto.randomUUID()}`, audience: "couple" })),
  coupleId: world.couple.coupleId,
  marks: [mark],
});
const onlyAna = {
  ...noCoach,
  ana: "shows",
  ben: "quiet",
  otherClient: "quiet",
  clientElsewhere: "quiet",
} as const;
const draft = async (world: World, share?: "yes") => {
  const { coupleId } = world.couple;
  const { revision } = await coupleAgenda(world.coach, { coupleId });
  const lines = [`${agendaMark} ${crypto.randomUUID()}`];
  await saveAgenda(world.coach, { coupleId, baseRevision: revision, lines, ...(share ? { share } : {}) });
  return { coupleId, marks: [agendaMark] };
};
const summaryMark = "zzsummary-clover";
const summarized = async (world: World, who = "both") => {
  const it = await booked(world, who);
  await shareSummary(world.coach, { appointmentId: it.appointmentId, words: summaryMark });
  return { ...it, words: summaryMark, marks: [summaryMark] };
};
const asked = async (world: World) => {
  const { coupleId } = world.couple;
  await askTimeAlone(world.ana);
  const [one] = await timeAloneAsked(world.coach, { coupleId });
  return { coupleId, requestId: one?.requestId ?? "", marks: [one?.requestId ?? ""] };
};

export const sessionEntries: Entry[] = [
  entry(
    "sessions/summaries/queries",
    { mySessions },
    { when: "alone", prepare: (world) => summarized(world, world.ana.personId), gets: onlyAna },
  ),
  entry(
    "sessions/summaries/queries",
    { mySessions },
    { when: "with both", prepare: (world) => summarized(world), gets: { ...onlyAna, ben: "shows" } },
  ),
  entry(
    "sessions/summaries/queries",
    { sharedSummary },
    {
      prepare: (world) => summarized(world),
      input: (it) => [it],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/summaries/commands",
    { shareSummary },
    {
      prepare: async (world: World) => ({ ...(await booked(world)), words: summaryMark }),
      input: (it) => [it],
      gets: done,
      auditAction: "session_summary.share",
    },
  ),
  entry(
    "sessions/summaries/commands",
    { withdrawSummary },
    {
      prepare: (world) => summarized(world),
      input: (it) => [it],
      gets: done,
      auditAction: "session_summary.withdraw",
    },
  ),
  entry("sessions/points/queries", { myAgenda }, { prepare: point, gets: onlyAna }),
  entry(
    "sessions/points/queries",
    { myAgenda },
    {
      when: "with an agenda for both",
      prepare: (world) => draft(world, "yes"),
      gets: { ...onlyAna, ben: "shows" },
    },
  ),
  entry(
    "sessions/points/queries",
    { myAgenda },
    {
      when: "once it is no longer shared",
      prepare: async (world) => {
        const shared = await draft(world, "yes");
        await withdrawAgenda(world.coach, shared);
        return shared;
      },
      gets: { ...onlyAna, ana: "quiet" },
    },
  ),
  entry(
    "sessions/points/queries",
    { couplePoints },
    { prepare: point, input: ({ coupleId }) => [{ coupleId }], gets: mineOrNone },
  ),
  entry(
    "sessions/points/queries",
    { timeAloneAsked },
    {
      prepare: asked,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/points/commands",
    { filePoint },
    {
      prepare: async () => ({}),
      input: () => [{ words: `${mark} ${crypto.randomUUID()}`, audience: "coach" as const }],
      gets: { ...noCoach, ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works" },
      auditAction: "agenda_point.file",
    },
  ),
  entry(
    "sessions/points/commands",
    { withdrawPoint },
    {
      prepare: point,
      input: (input) => [input],
      gets: {
        ...{ ...noCoach, ana: "works" },
        ...{ ben: "not found", otherClient: "not found", clientElsewhere: "not found" },
      },
      auditAction: "agenda_point.withdraw",
    },
  ),
  entry(
    "sessions/points/commands",
    { askTimeAlone },
    {
      prepare: async () => ({}),
      gets: { ...noCoach, ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works" },
      auditAction: "time_alone.ask",
    },
  ),
  entry(
    "sessions/points/commands",
    { pointDiscussed },
    { prepare: point, input: (input) => [input], gets: done, auditAction: "agenda_point.discussed" },
  ),
  entry(
    "sessions/points/commands",
    { timeAloneDone },
    { prepare: asked, input: (input) => [input], gets: done, auditAction: "time_alone.done" },
  ),
  entry(
    "sessions/shared-agenda/queries",
    { coupleAgenda },
    { prepare: (world) => draft(world), input: ({ coupleId }) => [{ coupleId }], gets: mineOrNone },
  ),
  entry(
    "sessions/shared-agenda/commands",
    { saveAgenda },
    {
      prepare: async (world) => {
        const { coupleId } = world.couple;
        const { revision } = await coupleAgenda(world.coach, { coupleId });
        return { coupleId, baseRevision: revision, lines: [crypto.randomUUID()] };
      },
      input: (input) => [input],
      gets: done,
      auditAction: "shared_agenda.save",
    },
  ),
  entry(
    "sessions/shared-agenda/commands",
    { addPointsToAgenda },
    {
      prepare: async (world) => {
        const { pointId, coupleId } = await point(world);
        return { coupleId, pointIds: [pointId], as: "lines" as const };
      },
      input: (input) => [input],
      gets: done,
      auditAction: "shared_agenda.add",
    },
  ),
  entry(
    "sessions/shared-agenda/commands",
    { addLineToAgenda },
    {
      prepare: async (world) => {
        const { coupleId } = world.couple;
        const { revision } = await coupleAgenda(world.coach, { coupleId });
        await saveAgenda(world.coach, { coupleId, baseRevision: revision, lines: [] });
        return { coupleId, line: crypto.randomUUID() };
      },
      input: (input) => [input],
      gets: done,
      auditAction: "shared_agenda.add_line",
    },
  ),
  entry(
    "sessions/shared-agenda/commands",
    { withdrawAgenda },
    {
      prepare: (world) => draft(world, "yes"),
      input: ({ coupleId }) => [{ coupleId }],
      gets: done,
      auditAction: "shared_agenda.withdraw",
    },
  ),
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
