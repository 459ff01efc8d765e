"use server";
import { after } from "next/server";
import { linkForCoach } from "@/lib/accounts/vouching/commands";
import { forCoachSchema } from "@/lib/accounts/vouching/schema";
import { coachAction, isRepeated } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";
import { joinLink, joinMail } from "@/lib/platform/mail/invitation";
import { sendMail } from "@/lib/platform/mail/send";
import { linkMadeMail, passwordLink } from "@/lib/platform/mail/ways-in";
import { isolate } from "@/lib/platform/names/isolate";
import { acceptTexts } from "@/lib/practice/checklist/commands";
import { noInputSchema } from "@/lib/practice/checklist/schema";
import { writeConsent } from "@/lib/practice/consent/commands";
import { writeConsentSchema } from "@/lib/practice/consent/schema";
import { addContact, removeContact } from "@/lib/practice/contacts/commands";
import { addContactSchema, removeContactSchema } from "@/lib/practice/contacts/schema";
import { endCover, nameCover } from "@/lib/practice/covers/commands";
import { endCoverSchema, nameCoverSchema } from "@/lib/practice/covers/schema";
import {
  chooseRole,
  handOverAll,
  inviteCoach,
  removeCoach,
  withdrawCoachInvitation,
} from "@/lib/practice/people/commands";
import {
  chooseRoleSchema,
  handOverAllSchema,
  inviteCoachSchema,
  removeCoachSchema,
  withdrawCoachInvitationSchema,
} from "@/lib/practice/people/schema";
import {
  changePractice,
  chooseNamesInTitles,
  chooseWeeklyMinutes,
  requireSecondStep,
} from "@/lib/practice/settings/commands";
import {
  changePracticeSchema,
  chooseNamesInTitlesSchema,
  chooseWeeklyMinutesSchema,
  requireSecondStepSchema,
} from "@/lib/practice/settings/schema";
import { chooseHeadings } from "@/lib/sessions/note-headings/commands";
import { chooseHeadingsSchema } from "@/lib/sessions/note-headings/schema";

export const changePracticeAction = coachAction(changePracticeSchema, async (owner, input) => {
  const { otherKind } = await changePractice(owner, input);
  return {
    message: otherKind
      ? "Saved. Pages and built-in texts use the other words from now on. Your own texts stay as you wrote them: please read “Before you begin” below once more."
      : "Saved. It applies from everybody’s next page on.",
  };
});

export const addContactAction = coachAction(addContactSchema, async (owner, input) => {
  await addContact(owner, input);
  return { message: `Saved. ${isolate(input.name)} is on the list.` };
});

export const removeContactAction = coachAction(removeContactSchema, async (owner, input) => {
  const { name } = await removeContact(owner, input);
  return { message: `${isolate(name)} is off the list.` };
});

export const chooseNamesInTitlesAction = coachAction(chooseNamesInTitlesSchema, async (coach, input) => {
  await chooseNamesInTitles(coach, input);
  return { message: "Saved. It applies to everybody who works here, from the next page on." };
});

export const chooseWeeklyMinutesAction = coachAction(chooseWeeklyMinutesSchema, async (owner, input) => {
  await chooseWeeklyMinutes(owner, input);
  return { message: "Saved. It counts wherever nobody says otherwise." };
});

export const requireSecondStepAction = coachAction(requireSecondStepSchema, async (owner, input) => {
  await requireSecondStep(owner, input);
  return { message: "Saved. It applies from everybody’s next page on." };
});

export const inviteCoachAction = coachAction(inviteCoachSchema, async (owner, input) => {
  const { token } = await inviteCoach(owner, input);
  const link = joinLink(env().APP_URL, token);
  const { email } = input;
  if (!isRepeated()) after(() => sendMail(joinMail(email, owner.name, owner.practiceName, link)));
  return { data: { email, link, mailed: env().SMTP_URL ? "yes" : "" } };
});

export const withdrawCoachInvitationAction = coachAction(
  withdrawCoachInvitationSchema,
  async (owner, input) => {
    await withdrawCoachInvitation(owner, input);
    return { message: "The invitation is withdrawn. Its link no longer works." };
  },
);

export const chooseRoleAction = coachAction(chooseRoleSchema, async (owner, input) => {
  const { name } = await chooseRole(owner, input);
  return { message: `Saved. It applies from ${isolate(name)}’s next page on.` };
});

export const handOverAllAction = coachAction(handOverAllSchema, async (owner, input) => {
  const { to, couples } = await handOverAll(owner, input);
  const what = couples === 1 ? "One couple is" : `${couples} couples are`;
  return { message: `${what} with ${isolate(to)} now. Their own pages say so.` };
});

export const removeCoachAction = coachAction(removeCoachSchema, async (owner, input) => {
  const { name } = await removeCoach(owner, input);
  return { message: `${isolate(name)} no longer works here, and is signed out everywhere.` };
});

export const nameCoverAction = coachAction(nameCoverSchema, async (owner, input) => {
  const { name } = await nameCover(owner, input);
  return {
    message: `Saved. ${isolate(name)} stands in on these days, and both partners of each couple are told then.`,
  };
});

export const endCoverAction = coachAction(endCoverSchema, async (owner, input) => {
  await endCover(owner, input);
  return { message: "Ended. It applies from their next page on." };
});

export const writeConsentAction = coachAction(writeConsentSchema, async (owner, input) => {
  const { asksAgain } = await writeConsent(owner, input);
  return {
    message: asksAgain
      ? "Saved. Everybody is asked to read and sign it, each alone."
      : "Nothing was different, so nobody is asked again.",
  };
});

export const acceptTextsAction = coachAction(noInputSchema, async (owner) => {
  await acceptTexts(owner);
  return { message: "Noted. You can change them whenever you like." };
});

export const linkForCoachAction = coachAction(forCoachSchema, async (owner, input) => {
  const { name, token, email } = await linkForCoach(owner, input);
  if (!isRepeated()) after(() => sendMail(linkMadeMail(email, env().APP_URL)));
  return { data: { name, link: passwordLink(env().APP_URL, token) } };
});

export const chooseHeadingsAction = coachAction(chooseHeadingsSchema, async (owner, input) => {
  await chooseHeadings(owner, input);
  return { message: "Saved. New notes begin with these; earlier ones keep theirs." };
});
