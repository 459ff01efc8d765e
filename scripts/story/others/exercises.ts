/** The exercises they have before them, by the commands that assign them. */
import { inArray } from "drizzle-orm";
import { exercises } from "@/db/schema/exercises";
import { asSystem } from "@/db/system";
import { assignExercise } from "@/lib/assignments/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { couplePathway } from "@/lib/plans/queries";
import { leaveOutStep, openStep } from "@/lib/plans/steps/commands";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { daysBefore } from "../people";
import type { Met } from "./joining";

export const joinedOf = (partners: Met["partners"]) => partners.filter(({ client }) => client !== null);

/** The ids of exercises by their slug. */
export type Shelf = ReadonlyMap<string, { id: string; version: number }>;

export const shelfOf = (ruth: Coach, slugs: readonly string[]): Promise<Shelf> =>
  asSystem("the story looks exercises up", async (tx) => {
    const rows = await tx
      .select({
        practiceId: exercises.practiceId,
        slug: exercises.slug,
        id: exercises.id,
        version: exercises.currentVersion,
      })
      .from(exercises)
      .where(inArray(exercises.slug, [...slugs]));
    return new Map(
      rows.flatMap(({ practiceId, slug, id, version }) =>
        practiceId === ruth.practiceId && slug ? [[slug, { id, version }] as const] : [],
      ),
    );
  });

export async function assignNow(
  ruth: Coach,
  { coupleId, partners }: Met,
  { slug, why, opens = "automatic" }: { slug: string; why: string; opens?: "automatic" | "coach" },
  shelf: Shelf,
): Promise<string> {
  const here = joinedOf(partners);
  const input = assignExerciseSchema.parse({
    ...{ coupleId, exerciseId: shelf.get(slug)?.id, mode: here.length === 2 ? "apart" : "one", why },
    partners: here.map(({ clientId }) => ({ clientId, role: "each" })),
    ...{ startsOn: "", dueOn: "", repeat: "once", times: 1, releaseRule: opens },
  });
  return (await assignExercise(ruth, input)).assignmentId;
}

/** Where a step is for either of the two, the first does it. */
const either = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`${at >> 1}_${at % 2}`, "first" as const]),
);

/** The rest of a pathway, from the step on that comes next. */
async function goOn(ruth: Coach, coupleId: string, pathwayId: string, behindThem: number): Promise<void> {
  const { planId } = await makePlan(ruth, { coupleId, pathwayId, ways: "first_hurt", either });
  const steps = (await couplePathway(ruth, { coupleId })).plan?.steps ?? [];
  for (const { stepId } of steps.slice(0, behindThem)) await leaveOutStep(ruth, { stepId });
  await beginPlan(ruth, { planId });
  const next = steps[behindThem];
  if (next) await openStep(ruth, { stepId: next.stepId, factsSettled: true });
}

export async function tellWhatIsNow(
  ruth: Coach,
  couples: readonly Met[],
  shelf: Shelf,
  now: Date,
): Promise<void> {
  const { here } = await pathwayShelf(actorAt(ruth, now));
  const pathways = new Map(here.map(({ slug, pathwayId }) => [slug, pathwayId]));
  await Promise.all(
    couples.map(async (couple, at) => {
      const coach = actorAt(ruth, daysBefore(now, 1 + (at % 6)));
      if (!couple.now) return;
      if ("exercise" in couple.now)
        await assignNow(coach, couple, { slug: couple.now.exercise, why: couple.now.why }, shelf);
      else await goOn(coach, couple.coupleId, pathways.get(couple.now.pathway) ?? "", couple.now.behind);
    }),
  );
}
