"use server";
import { after } from "next/server";
import { setPasswordSchema } from "@/lib/accounts/password/schema";
import { setPassword } from "@/lib/accounts/recovery/commands";
import { publicAction } from "@/lib/platform/actions/run";
import { mayTry } from "@/lib/platform/auth/limits";
import { asStranger, networkOfRequest } from "@/lib/platform/auth/stranger";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { sendMail } from "@/lib/platform/mail/send";
import { passwordChangedMail } from "@/lib/platform/mail/ways-in";

const tooMany = "There have been many tries from here. Please wait a quarter of an hour, then try again.";

export const setPasswordAction = publicAction(setPasswordSchema, async (input) => {
  const recoverAddress = await networkOfRequest();
  const { email } = await asStranger(async () => {
    if (!(await mayTry({ recoverAddress }))) throw new Refusal(tooMany);
    return setPassword(input, new Date());
  });
  after(() => sendMail(passwordChangedMail(email, env().APP_URL)));
  return { to: "/sign-in?words=new-password" };
});
