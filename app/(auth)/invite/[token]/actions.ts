"use server";
import { headers } from "next/headers";
import { after } from "next/server";
import { publicAction } from "@/lib/actions/run";
import { addressOf } from "@/lib/auth/config";
import { mayTry, networkOf } from "@/lib/auth/limits";
import { signInAndGoHome } from "@/lib/auth/sign-in";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { acceptInvitation } from "@/lib/invitations/commands";
import { acceptInvitationSchema } from "@/lib/invitations/schema";
import { joinedMail } from "@/lib/mail/joined";
import { sendMail } from "@/lib/mail/send";

const tooMany = "There have been many tries from here. Please wait a quarter of an hour, then try again.";

export const acceptInvitationAction = publicAction(acceptInvitationSchema, async (input) => {
  if (!(await mayTry({ inviteAddress: networkOf(addressOf(await headers())) }))) throw new Refusal(tooMany);
  const { email, accountId } = await acceptInvitation(input, new Date());
  // Whoever reads this address is told, after the answer: it is the same answer whether or not they had a sign-in before.
  after(() => sendMail(joinedMail(email, env().APP_URL)));
  return signInAndGoHome({ email, password: input.password, space: accountId });
});
