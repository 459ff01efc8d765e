"use server";
import { headers } from "next/headers";
import { publicAction } from "@/lib/actions/run";
import { addressOf } from "@/lib/auth/config";
import { mayTry } from "@/lib/auth/limits";
import { signInAndGoHome } from "@/lib/auth/sign-in";
import { Refusal } from "@/lib/errors";
import { acceptInvitation } from "@/lib/invitations/commands";
import { acceptInvitationSchema } from "@/lib/invitations/schema";

const tooMany = "That was a lot of tries. Please wait a quarter of an hour, then try again.";

export const acceptInvitationAction = publicAction(acceptInvitationSchema, async (input) => {
  if (!(await mayTry({ inviteAddress: addressOf(await headers()) }))) throw new Refusal(tooMany);
  const { email } = await acceptInvitation(input, new Date());
  return signInAndGoHome({ email, password: input.password });
});
