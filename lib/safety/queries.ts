/** Reading safety concerns: their counselor only. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { safetyConcerns as concerns } from "@/db/schema/safety";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCouple } from "@/lib/practice/couples/records";
import type { Concerns } from "./types";

/** Everything that was ever raised about these two. @throws NotFound */
export function safetyConcerns(coach: Coach, { coupleId }: { coupleId: string }): Promise<Concerns> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const rows = await tx
      .select({
        concernId: concerns.id,
        aboutName: clients.firstName,
        source: concerns.source,
        words: concerns.words,
        raisedAt: concerns.raisedAt,
        settledAt: concerns.settledAt,
        settledReason: concerns.settledReason,
      })
      .from(concerns)
      .leftJoin(
        clients,
        and(
          eq(clients.practiceId, concerns.practiceId),
          eq(clients.coupleId, concerns.coupleId),
          eq(clients.id, concerns.aboutClientId),
        ),
      )
      .where(and(eq(concerns.practiceId, coach.practiceId), eq(concerns.coupleId, coupleId)))
      .orderBy(desc(sql`coalesce(${concerns.settledAt}, ${concerns.raisedAt})`), concerns.id);
    return {
      open: rows.filter(({ settledAt }) => settledAt === null),
      settled: rows.filter(({ settledAt }) => settledAt !== null),
    };
  });
}
