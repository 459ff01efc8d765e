/** What somebody wrote about a conflict, as the columns it is kept in. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound } from "@/lib/platform/errors";
import type { WriteConflict } from "../schema";

export type Words = Omit<WriteConflict, "coupleId" | "submitKey">;

/** The two roles out of "who was hurt". @throws NotFound for somebody who is not of this couple */
async function rolesIn(tx: Tx, coupleId: string, hurt: string) {
  if (hurt === "mutual") return { roles: "mutual", injured: null, involved: null };
  const rows = await tx.execute<{ id: string }>(sql`select id from clients where couple_id = ${coupleId}`);
  const other = rows.find(({ id }) => id !== hurt);
  if (!other || !rows.some(({ id }) => id === hurt)) throw new NotFound();
  return { roles: "one", injured: hurt, involved: other.id };
}

export async function columnsOf(tx: Tx, coupleId: string, words: Words): Promise<[string, SQL][]> {
  const { roles, injured, involved } = await rolesIn(tx, coupleId, words.hurt);
  return [
    ["kind", sql`${words.kind}`],
    [
      "sub_kinds",
      sql`(select coalesce(array_agg(s), '{}') from jsonb_array_elements_text(${JSON.stringify(words.subKinds)}::jsonb) s)`,
    ],
    ["scale", sql`${words.scale}`],
    ["title", sql`${words.title}`],
    ["facts", sql`${words.facts}`],
    ["timing", sql`${words.timing}`],
    ["on_date", sql`${words.onDate}::date`],
    ["to_date", sql`${words.toDate}::date`],
    ["roles", sql`${roles}`],
    ["involved_partner_id", sql`${involved}::uuid`],
    ["injured_partner_id", sql`${injured}::uuid`],
  ];
}
