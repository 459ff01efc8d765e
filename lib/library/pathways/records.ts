/** One more version of a pathway, inside a coach's transaction that has it in hand. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/platform/auth/actor";
import type { PathwayContent } from "./schema";

export async function addVersionIn(
  tx: Tx,
  coach: Coach,
  pathwayId: string,
  version: number,
  content: PathwayContent,
) {
  await tx.execute(sql`
    insert into pathway_versions (practice_id, pathway_id, version, content, published_at)
    values (${coach.practiceId}, ${pathwayId}, ${version}, ${JSON.stringify(content)}::jsonb, ${coach.at.toISOString()})`);
  await tx.execute(sql`
    update pathways set current_version = ${version}, draft = null, draft_revision = draft_revision + 1 where id = ${pathwayId}`);
}
