// Promise: every query and command of agreements, cards and what is told by choice, tried by everybody.
import { randomUUID } from "node:crypto";
import { keepBoundaryCard, putBoundaryCardAway } from "@/lib/agreements/cards/commands";
import {
  endAgreement,
  lookAgain,
  proposeAgreement,
  proposeChange,
  takeProposalBack,
  withdrawAgreement,
} from "@/lib/agreements/commands";
import { dropAgreementDraft, keepAgreementDraft } from "@/lib/agreements/drafts/commands";
import { agreementDraft } from "@/lib/agreements/drafts/queries";
import { agreement, clientAgreements, coupleAgreements } from "@/lib/agreements/queries";
import { signAgreement, takeSignatureBack } from "@/lib/agreements/signatures/commands";
import { givePlan, openTransparency, renewPlan, stopPlan } from "@/lib/agreements/transparency/commands";
import { clientTransparency, coupleTransparency } from "@/lib/agreements/transparency/queries";
import { aLine, inDays, proposed, sign, signedByBoth, versionsOf } from "@/tests/factories/agreements";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { plant } from "./plant";

const hers = {
  ana: "works",
  ben: "not found",
  otherClient: "not found",
  clientElsewhere: "not found",
  ...noCoach,
} as const;
const coachs = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const theirs = {
  coach: "works",
  colleague: "not found",
  stranger: "not found",
  ana: "works",
  ben: "works",
  otherClient: "not found",
  clientElsewhere: "not found",
} as const;
const each = { ...hers, ben: "works" } as const;

const onTable = async (world: World) => ({ agreementId: await proposed(world.ana, plant.shared) });
const standing = async (world: World) => ({ agreementId: await signedByBoth(world, plant.shared) });
const aCard = async (world: World) =>
  keepBoundaryCard(world.ana, {
    submitKey: randomUUID(),
    cardId: null,
    title: plant.self,
    items: [],
    reviewOn: null,
    audience: "self",
  });
const aDraft = async (world: World) => {
  const draftId = randomUUID();
  await keepAgreementDraft(world.ana, { draftId, agreementId: null, title: plant.draft });
  return { draftId, marks: [plant.draft] };
};
const opened = (world: World) =>
  openTransparency(world.coach, { coupleId: world.couple.coupleId, open: "yes" });
const plan = (world: World) => ({
  submitKey: randomUUID(),
  area: "plans" as const,
  words: plant.line,
  why: "x",
  untilOn: inDays(world.ana, 9),
});
const aPlan = async (world: World) => {
  await opened(world);
  return { ...(await givePlan(world.ana, plan(world))), untilOn: inDays(world.ana, 9) };
};
const content = (world: World) => ({
  submitKey: randomUUID(),
  title: "x",
  items: [aLine("x")],
  reviewOn: inDays(world.ana, 9),
  draftId: null,
});

export const agreementEntries: Entry[] = [
  entry(
    "agreements/queries",
    { agreement },
    {
      prepare: async (world) => ({ ...(await onTable(world)), marks: [plant.shared] }),
      input: ({ agreementId }) => [{ agreementId }],
      gets: { ...hers, ana: "shows", ben: "shows" },
    },
  ),
  entry(
    "agreements/queries",
    { clientAgreements },
    {
      prepare: async (world) => ({ ...(await onTable(world)), marks: [plant.shared] }),
      gets: { ana: "shows", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "agreements/queries",
    { clientAgreements },
    {
      when: "what only its author may read: a draft, a card, a name under a proposal",
      prepare: async (world) => {
        await aCard(world);
        return { ...(await aDraft(world)), marks: [plant.draft, plant.self] };
      },
      gets: { ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "agreements/queries",
    { coupleAgreements },
    {
      prepare: async (world) => {
        await onTable(world);
        return { coupleId: world.couple.coupleId, marks: [plant.shared] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, the partners would find no hints: they may not even ask for them.
      gets: { ...coachs, coach: "shows" },
    },
  ),
  entry(
    "agreements/queries",
    { coupleAgreements },
    {
      when: "what its author kept for themselves",
      prepare: async (world) => {
        await aCard(world);
        await aDraft(world);
        return { coupleId: world.couple.coupleId, marks: [plant.self, plant.draft] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...coachs, coach: "quiet" },
    },
  ),
  entry(
    "agreements/commands",
    { proposeAgreement },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId, world }),
      input: ({ coupleId, world }) => [{ ...content(world), kind: "boundary" as const, coupleId }],
      // A client's couple comes from who they are; what they send is not asked.
      gets: { ...theirs, otherClient: "works", clientElsewhere: "works" },
      auditAction: "agreement.propose",
    },
  ),
  entry(
    "agreements/commands",
    { proposeChange },
    {
      when: "over words that are not the newest",
      prepare: async (world) => ({ ...(await onTable(world)), world }),
      input: ({ agreementId, world }) => [{ ...content(world), agreementId, baseVersion: 2 }],
      gets: { ...theirs, coach: "refusal", ana: "refusal", ben: "refusal" },
    },
  ),
  entry(
    "agreements/signatures/commands",
    { signAgreement },
    {
      prepare: async (world) => {
        const it = await onTable(world);
        return { ...it, version: 1, hash: (await versionsOf(it.agreementId))[0]?.hash ?? "" };
      },
      input: (it) => [it],
      gets: each,
      auditAction: "agreement.sign",
    },
  ),
  entry(
    "agreements/signatures/commands",
    { takeSignatureBack },
    {
      prepare: async (world) => {
        const it = await onTable(world);
        await sign(world.ana, it.agreementId);
        return { ...it, version: 1 };
      },
      input: (it) => [it],
      // Hers is taken back; Ben has no name there, and is told the same nothing.
      gets: { ...hers, ana: "quiet", ben: "quiet" },
    },
  ),
  entry(
    "agreements/commands",
    { takeProposalBack },
    {
      prepare: async (world) => ({ ...(await onTable(world)), version: 1 }),
      input: (it) => [it],
      gets: { ...theirs, coach: "not found", ben: "not found" },
      auditAction: "agreement.take_proposal_back",
    },
  ),
  entry(
    "agreements/commands",
    { withdrawAgreement },
    {
      prepare: standing,
      input: (it) => [it],
      // The second finds it done.
      gets: { ...each, ana: "quiet", ben: "quiet" },
    },
  ),
  entry(
    "agreements/commands",
    { endAgreement },
    {
      prepare: standing,
      input: (it) => [it],
      gets: coachs,
      auditAction: "agreement.end",
    },
  ),
  entry(
    "agreements/commands",
    { lookAgain },
    {
      prepare: async (world) => ({ ...(await standing(world)), version: 1, reviewOn: inDays(world.ana, 9) }),
      input: (it) => [it],
      gets: theirs,
      auditAction: "agreement.look_again",
    },
  ),
  entry(
    "agreements/drafts/commands",
    { keepAgreementDraft },
    {
      when: "other words for what they agreed",
      prepare: onTable,
      input: ({ agreementId }) => [{ draftId: randomUUID(), agreementId, title: plant.draft }],
      gets: each,
      auditAction: "agreement_draft.keep",
    },
  ),
  entry(
    "agreements/drafts/commands",
    { dropAgreementDraft },
    {
      prepare: aDraft,
      input: ({ draftId }) => [{ draftId }],
      gets: hers,
      auditAction: "agreement_draft.drop",
    },
  ),
  entry(
    "agreements/drafts/queries",
    { agreementDraft },
    { prepare: aDraft, input: ({ draftId }) => [{ draftId }], gets: { ...hers, ana: "shows" } },
  ),
  entry(
    "agreements/cards/commands",
    { keepBoundaryCard },
    {
      when: "changing one",
      prepare: aCard,
      input: ({ cardId }) => [
        {
          submitKey: randomUUID(),
          cardId,
          title: "x",
          items: [],
          reviewOn: null,
          audience: "couple" as const,
        },
      ],
      gets: hers,
      auditAction: "boundary_card.change",
    },
  ),
  entry(
    "agreements/cards/commands",
    { putBoundaryCardAway },
    { prepare: aCard, input: (it) => [it], gets: hers, auditAction: "boundary_card.put_away" },
  ),
  entry(
    "agreements/transparency/queries",
    { clientTransparency },
    {
      prepare: async (world) => ({ ...(await aPlan(world)), marks: [plant.line] }),
      gets: { ana: "shows", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "agreements/transparency/queries",
    { clientTransparency },
    {
      when: "once it is stopped",
      prepare: async (world) => {
        const own = { ...plan(world), words: plant.note };
        await opened(world);
        await stopPlan(world.ana, await givePlan(world.ana, own));
        return { marks: [plant.note] };
      },
      gets: { ana: "quiet", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "agreements/transparency/queries",
    { coupleTransparency },
    {
      prepare: async (world) => ({
        ...(await aPlan(world)),
        coupleId: world.couple.coupleId,
        marks: [plant.line],
      }),
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...coachs, coach: "shows" },
    },
  ),
  entry(
    "agreements/transparency/commands",
    { givePlan },
    {
      prepare: async (world) => {
        await opened(world);
        return plan(world);
      },
      input: (it) => [{ ...it, submitKey: randomUUID() }],
      gets: { ...each, otherClient: "refusal", clientElsewhere: "refusal" },
      auditAction: "transparency.give",
    },
  ),
  entry(
    "agreements/transparency/commands",
    { renewPlan },
    {
      prepare: aPlan,
      input: ({ planId, untilOn }) => [{ planId, untilOn }],
      gets: hers,
      auditAction: "transparency.renew",
    },
  ),
  entry(
    "agreements/transparency/commands",
    { stopPlan },
    { prepare: aPlan, input: ({ planId }) => [{ planId }], gets: hers, auditAction: "transparency.stop" },
  ),
  entry(
    "agreements/transparency/commands",
    { openTransparency },
    {
      prepare: async (world) => {
        const { coupleId } = world.couple;
        await openTransparency(world.coach, { coupleId, open: "no" });
        return { coupleId };
      },
      input: ({ coupleId }) => [{ coupleId, open: "yes" as const }],
      gets: coachs,
      auditAction: "transparency.open",
    },
  ),
];
