"use server";
import { after } from "next/server";
import { confirmEmail } from "@/lib/accounts/email/commands";
import { confirmEmailSchema } from "@/lib/accounts/email/schema";
import { publicAction } from "@/lib/platform/actions/run";
import { mayTry } from "@/lib/platform/auth/limits";
import { asStranger, networkOfRequest } from "@/lib/platform/auth/stranger";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { sendMail } from "@/lib/platform/mail/send";
import { emailChangedMail } from "@/lib/platform/mail/ways-in";

const tooMany = "There have been many tries from here. Please wait a quarter of an hour, then try again.";

export const confirmEmailAction = publicAction(confirmEmailSchema, async (input) => {
  const recoverAddress = await networkOfRequest();
  const { before } = await asStranger(async () => {
    if (!(await mayTry({ recoverAddress }))) throw new Refusal(tooMany);
    return confirmEmail(input, new Date());
  });
  after(() => sendMail(emailChangedMail(before, env().APP_URL)));
  return { to: "/sign-in?words=new-email" };
});
