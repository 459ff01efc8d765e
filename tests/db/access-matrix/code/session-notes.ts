// Promise: what is written up about a session, for the record and for oneself, tried by everybody.
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { assignInSession } from "@/lib/assignments/planned/commands";
import { myPlan, plansBeside } from "@/lib/assignments/planned/queries";
import { addDays } from "@/lib/platform/time/day";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { sessionAtHand } from "@/lib/sessions/at-hand/queries";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { chooseHeadings } from "@/lib/sessions/note-headings/commands";
import { headingsOfNotes } from "@/lib/sessions/note-headings/queries";
import { removePrivateNote, savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { privateNote } from "@/lib/sessions/private-notes/queries";
import { addAddendum, saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { notesOfSessions, sessionRecord } from "@/lib/sessions/progress-notes/queries";
import { bringToRoom, leaveOutUnready, openTogether } from "@/lib/sessions/room/commands";
import { sealedForRoom, sessionRoom } from "@/lib/sessions/room/queries";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { coupleAgenda } from "@/lib/sessions/shared-agenda/queries";
import { trustInWords } from "@/lib/trust/queries";
import { sharedInWords } from "@/lib/trust/sharing/queries";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { planted } from "./plant";

const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;
const mark = "zzprogress-speedwell";
const secret = "zzprivate-wolfsbane";

let day = 20;
const session = async (world: World) => {
  const { coupleId } = world.couple;
  day += 1;
  const on = addDays(world.coach.at.toISOString().slice(0, 10), day);
  await bookAppointments(world.coach, {
    ...{ coupleId, who: "both", day: on, time: "12:00", minutes: 30, rhythm: "once" as const, times: 1 },
  });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  const one = upcoming.find(({ startsAt }) => startsAt.toISOString().startsWith(on));
  return { coupleId, appointmentId: one?.appointmentId ?? "" };
};
const text = (appointmentId: string) => ({
  ...{ appointmentId, baseRevision: 0, writer: null, attended: [], focus: mark },
  ...{ done: "", response: "", risk: "", plan: "" },
});
const written = async (world: World) => {
  const of = await session(world);
  const { noteId } = await saveProgressNote(world.coach, { ...text(of.appointmentId), sign: "yes" });
  return { ...of, noteId, marks: [mark] };
};
const kept = async (world: World) => {
  const of = await session(world);
  const note = { appointmentId: of.appointmentId, baseRevision: 0, writer: null, words: secret };
  await savePrivateNote(world.coach, note);
  return { ...of, marks: [secret] };
};

const onScreen = async (world: World) => {
  const of = await session(world);
  const { revision } = await coupleAgenda(world.coach, { coupleId: of.coupleId });
  await saveAgenda(world.coach, {
    coupleId: of.coupleId,
    baseRevision: revision,
    lines: [mark],
    share: "yes",
  });
  return { ...of, marks: [mark] };
};

const sealed = async (world: World) => {
  const of = await session(world);
  const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
  const causes = [{ cause: "broken_promise", weight: "4", words: "x" }];
  const [, { responseId }] = [
    await handIn(world.ana, assignmentId, { causes }),
    await handIn(world.ben, assignmentId, { causes }),
  ];
  return { ...of, assignmentId, responseId, occurrence: 1, bring: "yes" as const, marks: [assignmentId] };
};
const brought = async (world: World) => {
  const input = await sealed(world);
  await bringToRoom(world.coach, input);
  return input;
};

const changedSince = async (world: World) => {
  const input = await brought(world);
  await withdrawAnswer(world.ben, { responseId: input.responseId, fieldKey: "causes" });
  return input;
};

const planMark = "zzplan-loosestrife";
const takenAlong = async (world: World) => ({
  ...(await session(world)),
  exerciseId: await world.exercise("map-of-causes-mine-first"),
  partners: [
    { clientId: world.ana.personId, role: "injured" as const },
    { clientId: world.ben.personId, role: "involved" as const },
  ],
  ...{ mode: "apart" as const, why: "x", startsOn: null, dueOn: null, repeat: "once" as const, times: 1 },
  ...{ releaseRule: "automatic" as const, what: planMark, whenWords: "Thursday", whereWords: "" },
  ...{ obstacle: "", sure: [7, 8] },
});
const plannedWithBoth = async (world: World) => ({
  ...(await assignInSession(world.coach, await takenAlong(world))),
  marks: [planMark],
});

const heading = "zzheading-campanula";
const headings = { focus: heading, done: "", response: "", progress: "", risk: "", assigned: "", plan: "" };

export const sessionNoteEntries: Entry[] = [
  entry(
    "sessions/note-headings/commands",
    { chooseHeadings },
    {
      prepare: async () => headings,
      input: (input) => [input],
      gets: { ...done, stranger: "works" },
      auditAction: "practice.choose_headings",
    },
  ),
  entry(
    "sessions/note-headings/queries",
    { headingsOfNotes },
    {
      prepare: async (world) => {
        await chooseHeadings(world.coach, headings);
        return { marks: [heading] };
      },
      gets: { ...mineOrNone, colleague: "shows", stranger: "shows" },
    },
  ),
  entry(
    "assignments/planned/commands",
    { assignInSession },
    { prepare: takenAlong, input: (input) => [input], gets: done, auditAction: "assignment.create" },
  ),
  entry(
    "assignments/planned/queries",
    { myPlan },
    {
      prepare: plannedWithBoth,
      input: ({ assignmentId }) => [{ assignmentId }],
      gets: { ...noCoach, ana: "shows", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "assignments/planned/queries",
    { plansBeside },
    {
      prepare: async (world) => {
        const { assignmentId, marks } = await plannedWithBoth(world);
        return { ...(await handIn(world.ana, assignmentId, { not_clear: "x" })), marks };
      },
      input: ({ responseId }) => [{ responseId }],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet", ana: "shows" },
    },
  ),
  entry(
    "sessions/room/queries",
    { sessionRoom },
    {
      prepare: onScreen,
      input: ({ coupleId, appointmentId }) => [{ coupleId, appointmentId, part: "agenda" as const }],
      gets: mineOrNone,
    },
  ),
  entry(
    "sessions/room/queries",
    { sealedForRoom },
    {
      prepare: sealed,
      input: ({ coupleId, appointmentId }) => [{ coupleId, appointmentId }],
      gets: mineOrNone,
    },
  ),
  entry(
    "sessions/room/commands",
    { bringToRoom },
    { prepare: sealed, input: (input) => [input], gets: done, auditAction: "room.bring" },
  ),
  entry(
    "sessions/room/commands",
    { openTogether },
    { prepare: brought, input: (input) => [input], gets: done, auditAction: "exchange.open" },
  ),
  entry(
    "sessions/room/commands",
    { leaveOutUnready },
    {
      prepare: changedSince,
      input: ({ coupleId, appointmentId }) => [{ coupleId, appointmentId }],
      gets: done,
      auditAction: "room.leave_out",
    },
  ),
  entry(
    "trust/sharing/queries",
    { sharedInWords },
    {
      prepare: async (world) => ({ ...(await planted.pulse(world)), marks: [world.ana.personId] }),
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, coach: "quiet", colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/brief/queries",
    { sessionBrief },
    {
      prepare: async (world) => {
        const of = await session(world);
        const plan = { ...text(of.appointmentId), plan: mark };
        await saveProgressNote(world.coach, plan);
        return { ...of, marks: [mark] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: mineOrNone,
    },
  ),
  entry(
    "trust/queries",
    { trustInWords },
    {
      prepare: async (world) => ({ ...(await planted.pulse(world)), marks: [world.ana.personId] }),
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet", ana: "shows", ben: "shows" },
    },
  ),
  entry(
    "sessions/at-hand/queries",
    { sessionAtHand },
    {
      prepare: async (world) => {
        const before = await session(world);
        await saveProgressNote(world.coach, { ...text(before.appointmentId), plan: mark });
        return { ...(await session(world)), marks: [mark] };
      },
      input: ({ coupleId, appointmentId }) => [{ coupleId, appointmentId }],
      gets: mineOrNone,
    },
  ),
  entry(
    "sessions/progress-notes/queries",
    { sessionRecord },
    {
      prepare: written,
      input: ({ coupleId, appointmentId }) => [{ coupleId, appointmentId }],
      gets: mineOrNone,
    },
  ),
  entry(
    "sessions/progress-notes/queries",
    { notesOfSessions },
    {
      prepare: async (world) => {
        const of = await written(world);
        return { ...of, marks: [of.appointmentId] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/progress-notes/commands",
    { saveProgressNote },
    {
      prepare: session,
      input: ({ appointmentId }) => [text(appointmentId)],
      gets: done,
      auditAction: "progress_note.begin",
    },
  ),
  entry(
    "sessions/progress-notes/commands",
    { addAddendum },
    {
      prepare: written,
      input: ({ noteId }) => [{ noteId, words: `${mark} ${crypto.randomUUID()}` }],
      gets: done,
      auditAction: "progress_note.add",
    },
  ),
  entry(
    "sessions/private-notes/queries",
    { privateNote },
    { prepare: kept, input: ({ appointmentId }) => [{ appointmentId }], gets: mineOrNone },
  ),
  entry(
    "sessions/private-notes/commands",
    { savePrivateNote },
    {
      prepare: session,
      input: ({ appointmentId }) => [{ appointmentId, baseRevision: 0, writer: null, words: secret }],
      gets: done,
      auditAction: "private_note.begin",
    },
  ),
  entry(
    "sessions/private-notes/commands",
    { removePrivateNote },
    {
      prepare: kept,
      input: ({ appointmentId }) => [{ appointmentId }],
      gets: done,
      auditAction: "private_note.remove",
    },
  ),
];
