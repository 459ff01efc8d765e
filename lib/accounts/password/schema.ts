/** What it takes to change a password, or to set a new one. */
import { z } from "zod";
import { tokenSchema } from "@/lib/platform/auth/schema";

const newPassword = z
  .string()
  .min(1, "Please choose a password")
  .max(1_000, "Please choose a shorter password");

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, "Please give your current password").max(1_000),
  password: newPassword,
});
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const setPasswordSchema = z.object({
  token: tokenSchema,
  password: newPassword,
  /** Which of one's spaces, where one address has several. */
  space: z.uuid().optional(),
});
export type SetPassword = z.output<typeof setPasswordSchema>;
