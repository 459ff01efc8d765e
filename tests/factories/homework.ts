/** Short ways to hand out, write and hand in, through the real commands. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { assignExercise } from "@/lib/assignments/commands";
import { saveDraft, submitHomework } from "@/lib/assignments/responses/commands";
import type { SaveDraft, SubmitHomework } from "@/lib/assignments/responses/schema/response";
import type { AssignExercise } from "@/lib/assignments/schema";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { stored, type World } from "./world";

/** Sealed, each apart: the map of causes, to Ana (hurt) and Ben (broke trust), unless told otherwise. */
export async function assigned(
  world: World,
  slug: string,
  changes: Partial<AssignExercise> = {},
  coach: Coach = world.coach,
): Promise<string> {
  const { assignmentId } = await assignExercise(coach, {
    coupleId: world.couple.coupleId,
    exerciseId: await world.exercise(slug),
    mode: "apart",
    partners: [
      { clientId: world.ana.personId, role: "injured" },
      { clientId: world.ben.personId, role: "involved" },
    ],
    why: "Because it fits where you are.",
    startsOn: null,
    dueOn: null,
    repeat: "once",
    times: 1,
    releaseRule: "automatic",
    factsSettled: true,
    ...changes,
  });
  return assignmentId;
}

export const mapOfCauses = (world: World, changes: Partial<AssignExercise> = {}) =>
  assigned(world, "map-of-causes-mine-first", changes);

/** To Ben alone. */
export const apology = (world: World, changes: Partial<AssignExercise> = {}) =>
  assigned(world, "building-an-apology", {
    mode: "one",
    partners: [{ clientId: world.ben.personId, role: "involved" }],
    ...changes,
  });

export const handIn = (
  client: Client,
  assignmentId: string,
  values: Record<string, unknown>,
  changes: Partial<SubmitHomework> = {},
) =>
  submitHomework(client, {
    assignmentId,
    occurrence: 1,
    sheet: "own",
    values,
    audiences: {},
    outcome: "partly",
    quality: null,
    submitKey: randomUUID(),
    baseRevision: null,
    ...changes,
  });

export const keep = (
  client: Client,
  assignmentId: string,
  values: Record<string, unknown>,
  changes: Partial<SaveDraft> = {},
) =>
  saveDraft(client, {
    assignmentId,
    occurrence: 1,
    sheet: "own",
    values,
    audiences: {},
    baseRevision: 0,
    ...changes,
  });

/** An answer of this person's own, for what can grow out of one. @returns the response's id */
export async function answered(world: World, client: Client): Promise<string> {
  const assignmentId = await mapOfCauses(world);
  await keep(client, assignmentId, { not_clear: "words" });
  const [row] = await stored<{ id: string }>(
    sql`select id from responses where assignment_id = ${assignmentId} and client_id = ${client.personId}`,
  );
  if (!row) throw new Error("the answer was not kept");
  return row.id;
}
