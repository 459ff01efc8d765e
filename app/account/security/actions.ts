"use server";
import { after } from "next/server";
import { askToChangeEmail } from "@/lib/accounts/email/commands";
import { askToChangeEmailSchema } from "@/lib/accounts/email/schema";
import { changePassword } from "@/lib/accounts/password/commands";
import { changePasswordSchema } from "@/lib/accounts/password/schema";
import { anyoneAction, isRepeated } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail/send";
import { confirmEmailMail, passwordChangedMail } from "@/lib/platform/mail/ways-in";

export const changePasswordAction = anyoneAction(changePasswordSchema, async (actor, input) => {
  const { email } = await changePassword(actor, input);
  if (!isRepeated()) after(() => sendMail(passwordChangedMail(email, env().APP_URL)));
  return {
    message: "Your new password is saved. Every other device is signed out.",
    to: "/account/security",
  };
});

export const askToChangeEmailAction = anyoneAction(askToChangeEmailSchema, async (actor, input) => {
  const { token } = await askToChangeEmail(actor, input);
  if (!isRepeated()) after(() => sendMail(confirmEmailMail(input.email, env().APP_URL, token)));
  return {
    message: "A link is on its way to the new address. It works for an hour.",
    to: "/account/security",
  };
});
