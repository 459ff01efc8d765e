"use server";
import { after } from "next/server";
import { publicAction } from "@/lib/platform/actions/run";
import { mayTry } from "@/lib/platform/auth/limits";
import { signInAndGoHome } from "@/lib/platform/auth/sign-in";
import { asStranger, networkOfRequest } from "@/lib/platform/auth/stranger";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { joinedMail } from "@/lib/platform/mail/joined";
import { sendMail } from "@/lib/platform/mail/send";
import { acceptCoachInvitation } from "@/lib/practice/invitations/commands";
import { acceptInvitationSchema } from "@/lib/practice/invitations/schema";

const tooMany = "There have been many tries from here. Please wait a quarter of an hour, then try again.";

export const acceptCoachInvitationAction = publicAction(acceptInvitationSchema, async (input) => {
  const inviteAddress = await networkOfRequest();
  const { email, accountId } = await asStranger(async () => {
    if (!(await mayTry({ inviteAddress }))) throw new Refusal(tooMany);
    return acceptCoachInvitation(input, new Date());
  });
  after(() => sendMail(joinedMail(email, env().APP_URL)));
  return signInAndGoHome({ email, password: input.password, space: accountId });
});
