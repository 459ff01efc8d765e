/** Handing exercises on as a text, and looking at such a text before anything of it is saved. */
import "server-only";
import { readAs } from "@/db/reads";
import { slugFrom } from "@/lib/library/authoring/rules/keys";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { parseFile, readChosenExercises, readExercisesHere, readShelfSlugs } from "./records/exercises";
import { ownExercisesOf, readChosenPathways, readPathwaysHere } from "./records/pathways";
import { isImported, planned } from "./rules/plan-exercises";
import { missingWords, plannedPathways } from "./rules/plan-pathways";
import type { ExchangeFile, ExportChoice, ImportText } from "./schema";
import { exchangeFormat, exchangeVersion, fileLimit } from "./terms";
import type { ExchangeText, ImportPlan } from "./types";

const tooMuch = "This is more than fits into one file. Please export it in smaller pieces.";

/** Nothing of the practice travels but the content itself. @throws NotFound, Refusal, FieldErrors */
export async function exchangeText(
  coach: Coach,
  { exerciseIds, pathwayIds = [] }: Partial<ExportChoice>,
): Promise<ExchangeText> {
  const ways = [...new Set(pathwayIds)];
  const pathways = await readAs(coach, (tx) => readChosenPathways(tx, ways));
  if (pathways.length !== ways.length) throw new NotFound();
  const along = pathways.length > 0 ? await readAs(coach, (tx) => ownExercisesOf(tx, pathways)) : [];
  const wanted = [...new Set([...(exerciseIds ?? []), ...along])];
  if (wanted.length + ways.length === 0)
    throw new FieldErrors({ exerciseIds: ["Please choose at least one."] });
  const exercises = await readAs(coach, (tx) => readChosenExercises(tx, wanted));
  if (exercises.length !== wanted.length) throw new NotFound();
  const file: ExchangeFile = {
    format: exchangeFormat,
    version: exchangeVersion,
    exercises,
    pathways,
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (Buffer.byteLength(text) > fileLimit) throw new Refusal(tooMuch);
  const [only] = file.pathways.length > 0 ? file.pathways : file.exercises;
  const single = file.pathways.length === 1 || (file.pathways.length === 0 && file.exercises.length === 1);
  const name = single && only ? slugFrom(only.content.title) : `${exercises.length}-exercises`;
  return { name: `mendwork-${name}.json`, text };
}

/** What would be added, and what is there already. Saves nothing. @throws FieldErrors (`text`) */
export async function importPlan(coach: Coach, { text }: ImportText): Promise<ImportPlan> {
  const file = parseFile(text);
  const here = await readAs(coach, async (tx) => ({
    exercises: await readExercisesHere(tx),
    pathways: await readPathwaysHere(tx),
    shelf: await readShelfSlugs(tx),
  }));
  const exercises = planned(file.exercises, here.exercises);
  const slugs = new Map(
    exercises
      .filter(isImported)
      .map(({ exercise, becomes, slugHere }) => [exercise.slug, becomes === "here" ? (slugHere ?? "") : ""]),
  );
  const pathways = plannedPathways(file.pathways, here.pathways, slugs, here.shelf);
  const missing = missingWords(pathways, exercises);
  if (missing.length > 0) throw new FieldErrors({ text: missing });
  return {
    exercises: exercises.map(({ exercise: { slug, content }, becomes }) => ({
      slug,
      title: content.title,
      aim: content.aim,
      questions: content.fields.length,
      becomes,
    })),
    pathways: pathways.map(({ pathway: { slug, content }, becomes }) => ({
      slug,
      title: content.title,
      aim: content.aim,
      steps: content.steps.length,
      becomes,
    })),
  };
}
