/** Everything that was ever raised about a couple, inside their counselor's transaction. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { askOnce } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { privateWords } from "@/db/schema/private-words";
import { safetyConcerns as concerns } from "@/db/schema/safety";
import type { Coach } from "@/lib/platform/auth/actor";
import { wordsOf } from "./private-words";

const raised = builtOnce((tx, { practiceId, coupleId }: { practiceId: string; coupleId: string }) =>
  tx
    .select({
      concernId: concerns.id,
      aboutName: clients.firstName,
      source: concerns.source,
      words: sql<string>`coalesce(${privateWords.words}, ${concerns.words})`,
      raisedAt: concerns.raisedAt,
      settledAt: concerns.settledAt,
      settledReason: concerns.settledReason,
    })
    .from(concerns)
    .leftJoin(privateWords, wordsOf(concerns))
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, concerns.practiceId),
        eq(clients.coupleId, concerns.coupleId),
        eq(clients.id, concerns.aboutClientId),
      ),
    )
    .where(and(eq(concerns.practiceId, practiceId), eq(concerns.coupleId, coupleId)))
    .orderBy(desc(sql`coalesce(${concerns.settledAt}, ${concerns.raisedAt})`), concerns.id),
);

/** The latest first. */
export const readConcerns = (tx: Tx, { practiceId }: Coach, coupleId: string) =>
  askOnce(tx, `concerns of ${coupleId}`, () => raised(tx, { practiceId, coupleId }));
