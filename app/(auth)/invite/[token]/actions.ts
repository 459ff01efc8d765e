"use server";
import { publicAction } from "@/lib/actions/run";
import { signInAndGoHome } from "@/lib/auth/sign-in";
import { acceptInvitation } from "@/lib/invitations/commands";
import { acceptInvitationSchema } from "@/lib/invitations/schema";

export const acceptInvitationAction = publicAction(acceptInvitationSchema, async (input) => {
  const { email } = await acceptInvitation(input, new Date());
  return signInAndGoHome({ email, password: input.password });
});
