/** The coach's list for the next session. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import type { AgendaItem } from "./types";

const agendaLength = 100;

/** Open items first, then what was talked about in the last two weeks; of one couple, or of all. */
export function agenda(coach: Coach, { coupleId }: { coupleId?: string } = {}): Promise<AgendaItem[]> {
  const since = new Date(coach.at.getTime() - 14 * 86_400_000).toISOString();
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<
      Omit<AgendaItem, "createdAt" | "discussedAt"> & { createdAt: string; discussedAt: string | null }
    >(sql`
      select g.id as "itemId", g.couple_id as "coupleId", c.label as "coupleLabel", g.response_id as "responseId",
        v.content ->> 'title' as title, k.first_name as "authorName", g.note, g.created_at as "createdAt",
        g.discussed_at as "discussedAt"
      from agenda_items g
      join couples c on c.id = g.couple_id
      left join responses r on r.couple_id = g.couple_id and r.id = g.response_id
      left join assignments a on a.couple_id = r.couple_id and a.id = r.assignment_id
      left join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      left join clients k on k.couple_id = r.couple_id and k.id = r.client_id
      where (g.discussed_at is null or g.discussed_at > ${since})
        ${coupleId ? sql`and g.couple_id = ${coupleId}` : sql``}
      order by g.discussed_at is not null, g.created_at, g.id limit ${agendaLength}`);
    return rows.map((row) => ({
      ...row,
      createdAt: new Date(row.createdAt),
      discussedAt: row.discussedAt === null ? null : new Date(row.discussedAt),
    }));
  });
}
