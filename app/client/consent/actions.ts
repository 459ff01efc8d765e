"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { signConsent } from "@/lib/practice/consent/commands";
import { signConsentSchema } from "@/lib/practice/consent/schema";

export const signConsentAction = clientAction(
  signConsentSchema,
  async (client, input) => {
    await signConsent(client, input);
    return {
      message: "Thank you. You have signed for yourself.",
      to: client.consent === "first" ? "/client/first-day" : "/client",
    };
  },
  "safe",
);
