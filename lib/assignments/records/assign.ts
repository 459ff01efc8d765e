/** Giving one exercise, inside a caller's transaction: their counselor's own, or the system's in the counselor's name. */

import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { isApology } from "@/lib/library/pathways/rules/order";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import { whatRests } from "@/lib/pace/rules";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { recurrenceFor } from "@/lib/platform/time/occurrences";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { checkLink } from "@/lib/root-causes/records/links";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { opensByCounselor, restsDuringConcern } from "@/lib/safety/rules";
import type { AssignExercise } from "../schema";

/** In whose name, and when: the counselor, or what a round needs to know of them. */
export type Giver = Pick<Coach, "practiceId" | "personId" | "timeZone" | "at"> & {
  byHand?: boolean;
};

export const whileEnding =
  "They are no longer working together here, so nothing new can be assigned. You can change that on the couple’s page.";
const alone =
  "While a safety concern is open for this couple, this exercise can be assigned to one of them alone, but not to both. You find the concern on the couple’s overview.";
const factsFirst =
  "An apology comes after the facts. Tick this once what has to be known has been said; until then, assign something else.";
const sayWhy = "Please say in a line why you assign it anyway.";
const leaveOrSayWhy =
  "Choose something else for now, or open this page again: there you can assign it anyway, with a note why.";
const changedMeanwhile =
  "This exercise has just been changed or archived, so nothing was assigned. Please open it again and look at it once more.";

function checkedDays(giver: Giver, input: AssignExercise): { startsOn: string } {
  const today = dayIn(giver.timeZone, giver.at);
  const startsOn = input.startsOn ?? today;
  const errors: Record<string, string[]> = {};
  if (startsOn < today) errors.startsOn = ["This day has passed. Choose today or a later day."];
  if (input.dueOn !== null && input.dueOn < startsOn) {
    errors.dueOn = [
      input.dueOn < today
        ? "This day has passed. Choose a later day, or leave it open."
        : "This is before it begins. Choose a later day, or leave it open.",
    ];
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return { startsOn };
}

/** @returns the version that fits, and whether a wish about pace is overruled; and no other is to be frozen: somebody may publish meanwhile. @throws NotFound for a couple or exercise that is not theirs, Refusal when it does not fit */
async function checkFit(
  tx: Tx,
  giver: Giver,
  input: AssignExercise,
): Promise<{ version: number; overruled: boolean; counselorFirst: boolean }> {
  const row = firstOrNotFound(
    await tx.execute<{
      version: number;
      content: ExerciseContent;
      status: CoupleStatus;
      clients: string[];
    }>(sql`
      select v.version, v.content, c.status, array(select k.id from clients k where k.practice_id = c.practice_id and k.couple_id = c.id) as clients
      from exercises e
      join exercise_versions v on v.practice_id = e.practice_id and v.exercise_id = e.id and v.version = e.current_version
      join couples c on c.practice_id = e.practice_id
      where e.practice_id = ${giver.practiceId} and e.id = ${input.exerciseId} and e.retired_at is null
        and c.id = ${input.coupleId}`),
  );
  if (isEnding(row.status)) throw new Refusal(whileEnding);
  // A round of the day gives as ever: a pathway that stops would be seen.
  if (
    giver.byHand &&
    restsDuringConcern(row.content.kind, input.mode) &&
    (await hasOpenConcern(tx, giver.practiceId, input.coupleId))
  ) {
    throw new Refusal(alone);
  }
  if (isApology(row.content.kind) && !input.factsSettled)
    throw new FieldErrors({ factsSettled: [factsFirst] });
  const rests = whatRests(row.content, await topicsNotNow(tx, input.coupleId), input.partners);
  if (rests && input.paceNote === "") throw new FieldErrors({ paceNote: [`${rests} ${sayWhy}`] });
  if (rests && !input.paceNote) throw new Refusal(`${rests} ${leaveOrSayWhy}`);
  const chosen = new Set(input.partners.map((partner) => partner.clientId));
  const problem =
    chosen.size !== input.partners.length || ![...chosen].every((id) => row.clients.includes(id))
      ? "Please choose the partners of this couple, each once."
      : handingOutProblem(
          row.content,
          input.mode,
          input.partners.map((partner) => partner.role),
        );
  if (problem) throw new FieldErrors({ partners: [problem] });
  return {
    version: row.version,
    overruled: rests !== null,
    counselorFirst: opensByCounselor(row.content.kind),
  };
}

/** Freezes the exercise's current version. The caller writes the trail. @throws NotFound, Refusal, FieldErrors (`partners`, `startsOn`, `dueOn`) */
export async function assignExerciseIn(
  tx: Tx,
  giver: Giver,
  input: AssignExercise,
): Promise<{ assignmentId: string; overruled: boolean }> {
  const { version, overruled, counselorFirst } = await checkFit(tx, giver, input);
  const paceNote = overruled ? (input.paceNote ?? null) : null;
  const { startsOn } = checkedDays(giver, input);
  const link = input.cycleLink ?? null;
  await checkLink(tx, input.coupleId, link);
  const recurrence = recurrenceFor(input.repeat, input.times, startsOn);
  const [given] = await tx.execute<{ id: string }>(sql`
      insert into assignments (practice_id, couple_id, coach_id, exercise_id, version, mode, why, starts_on, due_on,
        recurrence, release_rule, created_at, cycle_turn_id, cycle_part, pace_note)
      select c.practice_id, c.id, ${giver.personId}, e.id, ${version}, ${input.mode}, ${input.why}, ${startsOn}::date,
        ${input.dueOn}::date, ${recurrence}, ${counselorFirst ? "coach" : input.releaseRule}, ${giver.at.toISOString()},
        ${link?.turnId ?? null}::uuid, ${link?.part ?? null}, ${paceNote}
      from couples c join exercises e on e.practice_id = c.practice_id
      where c.practice_id = ${giver.practiceId} and c.id = ${input.coupleId} and e.id = ${input.exerciseId} and e.retired_at is null
        and e.current_version = ${version}
      returning id`);
  if (!given) throw new Refusal(changedMeanwhile);
  const assignmentId = given.id;
  await tx.execute(sql`
    insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
    select ${giver.practiceId}, ${input.coupleId}, ${assignmentId}, p."clientId", p.role
    from jsonb_to_recordset(${JSON.stringify(input.partners)}::jsonb) as p("clientId" uuid, role partner_role)`);
  return { assignmentId, overruled };
}
