/** What it takes to sign in with another address. */
import { z } from "zod";
import { emailSchema, tokenSchema } from "@/lib/platform/auth/schema";

export const askToChangeEmailSchema = z.object({
  currentPassword: z.string().min(1, "Please give your current password").max(1_000),
  email: emailSchema,
});
export type AskToChangeEmail = z.output<typeof askToChangeEmailSchema>;

export const confirmEmailSchema = z.object({ token: tokenSchema });
