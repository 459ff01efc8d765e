/** Empties a sheet that was sent by the wrong person. One step with the system role in its owner's transaction: what is sent is nobody's to delete otherwise. */
import "server-only";
import { and, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { responses } from "@/db/schema/responses";
import { switchToSystem } from "@/db/system";
import { madeFrom } from "@/lib/assignments/outcomes/rules/made";
import { lockUnread, ofResponse, theResponse } from "@/lib/assignments/responses/records/put-back";
import type { MySheet } from "@/lib/assignments/responses/records/sheet";
import { lockAssignment } from "@/lib/assignments/sealed/records/lock";
import { opensAlone } from "@/lib/assignments/sealed/rules/opening";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import type { Profession } from "@/lib/platform/text/profession";
import { signalsIn } from "@/lib/safety/signals/rules/answers";

const isAsked = ({ counselor }: Profession) =>
  `Something here asks your ${counselor} to speak with you, so it stays. Tell them in your next session, or in a note, that somebody else wrote it.`;
const isMade =
  "Something has come of these answers already. End it on its own page, and tell whoever it concerns that it was a slip.";
const takenBack = ({ counselor }: Profession) =>
  `Your ${counselor} has withdrawn this exercise. What was written stays here, for you.`;

/** @returns false where there is nothing that was sent. @throws Refusal where somebody may rely on it already */
export const emptyResponse = (tx: Tx, client: Client, sheet: MySheet, responseId: string): Promise<boolean> =>
  switchToSystem(tx, client.kind, "answers of the wrong person are taken out", async (system) => {
    const { place, fields } = sheet;
    const assignment = await lockAssignment(system, place);
    if (assignment.withdrawn) throw new Refusal(takenBack);
    const still = await system
      .select({ id: responses.id })
      .from(responses)
      .where(and(theResponse(place, responseId), isNotNull(responses.submittedAt)))
      .for("update");
    if (still.length === 0) return false;
    const stored = await lockUnread(system, place, responseId, "take it out");
    if (signalsIn(fields, stored).length > 0) throw new Refusal(isAsked);
    if (opensAlone(assignment) && madeFrom(sheet.yields, fields, stored).length > 0)
      throw new Refusal(isMade);
    await system.delete(answers).where(ofResponse(answers, place, responseId));
    await system
      .update(responses)
      .set({
        status: "in_progress",
        submittedAt: null,
        submitKey: null,
        quality: null,
        voidedAt: client.at,
      })
      .where(theResponse(place, responseId));
    return true;
  });

/** What is sent anew has not been read. */
export const awaitReading = (tx: Tx, client: Client, { place }: MySheet, responseId: string): Promise<void> =>
  switchToSystem(tx, client.kind, "what is given anew comes back to be read", async (system) => {
    await system.update(responses).set({ readAt: null }).where(theResponse(place, responseId));
  });
