/** Handing exercises on as a text, and looking at such a text before anything of it is saved. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/auth/actor";
import { slugFrom } from "@/lib/authoring/rules/keys";
import { NotFound, Refusal, Unfilled } from "@/lib/errors";
import type { ExerciseContent } from "@/lib/exercises/schema";
import { exchangeFormat, exchangeVersion, fileLimit } from "./limits";
import { planned } from "./plan";
import type { ExchangeFile, ExportChoice, ImportText } from "./schema";
import { fileIn, sharedOf, standingIn } from "./standing";
import type { ExchangeText, ImportPlan } from "./types";

const tooMuch = "This is more than fits into one file. Please hand it on in smaller pieces.";

/** Nothing of the practice travels but the content itself. @throws NotFound, Refusal, Unfilled */
export async function exchangeText(coach: Coach, { exerciseIds }: ExportChoice): Promise<ExchangeText> {
  const wanted = [...new Set(exerciseIds)];
  if (wanted.length === 0) throw new Unfilled({ exerciseIds: ["Please choose at least one."] });
  const rows = await asActor(coach, (tx) =>
    tx.execute<{
      slug: string;
      content: Omit<ExerciseContent, "guidance">;
      guidance: ExerciseContent["guidance"];
    }>(sql`
      select e.slug, v.content, v.guidance
      from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.id = any(${sql.param(`{${wanted.join()}}`)}::uuid[]) and e.retired_at is null
      order by v.content ->> 'title', e.slug`),
  );
  if (rows.length !== wanted.length) throw new NotFound();
  const file: ExchangeFile = {
    format: exchangeFormat,
    version: exchangeVersion,
    exercises: rows.map(sharedOf),
    pathways: [],
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (Buffer.byteLength(text) > fileLimit) throw new Refusal(tooMuch);
  const [only] = file.exercises;
  const name =
    file.exercises.length === 1 && only ? slugFrom(only.content.title) : `${rows.length}-exercises`;
  return { name: `mendwork-${name}.json`, text };
}

/** What would be added, and what is there already. Saves nothing. @throws Unfilled (`text`) */
export async function importPlan(coach: Coach, { text }: ImportText): Promise<ImportPlan> {
  const file = fileIn(text);
  const standing = await asActor(coach, standingIn);
  return {
    exercises: planned(file.exercises, standing).map(({ exercise: { slug, content }, becomes }) => ({
      slug,
      title: content.title,
      aim: content.aim,
      questions: content.fields.length,
      becomes,
    })),
    pathwaysLeftOut: file.pathways.length,
  };
}
