/** Supervision of a couple: for their counselor who is named and whether it is open, for a partner what they have said themselves. */
import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { supervisionConsents, supervisions } from "@/db/schema/supervisions";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { requireCouple } from "@/lib/practice/couples/records";
import { supervisionNow } from "./records/open";
import type { CoupleSupervision, MySupervision } from "./types";

/** @throws NotFound */
export const coupleSupervision = (
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<CoupleSupervision> =>
  readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const [supervisors, now] = await Promise.all([
      tx
        .select({ supervisorId: coaches.id, name: coaches.name })
        .from(coaches)
        .where(and(eq(coaches.isSupervisor, true), isNull(coaches.removedAt)))
        .orderBy(asc(coaches.name), asc(coaches.id)),
      supervisionNow(tx, coach, coupleId),
    ]);
    return { supervisors, now };
  });

/** Who is named, and what this person has said: never what the other has. */
export const mySupervision = (client: Client): Promise<MySupervision> =>
  readAs(client, async (tx) => {
    const [mine] = await tx
      .select({
        supervisionId: supervisions.id,
        supervisorName: supervisions.supervisorName,
        agreed: supervisionConsents.agreed,
      })
      .from(supervisions)
      .innerJoin(
        couples,
        and(eq(couples.id, supervisions.coupleId), eq(couples.episode, supervisions.episode)),
      )
      .leftJoin(
        supervisionConsents,
        and(
          eq(supervisionConsents.coupleId, supervisions.coupleId),
          eq(supervisionConsents.supervisionId, supervisions.id),
          eq(supervisionConsents.clientId, client.personId),
        ),
      )
      .where(and(eq(supervisions.coupleId, client.coupleId), isNull(supervisions.endedAt)));
    return mine ?? null;
  });
