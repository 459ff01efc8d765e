"use server";
import { after } from "next/server";
import { askForLink } from "@/lib/accounts/recovery/commands";
import { askForLinkSchema } from "@/lib/accounts/recovery/schema";
import { publicAction } from "@/lib/platform/actions/run";
import { mayTry } from "@/lib/platform/auth/limits";
import { asStranger, networkOfRequest } from "@/lib/platform/auth/stranger";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { sendMail } from "@/lib/platform/mail/send";
import { passwordLink, recoverMail } from "@/lib/platform/mail/ways-in";

const tooMany = "There have been many tries from here. Please wait a quarter of an hour, then try again.";

export const askForLinkAction = publicAction(askForLinkSchema, async ({ email }) => {
  const recoverAddress = await networkOfRequest();
  if (!(await asStranger(() => mayTry({ recoverAddress })))) throw new Refusal(tooMany);
  // After the answer, which is the same for every address and takes as long.
  const link = async () => {
    const token = await asStranger(() => askForLink(email, new Date()));
    if (token) await sendMail(recoverMail(email, passwordLink(env().APP_URL, token)));
  };
  after(link);
  return { to: "/recover?asked=yes" };
});
