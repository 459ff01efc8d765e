/**
 * What is submitted is nobody's to change or to delete, so that no word is altered behind a reader's back. The two ways round it
 * that an author has, with the system role: adding to their own answers afterwards, and writing them again.
 */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { responses } from "@/db/schema/responses";
import { switchToSystem } from "@/db/system";
import { type LockedAssignment, lockAssignment } from "@/lib/assignments/sealed/records/lock";
import { openWhatIsReady } from "@/lib/assignments/sealed/records/open";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import type { NewAnswer } from "../schema/answers";
import { ofResponse, putBack, theResponse } from "./put-back";
import type { MySheet } from "./sheet";

type Place = MySheet["place"];
const withdrawnAnswer = "You no longer share this answer, so it stays with you as it is.";

/** @returns the keys that now say something else */
async function changeValues(system: Tx, place: Place, responseId: string, given: readonly NewAnswer[]) {
  const changed = await system
    .update(answers)
    .set({ value: sql`n.value` })
    .from(sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as n("fieldKey" text, value jsonb)`)
    .where(
      and(
        ofResponse(answers, place, responseId),
        sql`${answers.fieldKey} = n."fieldKey" and ${answers.value} <> n.value`,
      ),
    )
    .returning({ fieldKey: answers.fieldKey, withdrawnAt: answers.withdrawnAt });
  if (changed.some(({ withdrawnAt }) => withdrawnAt !== null)) throw new Refusal(withdrawnAnswer);
  return changed.map(({ fieldKey }) => fieldKey);
}

/**
 * Changes what an author has submitted and lets out what they have added. Something new to read comes back to the counselor's
 * list. @param added the keys that were stored just now. @returns the keys that somebody else may read; null when nothing changed
 */
export const changeOwnAnswers = (
  tx: Tx,
  client: Client,
  { place, clientId }: MySheet,
  assignment: LockedAssignment,
  responseId: string,
  given: readonly NewAnswer[],
  added: readonly string[],
): Promise<string[] | null> =>
  switchToSystem(tx, client.kind, "an author changes their own answer", async (system, reason) => {
    const keys = [...added, ...(await changeValues(system, place, responseId, given))];
    if (keys.length === 0) return null;
    const shown = await system
      .select({ fieldKey: answers.fieldKey })
      .from(answers)
      .where(and(ofResponse(answers, place, responseId), ne(answers.audience, "self")));
    const readable = keys.filter((key) => shown.some(({ fieldKey }) => fieldKey === key));
    if (readable.length > 0)
      await system.update(responses).set({ readAt: null }).where(theResponse(place, responseId));
    if (added.length > 0) {
      const submitted = { responseId, shared: clientId === null };
      await openWhatIsReady(system, client, place, assignment, submitted, reason);
    }
    return readable;
  });

const takenBack = ({ counselor }: Profession) =>
  `Your ${counselor} has withdrawn this exercise. What you wrote stays here, for you.`;

/**
 * An author's submitted words come back into the boxes, and the version that was submitted stays with them alone.
 * @returns false when another device has done it meanwhile. @throws Refusal when it was taken back, or the partner reads one
 */
export const reopenOwnResponse = (
  tx: Tx,
  client: Client,
  sheet: MySheet,
  responseId: string,
): Promise<boolean> =>
  switchToSystem(tx, client.kind, "an author writes their own words again", async (system) => {
    if ((await lockAssignment(system, sheet.place)).withdrawn) throw new Refusal(takenBack);
    const still = await system
      .select({ id: responses.id })
      .from(responses)
      .where(and(theResponse(sheet.place, responseId), isNotNull(responses.submittedAt)))
      .for("update");
    if (still.length === 0) return false;
    await putBack(system, client, sheet, responseId);
    return true;
  });
