"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { sendTestMail } from "@/lib/practice/jobs/commands";
import { testMailSchema } from "@/lib/practice/jobs/schema";

export const sendTestMailAction = coachAction(testMailSchema, async (owner) => {
  await sendTestMail(owner);
  return { message: "Sent. Look into the mailbox of your own sign-in." };
});
