"use server";
import { after } from "next/server";
import { linkForCoach } from "@/lib/accounts/vouching/commands";
import { forCoachSchema } from "@/lib/accounts/vouching/schema";
import { coachAction, isRepeated } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail/send";
import { linkMadeMail, passwordLink } from "@/lib/platform/mail/ways-in";
import { chooseNamesInTitles, requireSecondStep } from "@/lib/practice/settings/commands";
import { chooseNamesInTitlesSchema, requireSecondStepSchema } from "@/lib/practice/settings/schema";

export const chooseNamesInTitlesAction = coachAction(chooseNamesInTitlesSchema, async (coach, input) => {
  await chooseNamesInTitles(coach, input);
  return { message: "Saved. It applies to everybody who works here, from the next page on." };
});

export const requireSecondStepAction = coachAction(requireSecondStepSchema, async (owner, input) => {
  await requireSecondStep(owner, input);
  return { message: "Saved. It applies from everybody’s next page on." };
});

export const linkForCoachAction = coachAction(forCoachSchema, async (owner, input) => {
  const { name, token, email } = await linkForCoach(owner, input);
  if (!isRepeated()) after(() => sendMail(linkMadeMail(email, env().APP_URL)));
  return { data: { name, link: passwordLink(env().APP_URL, token) } };
});
