"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { offerPulse, withdrawOffer } from "@/lib/trust/commands";
import { offerPulseSchema, withdrawOfferSchema } from "@/lib/trust/schema";

export const offerPulseAction = clientAction(offerPulseSchema, async (client, input) => {
  await offerPulse(client, input);
  return { message: "Noted. You can withdraw it at any time." };
});

export const withdrawOfferAction = clientAction(withdrawOfferSchema, async (client, input) => {
  await withdrawOffer(client, input);
  return { message: "Withdrawn." };
});
