// Promise: who may see, invite, hand over and remove the people of a practice.
import {
  chooseRole,
  handOverAll,
  handOverCouple,
  inviteCoach,
  removeCoach,
  withdrawCoachInvitation,
} from "@/lib/practice/people/commands";
import { colleagues, practicePeople } from "@/lib/practice/people/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const byTheOwner = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const him = async ({ colleague }: World) => ({ coachId: colleague.personId });
const expected = async ({ coach }: World) => {
  await inviteCoach(coach, { email: "expected@world.test" });
  return practicePeople(coach);
};

export const peopleEntries: Entry[] = [
  entry(
    "practice/people/queries",
    { practicePeople },
    {
      prepare: async (world) => {
        await expected(world);
        return { marks: ["expected@world.test", world.colleague.personId] };
      },
      gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/people/queries",
    { colleagues },
    {
      prepare: async ({ colleague }) => ({ marks: [colleague.personId] }),
      // Forced, somebody whose counselor it is would find them.
      gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient, unsigned: "shows" },
    },
  ),
  entry(
    "practice/people/commands",
    { inviteCoach },
    {
      prepare: async () => ({}),
      input: () => [{ email: "new@world.test" }],
      gets: { ...byTheOwner, stranger: "works" },
      auditAction: "coach.invite",
    },
  ),
  entry(
    "practice/people/commands",
    { withdrawCoachInvitation },
    {
      prepare: async (world) => ({
        invitationId: (await expected(world)).invitations[0]?.invitationId ?? "",
      }),
      input: ({ invitationId }) => [{ invitationId }],
      gets: byTheOwner,
      auditAction: "coach.withdraw_invitation",
    },
  ),
  entry(
    "practice/people/commands",
    { chooseRole },
    {
      prepare: him,
      input: ({ coachId }) => [{ coachId, role: "owner" as const }],
      gets: byTheOwner,
      auditAction: "coach.choose_role",
    },
  ),
  entry(
    "practice/people/commands",
    { handOverCouple },
    {
      prepare: async ({ couple, colleague }) => ({
        coupleId: couple.coupleId,
        toCoachId: colleague.personId,
      }),
      input: (given) => [given],
      gets: byTheOwner,
      auditAction: "couple.hand_over",
    },
  ),
  entry(
    "practice/people/commands",
    { handOverAll },
    {
      prepare: async ({ coach, colleague, colleagues: { coupleId } }) => {
        const all = { fromCoachId: colleague.personId, toCoachId: coach.personId };
        await handOverAll(coach, all);
        await handOverCouple(coach, { coupleId, toCoachId: colleague.personId });
        return all;
      },
      input: ({ fromCoachId, toCoachId }) => [{ fromCoachId, toCoachId }],
      gets: byTheOwner,
      auditAction: "couple.hand_over",
    },
  ),
  entry(
    "practice/people/commands",
    { removeCoach },
    {
      prepare: async (world) => {
        const { coach, colleague } = world;
        await handOverAll(coach, { fromCoachId: colleague.personId, toCoachId: coach.personId });
        return him(world);
      },
      input: ({ coachId }) => [{ coachId }],
      gets: byTheOwner,
      auditAction: "coach.remove",
    },
  ),
];
