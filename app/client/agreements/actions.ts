"use server";
import type { Route } from "next";
import { clientAction } from "@/lib/actions/run";
import { dropAgreementDraft, keepAgreementDraft } from "@/lib/agreement-drafts/commands";
import {
  lookAgain,
  proposeAgreement,
  proposeChange,
  signAgreement,
  takeProposalBack,
  takeSignatureBack,
  withdrawAgreement,
} from "@/lib/agreements/commands";
import {
  agreementIdSchema,
  cardIdSchema,
  changeAgreementSchema,
  draftIdSchema,
  keepCardSchema,
  lookAgainSchema,
  newAgreementSchema,
  signSchema,
  versionSchema,
} from "@/lib/agreements/schema";
import { keepBoundaryCard, putBoundaryCardAway } from "@/lib/boundary-cards/commands";

const agreementPath = (id: string, said: string) => `/client/agreements/${id}?said=${said}` as Route;
const kept = "/client/agreements?said=kept" as Route;

export const newAgreementAction = clientAction(newAgreementSchema, async (client, input) => {
  if (input.intent === "keep") {
    const { intent: _, submitKey: __, ...draft } = input;
    await keepAgreementDraft(client, draft);
    return { to: kept };
  }
  const { agreementId } = await proposeAgreement(client, input);
  return { to: agreementPath(agreementId, "proposed") };
});

export const changeAgreementAction = clientAction(changeAgreementSchema, async (client, input) => {
  if (input.intent === "keep") {
    const { intent: _, submitKey: __, ...draft } = input;
    await keepAgreementDraft(client, draft);
    return { to: kept };
  }
  await proposeChange(client, input);
  return { to: agreementPath(input.agreementId, "proposed") };
});

export const dropAgreementDraftAction = clientAction(draftIdSchema, async (client, input) => {
  await dropAgreementDraft(client, input);
  return { to: "/client/agreements" as Route };
});

export const signAgreementAction = clientAction(signSchema, async (client, input) => {
  const { stands } = await signAgreement(client, input);
  return { to: agreementPath(input.agreementId, stands ? "stands" : "signed") };
});

export const takeSignatureBackAction = clientAction(versionSchema, async (client, input) => {
  await takeSignatureBack(client, input);
  return { to: agreementPath(input.agreementId, "back") };
});

export const takeProposalBackAction = clientAction(versionSchema, async (client, input) => {
  await takeProposalBack(client, input);
  return { to: "/client/agreements?said=off" as Route };
});

export const withdrawAgreementAction = clientAction(agreementIdSchema, async (client, input) => {
  await withdrawAgreement(client, input);
  return { to: agreementPath(input.agreementId, "withdrawn") };
});

export const lookAgainAction = clientAction(lookAgainSchema, async (client, input) => {
  await lookAgain(client, input);
  return { to: agreementPath(input.agreementId, "looked") };
});

export const keepBoundaryCardAction = clientAction(keepCardSchema, async (client, input) => {
  await keepBoundaryCard(client, input);
  return { to: "/client/agreements?said=card#cards" as Route };
});

export const putBoundaryCardAwayAction = clientAction(cardIdSchema, async (client, input) => {
  await putBoundaryCardAway(client, input);
  return { to: "/client/agreements?said=away#cards" as Route };
});
