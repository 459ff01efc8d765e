"use server";
import type { Route } from "next";
import { keepBoundaryCard, putBoundaryCardAway } from "@/lib/agreements/cards/commands";
import { cardIdSchema, keepCardSchema } from "@/lib/agreements/cards/schema";
import {
  lookAgain,
  proposeAgreement,
  proposeChange,
  takeProposalBack,
  withdrawAgreement,
} from "@/lib/agreements/commands";
import { dropAgreementDraft, keepAgreementDraft } from "@/lib/agreements/drafts/commands";
import { draftIdSchema } from "@/lib/agreements/drafts/schema";
import {
  agreementIdSchema,
  changeAgreementSchema,
  lookAgainSchema,
  newAgreementSchema,
  signSchema,
  versionSchema,
} from "@/lib/agreements/schema";
import { signAgreement, takeSignatureBack } from "@/lib/agreements/signatures/commands";
import { clientAction } from "@/lib/platform/actions/run";
import { said } from "./said";

const agreementPath = (id: string) => `/client/agreements/${id}` as Route;
const agreements = "/client/agreements" as Route;
const cards = "/client/agreements#cards" as Route;

export const newAgreementAction = clientAction(newAgreementSchema, async (client, input) => {
  if (input.intent === "keep") {
    const { intent: _, submitKey: __, ...draft } = input;
    await keepAgreementDraft(client, draft);
    return { to: agreements, message: said.kept };
  }
  const { agreementId } = await proposeAgreement(client, input);
  return { to: agreementPath(agreementId), message: said.proposed };
});

export const changeAgreementAction = clientAction(changeAgreementSchema, async (client, input) => {
  if (input.intent === "keep") {
    const { intent: _, submitKey: __, ...draft } = input;
    await keepAgreementDraft(client, draft);
    return { to: agreements, message: said.kept };
  }
  await proposeChange(client, input);
  return { to: agreementPath(input.agreementId), message: said.proposed };
});

export const dropAgreementDraftAction = clientAction(draftIdSchema, async (client, input) => {
  await dropAgreementDraft(client, input);
  return { to: agreements, message: said.gone };
});

export const signAgreementAction = clientAction(signSchema, async (client, input) => {
  const { isActive } = await signAgreement(client, input);
  return { to: agreementPath(input.agreementId), message: isActive ? said.stands : said.signed };
});

export const takeSignatureBackAction = clientAction(versionSchema, async (client, input) => {
  await takeSignatureBack(client, input);
  return { to: agreementPath(input.agreementId), message: said.back };
});

export const takeProposalBackAction = clientAction(versionSchema, async (client, input) => {
  await takeProposalBack(client, input);
  return { to: agreements, message: said.off };
});

export const withdrawAgreementAction = clientAction(agreementIdSchema, async (client, input) => {
  await withdrawAgreement(client, input);
  return { to: agreementPath(input.agreementId), message: said.withdrawn };
});

export const lookAgainAction = clientAction(lookAgainSchema, async (client, input) => {
  await lookAgain(client, input);
  return { to: agreementPath(input.agreementId), message: said.looked };
});

export const keepBoundaryCardAction = clientAction(keepCardSchema, async (client, input) => {
  await keepBoundaryCard(client, input);
  return { to: cards, message: said.card };
});

export const putBoundaryCardAwayAction = clientAction(cardIdSchema, async (client, input) => {
  await putBoundaryCardAway(client, input);
  return { to: cards, message: said.away };
});
