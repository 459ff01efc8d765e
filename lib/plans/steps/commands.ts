/** Changing one couple's plan, and nobody else's: steps opened, left out, moved, worded, filled. Each in one transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { asksWhoIsWho } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { isApology } from "@/lib/library/pathways/rules/order";
import { mostExercises, mostSteps } from "@/lib/library/pathways/schema";
import { insertExercises } from "@/lib/plans/records/create";
import {
  checkStep,
  giveNow,
  type LockedPlan,
  type LockedStep,
  lockPlan,
  lockStep,
  stillChangeable,
} from "@/lib/plans/records/lock";
import { problemWith, type Roles } from "@/lib/plans/rules/people";
import type {
  AddStep,
  AddToStep,
  ChangeStep,
  ForWhom,
  MoveStep,
  OpenStep,
  OverrulePace,
  PlanExerciseId,
  Reword,
  StepId,
} from "@/lib/plans/schema";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";

const begunAlready =
  "This step has begun, so that can’t be changed in it any more. You can still move on from it.";
const notOpen = "This step is not open. Please look at the page again to see how it is now.";
const givenAlready = "This exercise has been assigned already. You can withdraw it under “Exercises”.";
const resting =
  "They are taking a break just now, so nothing is opened. You find it on the couple’s overview.";

const factsFirst =
  "An apology comes after the facts. Tick this once what has to be known has been said; until then, leave the step closed.";

const deed = (tx: Tx, coach: Coach, step: LockedStep, action: string, fields: string[] = []) =>
  recordAuditEvent(tx, coach, {
    action,
    subjectKind: "plan_step",
    subjectId: step.stepId,
    coupleId: step.coupleId,
    fields,
  });

/** What the counselor has just put there may be due at once; it does not wait for the morning. */
const giveIfRunning = async (tx: Tx, coach: Coach, plan: LockedPlan): Promise<{ given: number }> => ({
  given: plan.state === "running" ? await giveNow(tx, coach, plan) : 0,
});

const holdsApology = async (tx: Tx, step: LockedStep): Promise<boolean> => {
  const rows = await tx.execute<{ kind: string }>(sql`
    select v.content ->> 'kind' as kind from plan_exercises x
    join exercises e on e.practice_id = x.practice_id and e.id = x.exercise_id
    join exercise_versions v on v.practice_id = e.practice_id and v.exercise_id = e.id and v.version = e.current_version
    where x.couple_id = ${step.coupleId} and x.step_id = ${step.stepId} and x.assignment_id is null`);
  return rows.some(({ kind }) => isApology(kind));
};

/** By the coach's hand, whatever the day; it is given as far as there is room. @throws NotFound, Refusal, FieldErrors (`factsSettled`) before an apology */
export function openStep(coach: Coach, { stepId, factsSettled }: OpenStep): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, stepId);
    if (step.state !== "running")
      throw new Refusal("The pathway is not under way just now. Resume it, then open this step.");
    if (step.status !== "active") throw new Refusal(resting);
    const apology = await holdsApology(tx, step);
    if (apology && !factsSettled) throw new FieldErrors({ factsSettled: [factsFirst] });
    if (step.stepState === "open" && !apology) return { given: 0 };
    if (step.stepState !== "open") checkStep(step, "open", begunAlready);
    const at = coach.at.toISOString();
    await tx.execute(sql`update plan_steps set state = 'open', opened_at = coalesce(opened_at, ${at}),
      facts_settled_at = ${apology ? at : null}
      where couple_id = ${step.coupleId} and id = ${stepId}`);
    await deed(tx, coach, step, "plan_step.open", apology ? ["facts_settled"] : []);
    return { given: await giveNow(tx, coach, step) };
  });
}

/** What they have of it stays with them; what was not given is left out. @throws NotFound, Refusal */
export function moveOn(coach: Coach, { stepId }: StepId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, stepId);
    if (step.stepState === "done") return { given: 0 };
    if (step.stepState !== "open") throw new Refusal(notOpen);
    const [had] = await tx.execute<{ any: boolean }>(sql`
      select exists (select 1 from plan_exercises where couple_id = ${step.coupleId} and step_id = ${stepId}
        and assignment_id is not null) as any`);
    const to = had?.any ? "done" : "skipped";
    checkStep(step, to, notOpen);
    await tx.execute(sql`update plan_steps set state = ${to}, closed_at = ${coach.at.toISOString()}
      where couple_id = ${step.coupleId} and id = ${stepId}`);
    await deed(tx, coach, step, "plan_step.move_on");
    return { given: step.state === "running" ? await giveNow(tx, coach, step) : 0 };
  });
}

/** Before the pathway has begun it is simply gone; later it stays to be seen as left out. @throws NotFound, Refusal */
export function leaveOutStep(coach: Coach, { stepId }: StepId): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, stepId);
    if (step.stepState === "skipped") return;
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    if (step.state === "planned") {
      const [others] = await tx.execute<{ count: number }>(sql`
        select count(*)::int as count from plan_steps where couple_id = ${step.coupleId} and plan_id = ${step.planId}`);
      if ((others?.count ?? 0) < 2)
        throw new Refusal("A pathway needs at least one step. End pathway itself instead.");
      await tx.execute(sql`delete from plan_steps where couple_id = ${step.coupleId} and id = ${stepId}`);
    } else {
      checkStep(step, "skipped", begunAlready);
      await tx.execute(sql`update plan_steps set state = 'skipped', closed_at = ${coach.at.toISOString()}
        where couple_id = ${step.coupleId} and id = ${stepId}`);
    }
    await deed(tx, coach, step, "plan_step.leave_out");
  });
}

/** Changes places with the step before or after it, as long as neither has begun. @throws NotFound, Refusal */
export function moveStep(coach: Coach, { stepId, way }: MoveStep): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, stepId);
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    const rows = await tx.execute<{ id: string; state: string }>(sql`
      select id, state from plan_steps where couple_id = ${step.coupleId} and plan_id = ${step.planId} order by position, id`);
    const order = [...rows];
    const at = order.findIndex(({ id }) => id === stepId);
    const other = order[at + (way === "up" ? -1 : 1)];
    const own = order[at];
    if (!own || !other) return;
    if (other.state !== "coming")
      throw new Refusal("The step it would pass has begun already, so it stays where it is.");
    order[at] = other;
    order[at + (way === "up" ? -1 : 1)] = own;
    await tx.execute(sql`
      update plan_steps set position = n.position
      from jsonb_to_recordset(${JSON.stringify(order.map(({ id }, position) => ({ id, position })))}::jsonb) as n(id uuid, position int)
      where plan_steps.couple_id = ${step.coupleId} and plan_steps.id = n.id`);
    await deed(tx, coach, step, "plan_step.move");
  });
}

/** @throws NotFound, Refusal; the day can only be changed of what has not begun */
export function changeStep(coach: Coach, input: ChangeStep): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, input.stepId);
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    const days =
      input.delivery === "every" || input.delivery === "after_previous_plus_days" ? input.days : null;
    await tx.execute(sql`
      update plan_steps set title = ${input.title}, watch_for = ${input.watchFor}, delivery = ${input.delivery},
        delivery_days = ${days}
      where couple_id = ${step.coupleId} and id = ${input.stepId}`);
    await deed(tx, coach, step, "plan_step.change", ["title", "watch_for", "delivery"]);
    return input.delivery === "at_once" ? giveIfRunning(tx, coach, step) : { given: 0 };
  });
}

type Chosen = { mode: "apart" | "together" | "one"; roles: Roles };

/** Who is who comes from the plan; without that, each is asked what each is asked. */
function chosenWay(
  content: Pick<ExerciseContent, "fields">,
  forWhom: ForWhom,
  hurt: "first" | "second" | null,
): Chosen {
  const role = (place: "first" | "second") =>
    !hurt || !asksWhoIsWho(content)
      ? ("each" as const)
      : place === hurt
        ? ("injured" as const)
        : ("involved" as const);
  return {
    mode: forWhom === "apart" || forWhom === "together" ? forWhom : "one",
    roles: {
      firstRole: forWhom === "second" ? null : role("first"),
      secondRole: forWhom === "first" ? null : role("second"),
    },
  };
}

/** @throws NotFound, FieldErrors (`forWhom`), Refusal when the step is full or has it already */
async function putInto(
  tx: Tx,
  key: { practiceId: string; coupleId: string; planId: string; stepId: string },
  { exerciseId, forWhom, why }: Pick<AddToStep, "exerciseId" | "forWhom" | "why">,
): Promise<void> {
  const row = firstOrNotFound(
    await tx.execute<{ content: ExerciseContent; hurt: "first" | "second" | null; count: number }>(sql`
      select v.content, case k.place when 1 then 'first' when 2 then 'second' end as hurt,
        (select count(*)::int from plan_exercises x where x.couple_id = ${key.coupleId} and x.step_id = ${key.stepId}) as count
      from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      cross join plans p left join clients k on k.couple_id = p.couple_id and k.id = p.injured_client_id
      where e.id = ${exerciseId} and e.retired_at is null and p.id = ${key.planId}`),
  );
  if (row.count >= mostExercises)
    throw new Refusal(`${mostExercises} exercises are enough for one step. Add a step for this one.`);
  const { mode, roles } = chosenWay(row.content, forWhom, row.hurt);
  const problem = problemWith(row.content, mode, roles);
  if (problem) throw new FieldErrors({ forWhom: [problem] });
  const added = await insertExercises(tx, key, [
    {
      stepId: key.stepId,
      at: row.count,
      exerciseId,
      mode,
      ...roles,
      why,
      repeat: "once",
      times: 1,
      hopeDays: null,
    },
  ]);
  if (added === 0) throw new Refusal("That is in this step already.");
}

/** A step of the couple's own, at the end. @throws NotFound, Refusal, FieldErrors (`forWhom`) */
export function addStep(coach: Coach, input: AddStep): Promise<{ stepId: string; given: number }> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, coach, input.planId);
    stillChangeable(plan.state);
    const days =
      input.delivery === "every" || input.delivery === "after_previous_plus_days" ? input.days : null;
    const [made] = await tx.execute<{ id: string; position: number }>(sql`
      insert into plan_steps (practice_id, couple_id, plan_id, position, title, watch_for, delivery, delivery_days)
      select ${plan.practiceId}, ${plan.coupleId}, ${plan.planId}, coalesce(max(position) + 1, 0), ${input.title},
        ${input.watchFor}, ${input.delivery}, ${days}::smallint
      from plan_steps where couple_id = ${plan.coupleId} and plan_id = ${plan.planId} having count(*) < ${2 * mostSteps}
      returning id, position`);
    if (!made) throw new Refusal("That is a very long way already. Leave some steps out first.");
    await putInto(tx, { ...plan, stepId: made.id }, input);
    await deed(
      tx,
      coach,
      { ...plan, stepId: made.id, stepState: "coming", position: made.position },
      "plan_step.add",
    );
    const { given } = input.delivery === "at_once" ? await giveIfRunning(tx, coach, plan) : { given: 0 };
    return { stepId: made.id, given };
  });
}

/** @throws NotFound, Refusal, FieldErrors (`forWhom`) */
export function addToStep(coach: Coach, input: AddToStep): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, coach, input.stepId);
    if (step.stepState !== "coming" && step.stepState !== "open") throw new Refusal(begunAlready);
    await putInto(tx, step, input);
    await deed(tx, coach, step, "plan_step.change", ["exercises"]);
    return step.stepState === "open" ? giveIfRunning(tx, coach, step) : { given: 0 };
  });
}

async function lockExercise(tx: Tx, coach: Coach, planExerciseId: string): Promise<LockedStep> {
  const find = () =>
    tx.execute<{ stepId: string; given: boolean }>(sql`
      select step_id as "stepId", assignment_id is not null as given from plan_exercises where id = ${planExerciseId}`);
  const step = await lockStep(tx, coach, firstOrNotFound(await find()).stepId);
  if (firstOrNotFound(await find()).given) throw new Refusal(givenAlready);
  return step;
}

/** @throws NotFound, Refusal when it was given, or is the only one */
export function removeFromStep(coach: Coach, { planExerciseId }: PlanExerciseId): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockExercise(tx, coach, planExerciseId);
    const gone = await tx.execute(sql`
      delete from plan_exercises x where x.couple_id = ${step.coupleId} and x.id = ${planExerciseId} and x.assignment_id is null
        and exists (select 1 from plan_exercises y where y.couple_id = x.couple_id and y.step_id = x.step_id and y.id <> x.id)
      returning x.id`);
    if (gone.length === 0)
      throw new Refusal(
        "It is the only one in this step. Leave the step out, or add another exercise first.",
      );
    await deed(tx, coach, step, "plan_step.change", ["exercises"]);
  });
}

/** What these two will read above the exercise. @throws NotFound, Refusal once it was given */
export function rewordWhy(coach: Coach, { planExerciseId, why }: Reword): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockExercise(tx, coach, planExerciseId);
    await tx.execute(
      sql`update plan_exercises set why = ${why} where couple_id = ${step.coupleId} and id = ${planExerciseId}`,
    );
    await deed(tx, coach, step, "plan_step.change", ["why"]);
  });
}

/** It is given although somebody asked to leave its topic for now; the note is the counselor's alone. @throws NotFound, Refusal once it was given */
export function overrulePace(
  coach: Coach,
  { planExerciseId, paceNote }: OverrulePace,
): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockExercise(tx, coach, planExerciseId);
    await tx.execute(sql`
      update plan_exercises set pace_note = ${paceNote} where couple_id = ${step.coupleId} and id = ${planExerciseId}`);
    await deed(tx, coach, step, "plan_step.change", ["pace_overruled"]);
    return giveIfRunning(tx, coach, step);
  });
}
