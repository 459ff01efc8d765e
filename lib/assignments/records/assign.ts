/** Assigning an exercise, inside a caller's transaction: what has to fit, and the rows. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { insertFrom, insertOnly } from "@/db/statements";
import { handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { isApology } from "@/lib/library/pathways/rules/order";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import { whatRests } from "@/lib/pace/rules";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { recurrenceFor } from "@/lib/platform/time/occurrences";
import { requireSigned } from "@/lib/practice/consent/records/signatures";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import { checkLink } from "@/lib/root-causes/records/links";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { opensByCounselor, waitsDuringConcern } from "@/lib/safety/rules";
import { firstDay } from "../rules/dates";
import type { AssignExercise } from "../schema";

/** In whose name, and when: the counselor, or what a round needs to know of them. */
type Assigner = Pick<Coach, "practiceId" | "personId" | "timeZone" | "at"> & { byHand?: boolean };
type Content = Omit<ExerciseContent, "guidance">;

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

/** The version of now and who the couple are. @throws NotFound for a couple or exercise that is not theirs */
async function currentVersion(tx: Tx, { practiceId }: Assigner, { exerciseId, coupleId }: AssignExercise) {
  const partners = tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)));
  return firstOrNotFound(
    await tx
      .select({
        version: exerciseVersions.version,
        content: exerciseVersions.content,
        status: couples.status,
        clientIds: sql<string[]>`array${partners}`,
      })
      .from(exercises)
      .innerJoin(
        exerciseVersions,
        and(
          eq(exerciseVersions.practiceId, exercises.practiceId),
          eq(exerciseVersions.exerciseId, exercises.id),
          eq(exerciseVersions.version, exercises.currentVersion),
        ),
      )
      .innerJoin(couples, eq(couples.practiceId, exercises.practiceId))
      .where(
        and(
          eq(exercises.practiceId, practiceId),
          eq(exercises.id, exerciseId),
          isNull(exercises.retiredAt),
          eq(couples.id, coupleId),
        ),
      ),
  );
}

/** @returns whether a wish about pace is overruled. @throws Refusal, FieldErrors (`paceNote`) */
async function checkPace(tx: Tx, content: Content, input: AssignExercise): Promise<boolean> {
  const rests = whatRests(content, await topicsNotNow(tx, input.coupleId), input.partners);
  if (rests && input.paceNote === "") throw new FieldErrors({ paceNote: [`${rests} ${sayWhy}`] });
  if (rests && !input.paceNote) throw new Refusal(`${rests} ${leaveOrSayWhy}`);
  return rests !== null;
}

/** @throws FieldErrors (`partners`) */
function checkPartners(content: Content, clientIds: readonly string[], { mode, partners }: AssignExercise) {
  const chosen = new Set(partners.map(({ clientId }) => clientId));
  const theirs = chosen.size === partners.length && [...chosen].every((id) => clientIds.includes(id));
  const roles = partners.map(({ role }) => role);
  const problem = theirs
    ? handingOutProblem(content, mode, roles)
    : "Please choose the partners of this couple, each once.";
  if (problem) throw new FieldErrors({ partners: [problem] });
}

/**
 * Freezes the version that was looked at: somebody may publish another meanwhile. The caller writes the audit event.
 * @throws NotFound, Refusal, FieldErrors (`partners`, `startsOn`, `dueOn`, …)
 */
export async function createAssignment(
  tx: Tx,
  by: Assigner,
  input: AssignExercise,
): Promise<{ assignmentId: string; overruled: boolean }> {
  const { practiceId } = by;
  const { coupleId, exerciseId, mode } = input;
  const { version, content, status, clientIds } = await currentVersion(tx, by, input);
  if (isEnding(status)) throw new Refusal(whileEnding);
  // A round of the day assigns as ever: a pathway that stops would be seen.
  if (by.byHand && waitsDuringConcern(content.kind, mode) && (await hasOpenConcern(tx, practiceId, coupleId)))
    throw new Refusal(alone);
  if (isApology(content.kind) && !input.factsSettled) throw new FieldErrors({ factsSettled: [factsFirst] });
  const overruled = await checkPace(tx, content, input);
  checkPartners(content, clientIds, input);
  const forWhom = input.partners.map(({ clientId }) => clientId);
  await requireSigned(tx, { practiceId, coupleId }, forWhom);
  const startsOn = firstDay(input, dayIn(by.timeZone, by.at));
  await checkLink(tx, coupleId, input.cycleLink ?? null);
  const [assigned] = await insertFrom(
    tx,
    assignments,
    {
      practiceId,
      coupleId,
      coachId: by.personId,
      exerciseId,
      version,
      mode,
      why: input.why,
      startsOn,
      dueOn: input.dueOn,
      recurrence: recurrenceFor(input.repeat, input.times, startsOn),
      releaseRule: opensByCounselor(content.kind) ? "coach" : input.releaseRule,
      createdAt: by.at,
      cycleTurnId: input.cycleLink?.turnId ?? null,
      cyclePart: input.cycleLink?.part ?? null,
      paceNote: overruled ? (input.paceNote ?? null) : null,
    },
    sql`from ${exercises} where ${and(
      eq(exercises.practiceId, practiceId),
      eq(exercises.id, exerciseId),
      isNull(exercises.retiredAt),
      eq(exercises.currentVersion, version),
    )}`,
  ).returning({ assignmentId: assignments.id });
  if (!assigned) throw new Refusal(changedMeanwhile);
  const partners = input.partners.map((partner) => ({ practiceId, coupleId, ...assigned, ...partner }));
  await insertOnly(tx, assignmentPartners, partners);
  return { ...assigned, overruled };
}
