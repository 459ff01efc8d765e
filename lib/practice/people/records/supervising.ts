/** What it takes to be a supervisor, and what ends with it. Needs the system role, and the person's row locked. */
import "server-only";
import { and, count, eq, gte, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { covers } from "@/db/schema/covers";
import { supervisions } from "@/db/schema/supervisions";
import type { Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";

const hasCouples =
  "A supervisor reads and has no couples of their own. Please hand over the couples they have first.";
const standsIn =
  "They stand in for somebody, or somebody stands in for them. Please end that first: a supervisor only reads.";

/** @throws Refusal while couples are theirs, or they take part in standing in */
export async function requireFree(
  system: Tx,
  { practiceId, timeZone, at }: Coach,
  coachId: string,
): Promise<void> {
  const [theirs] = await system
    .select({ n: count() })
    .from(couples)
    .where(and(eq(couples.practiceId, practiceId), eq(couples.coachId, coachId)));
  if (theirs && theirs.n > 0) throw new Refusal(hasCouples);
  const [cover] = await system
    .select({ id: covers.id })
    .from(covers)
    .where(
      and(
        eq(covers.practiceId, practiceId),
        or(eq(covers.coachId, coachId), eq(covers.coverId, coachId)),
        isNull(covers.endedAt),
        gte(covers.toOn, dayIn(timeZone, at)),
      ),
    )
    .limit(1);
  if (cover) throw new Refusal(standsIn);
}

/** Whoever is a supervisor again later is named again, and asked for again. */
export const endSupervising = (
  system: Tx,
  { practiceId, at }: { practiceId: string; at: Date },
  coachId: string,
) =>
  system
    .update(supervisions)
    .set({ endedAt: at })
    .where(
      and(
        eq(supervisions.practiceId, practiceId),
        eq(supervisions.supervisorId, coachId),
        isNull(supervisions.endedAt),
      ),
    );

/** With whoever takes a couple over it is theirs to name somebody. */
export const endSupervisionOf = (
  system: Tx,
  { practiceId, coupleId, at }: { practiceId: string; coupleId: string; at: Date },
) =>
  system
    .update(supervisions)
    .set({ endedAt: at })
    .where(
      and(
        eq(supervisions.practiceId, practiceId),
        eq(supervisions.coupleId, coupleId),
        isNull(supervisions.endedAt),
      ),
    );
