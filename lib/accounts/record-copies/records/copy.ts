/** Which copies were made, and of whose record one is, inside a coach's transaction. */
import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { copyAuthorizations, recordCopies } from "@/db/schema/record-copies";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { openHours } from "../rules";

const since = (at: Date) => new Date(at.getTime() - openHours * 3_600_000);

/** Newest first. */
export const madeCopies = (tx: Tx, coupleId: string) =>
  tx
    .select({
      copyId: recordCopies.id,
      madeAt: recordCopies.madeAt,
      madeById: recordCopies.madeBy,
      madeBy: coaches.name,
      of: clients.firstName,
    })
    .from(recordCopies)
    .innerJoin(
      coaches,
      and(eq(coaches.practiceId, recordCopies.practiceId), eq(coaches.id, recordCopies.madeBy)),
    )
    .leftJoin(
      clients,
      and(eq(clients.coupleId, recordCopies.coupleId), eq(clients.id, recordCopies.ofClient)),
    )
    .where(eq(recordCopies.coupleId, coupleId))
    .orderBy(desc(recordCopies.madeAt), desc(recordCopies.id));

export const isOpenTo = (coach: Coach, { madeAt, madeById }: { madeAt: Date; madeById: string }) =>
  madeById === coach.personId && madeAt > since(coach.at);

/** A copy that this counselor has made, within its day. @throws NotFound */
export async function openCopy(tx: Tx, coach: Coach, coupleId: string, copyId: string) {
  return firstOrNotFound(
    await tx
      .select({
        madeAt: recordCopies.madeAt,
        label: couples.label,
        status: couples.status,
        jointUntil: couples.jointUntil,
      })
      .from(recordCopies)
      .innerJoin(
        couples,
        and(eq(couples.practiceId, recordCopies.practiceId), eq(couples.id, recordCopies.coupleId)),
      )
      .where(
        and(
          eq(recordCopies.coupleId, coupleId),
          eq(recordCopies.id, copyId),
          eq(recordCopies.madeBy, coach.personId),
          gt(recordCopies.madeAt, since(coach.at)),
        ),
      ),
  );
}

/** Whose authorization it was made with, and how far each goes. */
export const usedFor = (tx: Tx, coupleId: string, copyId: string) =>
  tx
    .select({ clientId: copyAuthorizations.clientId, confided: copyAuthorizations.confided })
    .from(copyAuthorizations)
    .where(and(eq(copyAuthorizations.coupleId, coupleId), eq(copyAuthorizations.usedBy, copyId)));
