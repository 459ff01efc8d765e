/** Sign-in input and its limits. */
import { z } from "zod";
import { canonicalAddress } from "@/lib/platform/addresses/rules";

export const emailSchema = z.string().transform((typed, context) => {
  const address = canonicalAddress(typed);
  if (address) return address;
  context.addIssue({
    code: "custom",
    message: "Please give a full email address, like name@example.org",
  });
  return z.NEVER;
});

export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Please give your email address")
    .max(1_000, "This address is too long")
    .transform((typed) => canonicalAddress(typed) ?? typed.toLowerCase()),
  password: z.string().min(1, "Please give your password").max(1_000),
  /** Which of one's spaces, where one address and password open several. */
  space: z.uuid().optional(),
});

/** Six digits from an app, or a recovery code. */
export const codeText = z
  .string()
  .trim()
  .min(1, "Please type the code")
  .max(60, "This is longer than a code");

export const codeSchema = z.object({ code: codeText });

/** Of a device that two people share. */
export const pinText = z
  .string()
  .trim()
  .regex(/^\d{4,8}$/, "Please type your PIN: four to eight digits");

/** The secret of a link that works once. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Set by a page that is being left, until the server has heard of it or somebody signs in: whoever goes straight back is signed out already. */
export const leftCookie = "mendwork.left";
