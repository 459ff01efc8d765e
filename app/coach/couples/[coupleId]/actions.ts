"use server";
import { after } from "next/server";
import { linkForClient, signOutClient } from "@/lib/accounts/vouching/commands";
import { forClientSchema } from "@/lib/accounts/vouching/schema";
import { reviewSignal } from "@/lib/caseload/signals/commands";
import { reviewSignalSchema } from "@/lib/caseload/signals/schema";
import { coachAction, isRepeated } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail/send";
import { linkMadeMail, passwordLink, signedOutMail } from "@/lib/platform/mail/ways-in";
import { isolate } from "@/lib/platform/names/isolate";
import { invitePartner } from "@/lib/practice/couples/commands";
import { inviteSchema } from "@/lib/practice/couples/schema";
import { askAgain } from "@/lib/reconsent/commands";
import { askAgainSchema } from "@/lib/reconsent/schema";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { raiseConcernSchema, settleConcernSchema } from "@/lib/safety/schema";
import { mailLinks } from "../mail-links";

export const invitePartnerAction = coachAction(inviteSchema, async (coach, input) => {
  const invitation = await invitePartner(coach, input);
  return { data: mailLinks(coach, [invitation]) };
});

export const linkForClientAction = coachAction(forClientSchema, async (coach, input) => {
  const { name, token, email } = await linkForClient(coach, input);
  if (!isRepeated()) after(() => sendMail(linkMadeMail(email, env().APP_URL)));
  return { data: { name, link: passwordLink(env().APP_URL, token) } };
});

export const signOutClientAction = coachAction(forClientSchema, async (coach, input) => {
  const { name, email } = await signOutClient(coach, input);
  if (!isRepeated()) after(() => sendMail(signedOutMail(email, env().APP_URL)));
  return { message: `${isolate(name)} is signed out on all devices.` };
});

export const raiseConcernAction = coachAction(raiseConcernSchema, async (coach, input) => {
  await raiseConcern(coach, input);
  return { message: "Saved. Only you can see it." };
});

export const settleConcernAction = coachAction(settleConcernSchema, async (coach, input) => {
  await settleConcern(coach, input);
  return undefined;
});

export const askAgainAction = coachAction(askAgainSchema, async (coach, input) => {
  await askAgain(coach, input);
  return { message: "Asked. Only they see the question." };
});

export const reviewSignalAction = coachAction(reviewSignalSchema, async (coach, input) => {
  await reviewSignal(coach, input);
  return undefined;
});
