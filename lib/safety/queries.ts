/** Reading safety concerns: their counselor only. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { Concern, Concerns } from "./types";

type Row = Omit<Concern, "raisedAt" | "settledAt"> & { raisedAt: string; settledAt: string | null };

/** Everything that was ever raised about these two. @throws NotFound */
export function safetyConcerns(coach: Coach, { coupleId }: { coupleId: string }): Promise<Concerns> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const rows = await tx.execute<Row>(sql`
      select s.id as "concernId", m.first_name as "aboutName", s.source, s.words, s.raised_at as "raisedAt",
        s.settled_at as "settledAt", s.settled_reason as "settledReason"
      from safety_concerns s
      left join clients m on m.practice_id = s.practice_id and m.couple_id = s.couple_id and m.id = s.about_client_id
      where s.practice_id = ${coach.practiceId} and s.couple_id = ${coupleId}
      order by coalesce(s.settled_at, s.raised_at) desc, s.id`);
    const concerns = rows.map((row) => ({
      ...row,
      raisedAt: new Date(row.raisedAt),
      settledAt: row.settledAt ? new Date(row.settledAt) : null,
    }));
    return {
      standing: concerns.filter(({ settledAt }) => settledAt === null),
      settled: concerns.filter(({ settledAt }) => settledAt !== null),
    };
  });
}
