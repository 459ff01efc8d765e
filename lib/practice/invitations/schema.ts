/** What an invited person types. The e-mail address is the invitation's, not theirs to change. */
import { z } from "zod";
import { tokenSchema } from "@/lib/platform/auth/schema";
import { personName } from "@/lib/platform/names/schema";

export const acceptInvitationSchema = z.object({
  token: tokenSchema,
  name: personName,
  password: z.string().min(1, "Please choose a password").max(1_000, "Please choose a shorter password"),
});
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
