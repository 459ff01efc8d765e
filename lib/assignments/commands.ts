/** Handing an exercise out, taking it back, opening an exchange. Each in one transaction, with its line in the trail. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { elevated } from "@/db/system";
import { recordDeed } from "@/lib/audit/record";
import type { Coach } from "@/lib/auth/actor";
import { foundOne, Refusal, Unfilled } from "@/lib/errors";
import { handingOutProblem } from "@/lib/exercises/rules";
import type { ExerciseContent } from "@/lib/exercises/schema";
import { everybodyIn, hold, isOpen, openTurn, type Place } from "@/lib/homework/release";
import { recurrenceFor } from "@/lib/homework/rules/occurrences";
import { topicsNotNow } from "@/lib/pace/not-now";
import { whatRests } from "@/lib/pace/rules";
import { checkLink } from "@/lib/root-causes/links";
import { restsWhileConcernStands } from "@/lib/safety/rules";
import { concernStands } from "@/lib/safety/standing";
import { dayIn } from "@/lib/time/day";
import type { AssignExercise, AssignmentInput, OpenExchange } from "./schema";

const parting =
  "These two are no longer working together here, so nothing new can be given. You can change that on the couple’s page.";
const notInYet =
  "Not everybody has handed this in yet, so there is nothing to open. It becomes yours to open as soon as they have.";
const concern =
  "While a safety concern stands for these two, this kind of exercise is not shared between them. You find the concern on the couple’s overview.";
const alone =
  "While a safety concern stands for these two, this exercise can be given to one of them alone, but not to both. You find the concern on the couple’s overview.";
const changedMeanwhile =
  "This exercise has just been changed or laid aside, so nothing was given. Please open it again and look at it once more.";
const takenBack = "You have taken this exercise back, so it stays closed.";

function checkedDays(coach: Coach, input: AssignExercise): { startsOn: string } {
  const today = dayIn(coach.timeZone, coach.at);
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
  if (Object.keys(errors).length > 0) throw new Unfilled(errors);
  return { startsOn };
}

/** @returns the version that fits, and no other is to be frozen: somebody may publish meanwhile. @throws NotFound for a couple or exercise that is not theirs, Refusal when it does not fit */
async function checkFit(tx: Tx, coach: Coach, input: AssignExercise): Promise<number> {
  const row = foundOne(
    await tx.execute<{ version: number; content: ExerciseContent; status: string; clients: string[] }>(sql`
      select v.version, v.content, c.status, array(select k.id from clients k where k.couple_id = c.id) as clients
      from exercises e
      join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      cross join couples c
      where e.id = ${input.exerciseId} and e.retired_at is null and c.id = ${input.coupleId}`),
  );
  if (row.status === "separating" || row.status === "closed") throw new Refusal(parting);
  if (
    restsWhileConcernStands(row.content.kind, input.mode) &&
    (await concernStands(tx, coach.practiceId, input.coupleId))
  ) {
    throw new Refusal(alone);
  }
  const rests = whatRests(row.content, await topicsNotNow(tx, input.coupleId));
  if (rests) throw new Refusal(`${rests} Choose something else for now; it opens again when that changes.`);
  const chosen = new Set(input.partners.map((partner) => partner.clientId));
  const problem =
    chosen.size !== input.partners.length || ![...chosen].every((id) => row.clients.includes(id))
      ? "Please choose the partners of this couple, each once."
      : handingOutProblem(
          row.content,
          input.mode,
          input.partners.map((partner) => partner.role),
        );
  if (problem) throw new Unfilled({ partners: [problem] });
  return row.version;
}

/** Freezes the exercise's current version. @throws NotFound, Refusal, Unfilled (`partners`, `startsOn`, `dueOn`) */
export function assignExercise(coach: Coach, input: AssignExercise): Promise<{ assignmentId: string }> {
  return asActor(coach, async (tx) => {
    const version = await checkFit(tx, coach, input);
    const { startsOn } = checkedDays(coach, input);
    const link = input.cycleLink ?? null;
    await checkLink(tx, input.coupleId, link);
    const recurrence = recurrenceFor(input.repeat, input.times, startsOn);
    const [given] = await tx.execute<{ id: string }>(sql`
        insert into assignments (practice_id, couple_id, coach_id, exercise_id, version, mode, why, starts_on, due_on,
          recurrence, release_rule, created_at, cycle_turn_id, cycle_part)
        select c.practice_id, c.id, ${coach.personId}, e.id, ${version}, ${input.mode}, ${input.why}, ${startsOn}::date,
          ${input.dueOn}::date, ${recurrence}, ${input.releaseRule}, ${coach.at.toISOString()},
          ${link?.turnId ?? null}::uuid, ${link?.part ?? null}
        from couples c join exercises e on e.practice_id = c.practice_id
        where c.id = ${input.coupleId} and e.id = ${input.exerciseId} and e.retired_at is null
          and e.current_version = ${version}
        returning id`);
    if (!given) throw new Refusal(changedMeanwhile);
    const assignmentId = given.id;
    await tx.execute(sql`
      insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
      select ${coach.practiceId}, ${input.coupleId}, ${assignmentId}, p."clientId", p.role
      from jsonb_to_recordset(${JSON.stringify(input.partners)}::jsonb) as p("clientId" uuid, role partner_role)`);
    await recordDeed(tx, coach, {
      action: "assignment.create",
      subjectKind: "assignment",
      subjectId: assignmentId,
      coupleId: input.coupleId,
      fields: ["exercise", "mode", "partners", "why", "starts_on", "due_on", "recurrence", "release_rule"],
    });
    return { assignmentId };
  });
}

/** Takes an exercise back: what was handed in stays, drafts stay their author's, nothing new comes in. */
export function withdrawAssignment(coach: Coach, input: AssignmentInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = foundOne(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from assignments where id = ${input.assignmentId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update assignments set withdrawn_at = ${coach.at.toISOString()}
      where couple_id = ${coupleId} and id = ${input.assignmentId} and withdrawn_at is null returning id`);
    if (changed.length === 0)
      throw new Refusal("You have already taken this back; there is nothing more to do.");
    await recordDeed(tx, coach, {
      action: "assignment.withdraw",
      subjectKind: "assignment",
      subjectId: input.assignmentId,
      coupleId,
    });
  });
}

/** Opens what the authors have meant for each other. @throws NotFound, Refusal until everybody is in; opening twice is harmless */
export function openExchange(coach: Coach, input: OpenExchange): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = foundOne(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from assignments where id = ${input.assignmentId}`,
      ),
    );
    const place: Place = { practiceId: coach.practiceId, coupleId, ...input };
    await elevated(tx, "coach", "the coach opens an exchange that is theirs to open", async (system) => {
      const held = await hold(system, place);
      if (await isOpen(system, place)) return;
      if (held.withdrawn) throw new Refusal(takenBack);
      if (held.frozen) throw new Refusal(parting);
      if (held.resting) throw new Refusal(concern);
      if (!(await everybodyIn(system, place))) throw new Refusal(notInYet);
      await openTurn(system, place, coach.at);
    });
    await recordDeed(tx, coach, {
      action: "exchange.open",
      subjectKind: "assignment",
      subjectId: input.assignmentId,
      coupleId,
    });
  });
}
