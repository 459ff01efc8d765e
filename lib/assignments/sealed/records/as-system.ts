/**
 * Opening one partner's answers to the other, with the system role: nobody's own rights are enough, since no client may know
 * whether the other has answered, and none may lock what both are waiting for.
 */
import "server-only";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { whileEnding } from "@/lib/assignments/records/assign";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { type LockedAssignment, lockAssignment, type OccurrencePlace } from "./lock";
import { everybodySubmitted, hasHeldAnswer, isReleased, openWhatIsReady, releaseAnswers } from "./open";
import { type Chosen, isAsChosen } from "./whole";

type Submitted = { responseId: string; shared: boolean };

const notInYet =
  "Not everybody has sent this yet, so there is nothing to open. It becomes yours to open as soon as they have.";
const concern =
  "While a safety concern is open for this couple, this kind of exercise is not shared between them. You find the concern on the couple’s overview.";
const notAskedYet =
  "Something in it is held, and only its author’s yes opens it. You find it on the couple’s overview, under “Sent, and not opened to the other”.";
const takenBack = "You have withdrawn this exercise, so it stays closed.";

/** Before an author changes what is submitted: from here on nothing of it opens meanwhile. @throws NotFound */
export const lockForAuthor = (tx: Tx, place: OccurrencePlace): Promise<LockedAssignment> =>
  switchToSystem(tx, "client", "an author changes what they have submitted", (system) =>
    lockAssignment(system, place),
  );

/** After a submit: what both have submitted opens to both; nothing of what the counselor has taken back. @throws NotFound */
export const openAfterSubmit = (
  tx: Tx,
  client: Client,
  place: OccurrencePlace,
  submitted: Submitted,
): Promise<LockedAssignment> =>
  switchToSystem(tx, client.kind, "what both have handed in opens to both", async (system, reason) => {
    const assignment = await lockAssignment(system, place);
    if (!assignment.withdrawn) await openWhatIsReady(system, client, place, assignment, submitted, reason);
    return assignment;
  });

/** After an author has let their partner read an answer. Needs the lock of `lockForAuthor`. */
export const openAfterWidening = (
  tx: Tx,
  client: Client,
  place: OccurrencePlace,
  assignment: LockedAssignment,
  submitted: Submitted,
): Promise<void> =>
  switchToSystem(tx, client.kind, "an answer shared after the exchange had opened", (system, reason) =>
    openWhatIsReady(system, client, place, assignment, submitted, reason),
  );

/** Why what is the coach's to open stays closed; null where nothing is in its way. Needs the assignment locked. */
async function inItsWay(system: Tx, place: OccurrencePlace, assignment: LockedAssignment, chosen?: Chosen) {
  if (assignment.withdrawn) return takenBack;
  if (assignment.ending) return whileEnding;
  if (assignment.concernOpen) return concern;
  if (!(await everybodySubmitted(system, place))) return notInYet;
  if (await hasHeldAnswer(system, place)) return notAskedYet;
  if (chosen && !(await isAsChosen(system, place, assignment, chosen))) return notInYet;
  return null;
}

/**
 * What is the coach's to open. Twice is once. @param chosen refuses whatever is not what it was when it was chosen
 * @throws NotFound, Refusal until everybody is in and nothing is held
 */
export const openAsCoach = (tx: Tx, coach: Coach, place: OccurrencePlace, chosen?: Chosen): Promise<void> =>
  switchToSystem(tx, "coach", "the coach opens an exchange that is theirs to open", async (system) => {
    const assignment = await lockAssignment(system, place);
    if (await isReleased(system, place)) return;
    const refused = await inItsWay(system, place, assignment, chosen);
    if (refused !== null) throw new Refusal(refused);
    await releaseAnswers(system, place, coach.at);
  });

/** Whether `openAsCoach` would open what was chosen, or has. Changes nothing. @throws NotFound */
export const opensAsChosen = (tx: Tx, place: OccurrencePlace, chosen: Chosen): Promise<boolean> =>
  switchToSystem(
    tx,
    "coach",
    "what a coach chose is looked at before it is shown to both",
    async (system) => {
      const assignment = await lockAssignment(system, place);
      return (
        (await isReleased(system, place)) || (await inItsWay(system, place, assignment, chosen)) === null
      );
    },
  );
