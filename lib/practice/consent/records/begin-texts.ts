/** Gives every practice that has none the texts it begins with. Running it again changes nothing. */
import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { consentTexts } from "@/db/schema/consent";
import { practiceProfile, practices } from "@/db/schema/practices";
import { insertFrom } from "@/db/statements";
import { beginningTexts } from "../content/texts";

/** A transaction of the program's, or one of the migrations'. */
type Runner = Pick<PostgresJsDatabase, "insert">;

const rows = () => practiceProfile.enumValues.map((profile) => ({ profile, ...beginningTexts(profile) }));

/** @param at when they are written; now, where nobody says */
export async function beginTexts(tx: Runner, at: Date | null = null): Promise<void> {
  const given = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as g(profile practice_profile, disclosure text, "disclosureWords" text, separation text, nature text, channels text))`;
  await insertFrom(
    tx,
    consentTexts,
    {
      practiceId: practices.id,
      version: sql`1`,
      disclosure: sql`g.disclosure`,
      disclosureWords: sql`g."disclosureWords"`,
      separation: sql`g.separation`,
      nature: sql`g.nature`,
      channels: sql`g.channels`,
      writtenAt: sql`coalesce(${at?.toISOString() ?? null}::timestamptz, now())`,
    },
    sql`from ${practices} join ${given} g on g.profile = ${practices.profile}
      where not exists (select 1 from ${consentTexts} where ${consentTexts.practiceId} = ${practices.id})`,
  ).onConflictDoNothing();
}
