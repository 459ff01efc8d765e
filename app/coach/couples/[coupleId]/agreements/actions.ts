"use server";
import { couplePath } from "@/components/practice/couples/paths";
import {
  endAgreement,
  lookAgain,
  proposeAgreement,
  proposeChange,
  takeProposalBack,
} from "@/lib/agreements/commands";
import {
  agreementIdSchema,
  coachAgreementSchema,
  coachChangeSchema,
  lookAgainSchema,
  versionSchema,
} from "@/lib/agreements/schema";
import { openTransparency } from "@/lib/agreements/transparency/commands";
import { openTransparencySchema } from "@/lib/agreements/transparency/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const coachProposeAgreementAction = coachAction(coachAgreementSchema, async (coach, input) => {
  await proposeAgreement(coach, input);
  return { to: couplePath(input.coupleId, "agreements"), message: "Proposed to both." };
});

export const coachProposeChangeAction = coachAction(coachChangeSchema, async (coach, input) => {
  await proposeChange(coach, input);
  return { to: couplePath(input.coupleId, "agreements"), message: "Proposed to both." };
});

export const coachTakeProposalBackAction = coachAction(versionSchema, async (coach, input) => {
  await takeProposalBack(coach, input);
  return { message: "The proposal is withdrawn." };
});

export const endAgreementAction = coachAction(agreementIdSchema, async (coach, input) => {
  await endAgreement(coach, input);
  return { message: "The agreement has ended." };
});

export const coachLookAgainAction = coachAction(lookAgainSchema, async (coach, input) => {
  await lookAgain(coach, input);
  return { message: "Saved. The next review is set." };
});

export const openTransparencyAction = coachAction(openTransparencySchema, async (coach, input) => {
  await openTransparency(coach, input);
  return { message: input.open === "yes" ? "Both can share now." : "Sharing is stopped for both." };
});
