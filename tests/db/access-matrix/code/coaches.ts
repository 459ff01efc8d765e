// Promise: every query and command of coaches, tried by everybody.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { assignExercise, openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { comment, withdrawComment } from "@/lib/assignments/comments/commands";
import { assignmentForm, coupleHomework } from "@/lib/assignments/queries";
import { markRead, markUnread } from "@/lib/assignments/review/commands";
import { responseDetail, reviewQueue } from "@/lib/assignments/review/queries";
import { findable } from "@/lib/caseload/finding/queries";
import { caseload } from "@/lib/caseload/queries";
import { waitingToRead } from "@/lib/caseload/reading/queries";
import { today } from "@/lib/caseload/today/queries";
import { exerciseDetail, exerciseShelf } from "@/lib/library/exercises/queries";
import { setFavorite } from "@/lib/library/favorites/commands";
import { auditLog, refusedByDay } from "@/lib/platform/audit/queries";
import { countRefused } from "@/lib/platform/auth/refused-sign-ins";
import { acceptTexts, bringChecklistBack, putChecklistAway } from "@/lib/practice/checklist/commands";
import { textsToRead } from "@/lib/practice/checklist/queries";
import { createCouple, invitePartner } from "@/lib/practice/couples/commands";
import { coupleHead, nameInTitle } from "@/lib/practice/couples/queries";
import { chooseNamesInTitles } from "@/lib/practice/settings/commands";
import { discussed, putBackOnAgenda, talkInSession } from "@/lib/sessions/agenda/commands";
import { agenda } from "@/lib/sessions/agenda/queries";
import { addChartEvent, changeChartEvent, removeChartEvent } from "@/lib/trust/events/commands";
import { selfAnswers } from "@/lib/trust/pairs/queries";
import { coupleTrust } from "@/lib/trust/queries";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { stored, type World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";
import { plant, planted } from "./plant";

const mine = { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient } as const;
const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

const event = { kind: "session", onDate: "2026-03-01", toDate: null, text: null, audience: "coach" } as const;
const aMark = async (world: World) => ({
  ...(await addChartEvent(world.coach, { ...event, coupleId: world.couple.coupleId })),
  ...event,
});
const handedIn = async (world: World) => {
  const assignmentId = await mapOfCauses(world);
  return { assignmentId, ...(await handIn(world.ana, assignmentId, { not_clear: plant.shared })) };
};

/** Each has a list of their own, and none leaves a line in the audit log. */
const everyCoach = {
  prepare: async () => ({}),
  gets: { coach: "quiet", colleague: "quiet", stranger: "quiet", ...noClient },
} as const;

export const coachEntries: Entry[] = [
  entry(
    "sessions/agenda/queries",
    { agenda },
    {
      prepare: async (world) => {
        await talkInSession(world.coach, {
          responseId: (await handedIn(world)).responseId,
          note: plant.note,
        });
        return { marks: [plant.note, world.couple.coupleId] };
      },
      gets: mine,
    },
  ),
  entry(
    "sessions/agenda/queries",
    { agenda },
    {
      when: "of one couple",
      prepare: async (world) => {
        await talkInSession(world.coach, {
          responseId: (await handedIn(world)).responseId,
          note: plant.note,
        });
        return { coupleId: world.couple.coupleId, marks: [plant.note] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: mine,
    },
  ),
  entry(
    "sessions/agenda/commands",
    { talkInSession },
    {
      prepare: handedIn,
      input: ({ responseId }) => [{ responseId, note: null }],
      gets: done,
      auditAction: "agenda.add",
    },
  ),
  entry(
    "sessions/agenda/commands",
    { discussed },
    {
      prepare: async (world) =>
        talkInSession(world.coach, { responseId: (await handedIn(world)).responseId, note: null }),
      input: (item) => [item],
      gets: done,
      auditAction: "agenda.discussed",
    },
  ),
  entry(
    "sessions/agenda/commands",
    { putBackOnAgenda },
    {
      prepare: async (world) => {
        const { responseId } = await handedIn(world);
        const item = await talkInSession(world.coach, { responseId, note: null });
        await discussed(world.coach, item);
        return item;
      },
      input: (item) => [item],
      gets: done,
      auditAction: "agenda.put_back",
    },
  ),
  entry(
    "assignments/queries",
    { coupleHomework },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId, marks: [await mapOfCauses(world)] }),
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, the partners would find what was given to them: the database narrows it, as everywhere.
      gets: { ...mineOrNone, ana: "shows", ben: "shows" },
    },
  ),
  entry(
    "assignments/queries",
    { assignmentForm },
    {
      prepare: async (world) => ({
        coupleId: world.couple.coupleId,
        exerciseId: await world.exercise("map-of-causes-mine-first"),
        marks: ["Ana & Ben"],
      }),
      input: ({ coupleId, exerciseId }) => [{ coupleId, exerciseId }],
      gets: mineOrNone,
    },
  ),
  entry(
    "assignments/commands",
    { assignExercise },
    {
      prepare: async (world) => ({
        coupleId: world.couple.coupleId,
        exerciseId: await world.exercise("map-of-causes-mine-first"),
        partners: [
          { clientId: world.ana.personId, role: "injured" as const },
          { clientId: world.ben.personId, role: "involved" as const },
        ],
      }),
      input: (named) => [
        {
          ...named,
          mode: "apart" as const,
          why: "x",
          startsOn: null,
          dueOn: null,
          repeat: "once" as const,
          times: 1,
          releaseRule: "coach" as const,
        },
      ],
      gets: done,
      auditAction: "assignment.create",
    },
  ),
  entry(
    "assignments/commands",
    { withdrawAssignment },
    {
      prepare: async (world) => ({ assignmentId: await mapOfCauses(world) }),
      input: (it) => [it],
      gets: done,
      auditAction: "assignment.withdraw",
    },
  ),
  entry(
    "assignments/commands",
    { openAnswersForBoth },
    {
      prepare: async (world) => {
        const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
        await handIn(world.ana, assignmentId, { not_clear: plant.shared });
        await handIn(world.ben, assignmentId, { not_clear: plant.shared });
        return { assignmentId };
      },
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1 }],
      gets: done,
      auditAction: "exchange.open",
    },
  ),
  entry(
    "platform/audit/queries",
    { refusedByDay },
    {
      prepare: async ({ ana }) => {
        await countRefused([ana.accountId], ana.at);
        return { marks: ['"tries":'] };
      },
      gets: {
        coach: "shows",
        colleague: "not found",
        stranger: "quiet",
        ana: "not found",
        ben: "not found",
        otherClient: "not found",
        clientElsewhere: "not found",
      },
    },
  ),
  entry(
    "platform/audit/queries",
    { auditLog },
    {
      prepare: async (world) => ({ marks: [await mapOfCauses(world), world.couple.coupleId] }),
      // Not the owner: there is no such page. A client has no practice to own.
      gets: {
        coach: "shows",
        colleague: "not found",
        stranger: "quiet",
        ana: "not found",
        ben: "not found",
        otherClient: "not found",
        clientElsewhere: "not found",
      },
    },
  ),
  entry(
    "caseload/finding/queries",
    { findable },
    {
      prepare: async (world) => ({ marks: [world.couple.coupleId, "Ana"] }),
      gets: mine,
    },
  ),
  entry(
    "caseload/reading/queries",
    { waitingToRead },
    {
      prepare: async (world) => ({ marks: [(await handedIn(world)).responseId, world.couple.coupleId] }),
      // Forced, the partners would find what they sent themselves.
      gets: { ...mine, ana: "shows", ben: "shows" },
    },
  ),
  entry(
    "caseload/queries",
    { caseload },
    {
      prepare: async (world) => ({ marks: [world.couple.coupleId, "Ana"] }),
      gets: mine,
    },
  ),
  entry(
    "trust/events/commands",
    { addChartEvent },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId }),
      input: ({ coupleId }) => [{ ...event, coupleId }],
      gets: done,
      auditAction: "chart_event.add",
    },
  ),
  entry(
    "trust/events/commands",
    { changeChartEvent },
    {
      prepare: aMark,
      input: (mark) => [{ ...mark, text: "changed" }],
      gets: done,
      auditAction: "chart_event.change",
    },
  ),
  entry(
    "trust/events/commands",
    { removeChartEvent },
    {
      prepare: aMark,
      input: ({ eventId }) => [{ eventId }],
      gets: done,
      auditAction: "chart_event.remove",
    },
  ),
  entry(
    "assignments/comments/commands",
    { comment },
    {
      prepare: handedIn,
      input: ({ responseId }) => [{ responseId, to: "author" as const, body: "words" }],
      gets: done,
      auditAction: "comment.write",
    },
  ),
  entry(
    "assignments/comments/commands",
    { comment },
    {
      when: "to both, while it is sealed",
      prepare: handedIn,
      input: ({ responseId }) => [{ responseId, to: "both" as const, body: "words" }],
      gets: { ...done, coach: "refusal" },
    },
  ),
  entry(
    "assignments/comments/commands",
    { withdrawComment },
    {
      prepare: async (world) =>
        comment(world.coach, { responseId: (await handedIn(world)).responseId, to: "author", body: "words" }),
      input: ({ commentId }) => [{ commentId }],
      gets: done,
      auditAction: "comment.withdraw",
    },
  ),
  entry(
    "practice/couples/queries",
    { coupleHead },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId, marks: ["Ana & Ben"] }),
      input: ({ coupleId }) => [coupleId],
      gets: mineOrNone,
    },
  ),
  entry(
    "practice/couples/queries",
    { nameInTitle },
    {
      prepare: async (world) => {
        await chooseNamesInTitles(world.coach, { namesInTitles: "initials" });
        return { coupleId: world.couple.coupleId, marks: ["A & B"] };
      },
      input: ({ coupleId }) => [coupleId],
      gets: mine,
    },
  ),
  entry(
    "practice/couples/commands",
    { createCouple },
    {
      prepare: async () => ({}),
      input: () => [
        { firstName: "Ida", secondName: "Jon", firstEmail: `${randomUUID()}@world.test`, secondEmail: null },
      ],
      gets: { coach: "works", colleague: "works", stranger: "works", ...noClient },
      auditAction: "couple.create",
    },
  ),
  entry(
    "practice/couples/commands",
    { invitePartner },
    {
      prepare: async (world) => {
        const { coupleId } = await createCouple(world.coach, {
          firstName: "Ida",
          secondName: "Jon",
          firstEmail: `${randomUUID()}@world.test`,
          secondEmail: null,
        });
        const { partners } = await coupleHead(world.coach, coupleId);
        return { clientId: partners[1].clientId };
      },
      input: ({ clientId }) => [{ clientId, email: "ida@world.test" }],
      gets: done,
      auditAction: "invitation.create",
    },
  ),
  entry(
    "practice/couples/commands",
    { invitePartner },
    {
      when: "somebody who has joined",
      prepare: async (world) => ({ clientId: world.ana.personId }),
      input: ({ clientId }) => [{ clientId, email: "new@world.test" }],
      gets: { ...done, coach: "refusal" },
    },
  ),
  entry(
    "library/exercises/queries",
    { exerciseShelf },
    {
      prepare: async (world) => ({ marks: [await world.exercise("map-of-causes-mine-first")] }),
      input: () => [{}],
      gets: { coach: "shows", colleague: "shows", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "library/exercises/queries",
    { exerciseDetail },
    {
      prepare: async (world) => {
        const id = await world.exercise("map-of-causes-mine-first");
        return { id, marks: [id] };
      },
      input: ({ id }) => [id],
      gets: { coach: "shows", colleague: "shows", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "library/favorites/commands",
    { setFavorite },
    {
      prepare: async (world) => ({ exerciseId: await world.exercise("marble-jar") }),
      input: ({ exerciseId }) => [{ exerciseId, on: true }],
      // Their own each: the same star twice over is two rows.
      gets: { coach: "works", colleague: "works", stranger: "not found", ...noClient },
      auditAction: "favorite.add",
    },
  ),
  entry("practice/checklist/commands", { putChecklistAway }, everyCoach),
  entry("practice/checklist/commands", { bringChecklistBack }, everyCoach),
  entry(
    "practice/checklist/commands",
    { acceptTexts },
    {
      prepare: async () => ({}),
      gets: { coach: "quiet", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/checklist/queries",
    { textsToRead },
    {
      prepare: async () => ({ marks: ["no words are planted here"] }),
      gets: { coach: "quiet", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "assignments/review/queries",
    { reviewQueue },
    {
      prepare: async (world) => ({ marks: [(await handedIn(world)).responseId] }),
      gets: mine,
    },
  ),
  entry(
    "assignments/review/queries",
    { responseDetail },
    {
      prepare: async (world) => ({ ...(await handedIn(world)), marks: [plant.shared] }),
      input: ({ responseId }) => [responseId],
      gets: mineOrNone,
    },
  ),
  entry(
    "assignments/review/queries",
    { responseDetail },
    {
      when: "what its author kept for themselves",
      prepare: async (world) => {
        const assignmentId = await mapOfCauses(world);
        const { responseId } = await handIn(world.ana, assignmentId, { left_out: plant.self });
        return { responseId, marks: [plant.self, "left_out"] };
      },
      input: ({ responseId }) => [responseId],
      gets: { ...mineOrNone, coach: "quiet" },
    },
  ),
  entry(
    "assignments/review/queries",
    { responseDetail },
    {
      when: "a draft",
      prepare: async (world) => planted.draft(world),
      input: ({ responseId }) => [responseId],
      gets: { ...mineOrNone, coach: "not found" },
    },
  ),
  entry(
    "assignments/review/commands",
    { markRead },
    {
      prepare: handedIn,
      input: ({ responseId }) => [{ responseId }],
      gets: done,
      auditAction: "response.read",
    },
  ),
  entry(
    "assignments/review/commands",
    { markUnread },
    {
      prepare: async (world) => {
        const sheet = await handedIn(world);
        await markRead(world.coach, sheet);
        return sheet;
      },
      input: ({ responseId }) => [{ responseId }],
      gets: done,
      auditAction: "response.unread",
    },
  ),
  entry(
    "caseload/today/queries",
    { today },
    {
      prepare: async (world) => ({ marks: [(await handedIn(world)).responseId, world.couple.coupleId] }),
      gets: mine,
    },
  ),
  entry(
    "trust/pairs/queries",
    { selfAnswers },
    {
      prepare: async (world) => {
        const { coupleId, weekOn } = await planted.pulse(world);
        await stored(
          sql`update pulse_notes set self_rely = 7, self_wording = 1 where couple_id = ${coupleId} and week_on = ${weekOn} returning 1`,
        );
        return { coupleId, marks: [weekOn] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      // A partner reads what is their own.
      gets: { ...mine, ana: "shows" },
    },
  ),
  entry(
    "trust/queries",
    { coupleTrust },
    {
      prepare: async (world) => {
        const { coupleId } = await planted.pulse(world);
        return { coupleId, marks: ['"Ana"'] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, the partners would find their own first names.
      gets: { ...mineOrNone, ana: "shows", ben: "shows" },
    },
  ),
];
