/** What a practice has, in the shape in which it travels. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { FieldErrors } from "@/lib/platform/errors";
import type { Standing } from "../rules/plan-exercises";
import { readExchange } from "../rules/read-file";
import { type ExchangeFile, sharedExerciseSchema } from "../schema";

type Row = {
  slug: string;
  retired: boolean;
  content: Omit<ExerciseContent, "guidance">;
  guidance: ExerciseContent["guidance"];
};

export const sharedOf = ({ slug, content, guidance }: Omit<Row, "retired">) =>
  sharedExerciseSchema.parse({ slug, content: { ...content, guidance } });

export async function standingIn(tx: Tx): Promise<Standing[]> {
  const rows = await tx.execute<Row>(sql`
    select e.slug, e.retired_at is not null as retired, v.content, v.guidance
    from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version`);
  return rows.map((row) => ({ ...sharedOf(row), retired: row.retired }));
}

/** @throws FieldErrors with every sentence about what is wrong with it */
export function fileIn(text: string): ExchangeFile {
  const { file, problems } = readExchange(text);
  if (problems) throw new FieldErrors({ text: problems });
  return file;
}
