/** Somebody has something to tell, and their counselor is the first to read it. */
import type { Client } from "@/lib/platform/auth/actor";
import { saveDisclosureText } from "@/lib/sessions/disclosure/commands";

const words =
  "In March I lent my brother money from the account we share, twice. I said that it was for the car. It is over, and he has been paying it back since May.";

export const sentFacts = (who: Client) =>
  saveDisclosureText(who, {
    ...{ kind: "facts", words, send: "yes" },
    ...{ disclosureId: null, baseRevision: 0, writer: "story" },
  });
