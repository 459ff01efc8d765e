/** Handing an exercise out, taking it back, opening an exchange. Each in one transaction, with its line in the trail. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import {
  everybodyIn,
  hold,
  isOpen,
  openTurn,
  type Place,
  somethingHeld,
} from "@/lib/assignments/sealed/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { assignExerciseIn, whileEnding } from "./records/assign";
import type { AssignExercise, AssignmentInput, OpenExchange } from "./schema";

const notInYet =
  "Not everybody has sent this yet, so there is nothing to open. It becomes yours to open as soon as they have.";
const concern =
  "While a safety concern is open for this couple, this kind of exercise is not shared between them. You find the concern on the couple’s overview.";
const notAskedYet =
  "Something in it is held, and only its author’s yes opens it. You find it on the couple’s overview, under “Sent, and not opened to the other”.";
const takenBack = "You have withdrawn this exercise, so it stays closed.";

/** Freezes the exercise's current version. @throws NotFound, Refusal, FieldErrors (`partners`, `startsOn`, `dueOn`) */
export function assignExercise(coach: Coach, input: AssignExercise): Promise<{ assignmentId: string }> {
  return asActor(coach, async (tx) => {
    const { assignmentId, overruled } = await assignExerciseIn(tx, { ...coach, byHand: true }, input);
    await recordAuditEvent(tx, coach, {
      action: "assignment.create",
      subjectKind: "assignment",
      subjectId: assignmentId,
      coupleId: input.coupleId,
      fields: [
        ...["exercise", "mode", "partners", "why", "starts_on", "due_on", "recurrence", "release_rule"],
        ...(overruled ? ["pace_overruled"] : []),
      ],
    });
    return { assignmentId };
  });
}

/** Takes an exercise back: what was handed in stays, drafts stay their author's, nothing new comes in. */
export function withdrawAssignment(coach: Coach, input: AssignmentInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from assignments where id = ${input.assignmentId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update assignments set withdrawn_at = ${coach.at.toISOString()}
      where couple_id = ${coupleId} and id = ${input.assignmentId} and withdrawn_at is null returning id`);
    if (changed.length === 0)
      throw new Refusal("You have already withdrawn this; there is nothing more to do.");
    await recordAuditEvent(tx, coach, {
      action: "assignment.withdraw",
      subjectKind: "assignment",
      subjectId: input.assignmentId,
      coupleId,
    });
  });
}

/** Opens what the authors have meant for each other. @throws NotFound, Refusal until everybody is in and nothing is held; opening twice is harmless */
export function openExchange(coach: Coach, input: OpenExchange): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from assignments where id = ${input.assignmentId}`,
      ),
    );
    const place: Place = { practiceId: coach.practiceId, coupleId, ...input };
    await switchToSystem(
      tx,
      "coach",
      "the coach opens an exchange that is theirs to open",
      async (system) => {
        const held = await hold(system, place);
        if (await isOpen(system, place)) return;
        if (held.withdrawn) throw new Refusal(takenBack);
        if (held.ending) throw new Refusal(whileEnding);
        if (held.resting) throw new Refusal(concern);
        if (!(await everybodyIn(system, place))) throw new Refusal(notInYet);
        if (await somethingHeld(system, place)) throw new Refusal(notAskedYet);
        await openTurn(system, place, coach.at);
      },
    );
    await recordAuditEvent(tx, coach, {
      action: "exchange.open",
      subjectKind: "assignment",
      subjectId: input.assignmentId,
      coupleId,
    });
  });
}
