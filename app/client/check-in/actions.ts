"use server";
import { z } from "zod";
import { clientAction } from "@/lib/platform/actions/run";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { answerPulseSchema } from "@/lib/trust/pulses/schema";
import { pulseThanks } from "@/lib/trust/terms";

const nothingYet = "Nothing is answered yet, and that is fine. This check-in stays open until Sunday.";

export const answerPulseAction = clientAction(answerPulseSchema, async (client, input) => {
  await answerPulse(client, input);
  return { quiet: true, data: { revision: "0" } };
});

/** "Done for now" after every tap has been saved by itself. */
export const finishCheckInAction = clientAction(z.object({}), async (client) => ({
  to: "/client",
  message: (await pulseForThisWeek(client)).said ? pulseThanks : nothingYet,
}));

/** The same button without JavaScript: saves, and goes home. */
export const postCheckInAction = clientAction(answerPulseSchema, async (client, input) => {
  await answerPulse(client, input);
  return { to: "/client", message: pulseThanks };
});
