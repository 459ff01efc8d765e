/** Bringing in what a colleague handed on: all of a file or nothing; sent twice, it is there once. */
import "server-only";
import { randomUUID } from "node:crypto";
import { asActor } from "@/db/access";
import { createExercise } from "@/lib/library/authoring/records/exercises";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors } from "@/lib/platform/errors";
import { lockImports, parseFile, readExercisesHere, readShelfSlugs } from "./records/exercises";
import { createImportedPathways, readPathwaysHere } from "./records/pathways";
import { isImported, planned } from "./rules/plan-exercises";
import { missingWords, plannedPathways } from "./rules/plan-pathways";
import type { ImportText } from "./schema";
import type { Imported } from "./types";

/** Each becomes an exercise of the practice's own, with the importing coach as its author. @throws FieldErrors (`text`) */
export async function importFile(coach: Coach, { text }: ImportText): Promise<Imported> {
  const file = parseFile(text);
  return asActor(coach, async (tx) => {
    await lockImports(tx, coach.practiceId);
    const plan = planned(file.exercises, await readExercisesHere(tx));
    const slugs = new Map<string, string>();
    const added: Imported["added"] = [];
    for (const { exercise, becomes, slugHere } of plan.filter(isImported)) {
      const { content } = exercise;
      if (becomes === "here") {
        slugs.set(exercise.slug, slugHere ?? exercise.slug);
        continue;
      }
      const { exerciseId, slug } = await createExercise(tx, coach, {
        content,
        exerciseId: randomUUID(),
        ...(slugHere ? { slug: slugHere } : {}),
      });
      slugs.set(exercise.slug, slug);
      added.push({ exerciseId, title: content.title });
    }
    if (added.length > 0) {
      await recordAuditEvent(tx, coach, {
        action: "exercise.import",
        subjectKind: "practice",
        subjectId: coach.practiceId,
        fields: [`exercises_${added.length}`],
      });
    }
    const pathways = plannedPathways(
      file.pathways,
      await readPathwaysHere(tx),
      slugs,
      await readShelfSlugs(tx),
    );
    const missing = missingWords(pathways, plan);
    if (missing.length > 0) throw new FieldErrors({ text: missing });
    const addedPathways = await createImportedPathways(tx, coach, pathways);
    const here = plan.filter(isImported).length - added.length + pathways.length - addedPathways.length;
    return { added, addedPathways, here };
  });
}
