// Promise: every query and command of clients, tried by everybody.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { outcomesOf } from "@/lib/assignments/outcomes/queries";
import {
  addAfterwards,
  notForUs,
  saveDraft,
  setAside,
  submitHomework,
  takeUpAgain,
  writeAgain,
} from "@/lib/assignments/responses/commands";
import { clientRecord, clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { offerPulse, withdrawOffer } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { sharing, trustPicture } from "@/lib/trust/queries";
import { weekOf } from "@/lib/trust/rules/weeks";
import { assigned, handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { stored, type World, worldPassword } from "@/tests/factories/world";
import { type Entry, entry, noCoach } from "./entry";
import { plant, planted } from "./plant";

const notElsewhere = { otherClient: "not found", clientElsewhere: "not found", ...noCoach } as const;
const hers = { ana: "works", ben: "not found", ...notElsewhere } as const;
const each = { ana: "works", ben: "works", ...notElsewhere } as const;
const quietElsewhere = { otherClient: "quiet", clientElsewhere: "quiet", ...noCoach } as const;

const forAnaAlone = async (world: World) => ({
  assignmentId: await assigned(world, "building-an-apology", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "involved" }],
  }),
});
const words = { occurrence: 1, sheet: "own" as const, values: {}, audiences: {}, baseRevision: 0 };
const submit = () => ({
  ...words,
  baseRevision: null,
  outcome: "partly" as const,
  quality: null,
  submitKey: randomUUID(),
});

const answered = async (world: World) => {
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, assignmentId, {
    my_part: plant.coach,
    not_clear: plant.shared,
    left_out: plant.self,
  });
  return { assignmentId, responseId };
};
const open = async (world: World) => {
  const it = await answered(world);
  await handIn(world.ben, it.assignmentId, { not_clear: "his" });
  return it;
};
const pastWeek = async (world: World) => (await planted.pulse(world)).weekOn;

export const clientEntries: Entry[] = [
  entry(
    "assignments/answers/commands",
    { widenAnswer },
    {
      prepare: answered,
      input: ({ responseId }) => [{ responseId, fieldKey: "left_out", to: "coach" as const }],
      gets: hers,
      auditAction: "answer.widen",
    },
  ),
  entry(
    "assignments/answers/commands",
    { widenAnswer },
    {
      when: "of the partner, open to them",
      prepare: open,
      input: ({ responseId }) => [{ responseId, fieldKey: "not_clear", to: "couple" as const }],
      // Hers is as wide as it goes already: nothing to do, and no line for it.
      gets: { ...hers, ana: "quiet" },
    },
  ),
  entry(
    "assignments/answers/commands",
    { withdrawAnswer },
    {
      prepare: open,
      input: ({ responseId }) => [{ responseId, fieldKey: "not_clear" }],
      gets: hers,
      auditAction: "answer.withdraw",
    },
  ),
  entry(
    "assignments/responses/commands",
    { saveDraft },
    {
      prepare: forAnaAlone,
      input: ({ assignmentId }) => [{ ...words, assignmentId }],
      gets: hers,
      auditAction: "draft.start",
    },
  ),
  entry(
    "assignments/responses/commands",
    { submitHomework },
    {
      prepare: forAnaAlone,
      input: ({ assignmentId }) => [{ ...submit(), assignmentId }],
      gets: hers,
      auditAction: "homework.submit",
    },
  ),
  entry(
    "assignments/responses/commands",
    { submitHomework },
    {
      when: "given to both",
      prepare: async (world) => ({ assignmentId: await mapOfCauses(world) }),
      input: ({ assignmentId }) => [{ ...submit(), assignmentId }],
      gets: each,
      auditAction: "homework.submit",
    },
  ),
  entry(
    "assignments/responses/commands",
    { addAfterwards },
    {
      prepare: async (world) => {
        const { assignmentId } = await forAnaAlone(world);
        await handIn(world.ana, assignmentId, {});
        return { assignmentId };
      },
      input: ({ assignmentId }) => [{ ...words, assignmentId, values: { given_where: "home" } }],
      gets: hers,
      auditAction: "homework.add_afterwards",
    },
  ),
  entry(
    "assignments/responses/commands",
    { writeAgain },
    {
      prepare: async (world) => {
        const { assignmentId } = await forAnaAlone(world);
        await handIn(world.ana, assignmentId, { how: "letter" });
        return { assignmentId };
      },
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1 }],
      gets: hers,
      auditAction: "homework.write_again",
    },
  ),
  entry(
    "assignments/voiding/commands",
    { voidAnswers },
    {
      prepare: async (world) => {
        const { assignmentId } = await forAnaAlone(world);
        await handIn(world.ana, assignmentId, { how: "letter" });
        return { assignmentId };
      },
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1, currentPassword: worldPassword }],
      gets: hers,
      auditAction: "homework.void",
    },
  ),
  entry(
    "accounts/own-data/commands",
    { eraseOwn },
    {
      prepare: async (world) => {
        const { assignmentId } = await forAnaAlone(world);
        await keep(world.ana, assignmentId, { how: "letter" });
        await keep(world.ana, await mapOfCauses(world), { not_clear: "hers" });
        await keep(world.ben, await mapOfCauses(world), { not_clear: "his" });
        return {};
      },
      input: () => [{ currentPassword: worldPassword }],
      gets: { ...each, otherClient: "works", clientElsewhere: "works", unsigned: "works" },
      auditAction: "own.erase",
    },
  ),
  entry(
    "assignments/outcomes/queries",
    { outcomesOf },
    {
      prepare: async (world) => {
        const assignmentId = await assigned(world, "one-small-promise", {
          mode: "one",
          partners: [{ clientId: world.ana.personId, role: "each" }],
        });
        const promise = { promise: "I text when I am late" };
        return { ...(await handIn(world.ana, assignmentId, promise)), marks: ["promise"] };
      },
      input: ({ responseId }) => [responseId],
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "assignments/responses/commands",
    { setAside },
    {
      prepare: forAnaAlone,
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1 }],
      gets: hers,
      auditAction: "homework.set_aside",
    },
  ),
  entry(
    "assignments/responses/commands",
    { notForUs },
    {
      prepare: forAnaAlone,
      input: ({ assignmentId }) => [{ assignmentId, occurrence: 1 }],
      gets: hers,
      auditAction: "homework.not_for_us",
    },
  ),
  entry(
    "assignments/responses/commands",
    { takeUpAgain },
    {
      prepare: async (world) => {
        const turn = { ...(await forAnaAlone(world)), occurrence: 1 };
        await setAside(world.ana, turn);
        return turn;
      },
      input: (turn) => [turn],
      gets: hers,
      auditAction: "homework.take_up_again",
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientSheet },
    {
      when: "before the other is in",
      prepare: async (world) => ({
        ...(await answered(world)),
        marks: [plant.coach, plant.shared, plant.self],
      }),
      input: ({ assignmentId }) => [assignmentId],
      gets: { ana: "shows", ben: "quiet", ...notElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientSheet },
    {
      when: "once it is open, what was meant for both",
      prepare: async (world) => ({ ...(await open(world)), marks: [plant.shared] }),
      input: ({ assignmentId }) => [assignmentId],
      gets: { ana: "shows", ben: "shows", ...notElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientSheet },
    {
      when: "once it is open, what was not meant for both",
      prepare: async (world) => ({ ...(await open(world)), marks: [plant.coach, plant.self] }),
      input: ({ assignmentId }) => [assignmentId],
      gets: { ana: "shows", ben: "quiet", ...notElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientSheet },
    {
      when: "a draft",
      prepare: planted.draft,
      input: ({ assignmentId }) => [assignmentId],
      gets: { ana: "shows", ben: "quiet", ...notElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientSheet },
    {
      when: "given to her alone",
      prepare: async (world) => {
        const { assignmentId } = await forAnaAlone(world);
        return { assignmentId, marks: [assignmentId] };
      },
      input: ({ assignmentId }) => [assignmentId],
      gets: { ana: "shows", ben: "not found", ...notElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { nextSteps },
    {
      prepare: async (world) => ({ marks: [(await forAnaAlone(world)).assignmentId] }),
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "accounts/own-data/queries",
    { ownCopy },
    {
      when: "what she keeps for herself",
      prepare: async (world) => {
        await answered(world);
        return { marks: [plant.self] };
      },
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "accounts/own-data/queries",
    { ownCopy },
    {
      when: "what is open to both",
      prepare: async (world) => {
        await open(world);
        return { marks: [plant.shared] };
      },
      gets: { ana: "shows", ben: "shows", ...quietElsewhere },
    },
  ),
  entry(
    "assignments/responses/queries",
    { clientRecord },
    {
      prepare: async (world) => ({ marks: [(await answered(world)).assignmentId] }),
      // Forced, her coach would find what she has handed in to them.
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere, coach: "shows" },
    },
  ),
  entry(
    "trust/pulses/queries",
    { pulseForThisWeek },
    {
      prepare: async (world) => {
        const weekOn = weekOf(world.ana.at.toISOString().slice(0, 10));
        const [held] = await stored(
          sql`select 1 from pulses where client_id = ${world.ana.personId} and week_on = ${weekOn}`,
        );
        const none = { rely: null, open: null, hope: null, ease: null, trusted: null };
        if (!held)
          await answerPulse(world.ana, { weekOn, ...none, line: plant.line, submitKey: randomUUID() });
        return { marks: [plant.line] };
      },
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "trust/pulses/commands",
    { answerPulse },
    {
      prepare: async (world) => {
        await stored(
          sql`delete from pulse_notes where week_on = ${weekOf(world.ana.at.toISOString().slice(0, 10))} returning 1`,
        );
        await stored(
          sql`delete from pulses where week_on = ${weekOf(world.ana.at.toISOString().slice(0, 10))} returning 1`,
        );
        return { weekOn: weekOf(world.ana.at.toISOString().slice(0, 10)) };
      },
      // Always one's own: there is no way to name anybody else.
      input: ({ weekOn }) => [
        { weekOn, rely: 1, open: 1, hope: 1, ease: 1, trusted: 1, line: null, submitKey: randomUUID() },
      ],
      gets: { ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works", ...noCoach },
      auditAction: "pulse.answer",
    },
  ),
  entry(
    "trust/commands",
    { offerPulse },
    {
      prepare: async (world) => ({ week: await pastWeek(world) }),
      input: ({ week }) => [{ fromWeek: week, toWeek: week }],
      gets: { ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works", ...noCoach },
      auditAction: "pulse.offer",
    },
  ),
  entry(
    "trust/commands",
    { withdrawOffer },
    {
      prepare: async (world) => {
        const week = await pastWeek(world);
        return offerPulse(world.ana, { fromWeek: week, toWeek: week });
      },
      input: (offer) => [offer],
      gets: hers,
      auditAction: "pulse.withdraw_offer",
    },
  ),
  entry(
    "trust/queries",
    { sharing },
    {
      prepare: async (world) => {
        const week = await pastWeek(world);
        return { marks: [(await offerPulse(world.ana, { fromWeek: week, toWeek: week })).offerId] };
      },
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "trust/queries",
    { trustPicture },
    {
      prepare: async (world) => {
        await planted.pulse(world);
        await stored(
          sql`update shared_periods set ended_at = now() where couple_id = ${world.couple.coupleId} returning 1`,
        );
        return { marks: ['"Ana"'] };
      },
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
];
