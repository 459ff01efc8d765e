"use server";
import { after } from "next/server";
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  renewRecoveryCodes,
} from "@/lib/accounts/second-step/commands";
import {
  beginSecondStepSchema,
  proveSecondStepSchema,
  recoveryCodesSchema,
} from "@/lib/accounts/second-step/schema";
import { isRepeated, staffAction } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail/send";
import { secondStepMail } from "@/lib/platform/mail/ways-in";

const tell = (email: string) => {
  if (!isRepeated()) after(() => sendMail(secondStepMail(email, env().APP_URL)));
};

export const beginSecondStepAction = staffAction(beginSecondStepSchema, async (coach, input) => {
  await beginSecondStep(coach, input);
  return { to: "/account/security/second-step" };
});

export const recoveryCodesAction = staffAction(recoveryCodesSchema, async (coach, input) => {
  const { email, codes } =
    input.purpose === "confirm"
      ? await confirmSecondStep(coach, input)
      : await renewRecoveryCodes(coach, input);
  tell(email);
  return { data: { codes: codes.join(" ") } };
});

export const endSecondStepAction = staffAction(proveSecondStepSchema, async (coach, input) => {
  const { email } = await endSecondStep(coach, input);
  tell(email);
  return {
    message: "Your second step is off. Every other device is signed out.",
    to: "/account/security/second-step",
  };
});
