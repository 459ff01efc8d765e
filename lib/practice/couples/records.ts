/** A couple's row inside a caller's transaction: locking it, and who belongs to it. */
import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { switchToSystem } from "@/db/system";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { isEnding } from "./rules/ending";
import type { CoupleStatus, Partner } from "./types";

export type LockedCouple = { status: CoupleStatus; ending: boolean; coachId: string };

/**
 * Locks the couple's row until commit, so that whoever changes what both share waits for the one before. Needs the system
 * role: a client has no right to lock it, and a coach none on what belongs to both. @throws NotFound
 */
export async function lockCouple(
  system: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
): Promise<LockedCouple> {
  const row = firstOrNotFound(
    await system.execute<{ status: CoupleStatus; coachId: string }>(sql`
      select status, coach_id as "coachId" from couples where practice_id = ${practiceId} and id = ${coupleId} for no key update`),
  );
  return { ...row, ending: isEnding(row.status) };
}

/** `lockCouple` in an actor's transaction: one step with the system role, then back. @throws NotFound */
export const lockCoupleAs = (tx: Tx, actor: Actor, coupleId: string): Promise<LockedCouple> =>
  switchToSystem(tx, actor.kind, "what belongs to two people changes one step after the other", (system) =>
    lockCouple(system, { practiceId: actor.practiceId, coupleId }),
  );

/** SQL for `isEnding`. @param alias of `couples` in the statement */
export const endingOf = (alias: string): SQL =>
  sql`${sql.identifier(alias)}.status in ('separating', 'closed')`;

export type PeopleAround = {
  partnerName: string;
  coachName: string;
  status: CoupleStatus;
  ending: boolean;
};

/** The names of a client's partner and counselor, and the couple's status. */
export async function peopleAround(tx: Tx, client: Client): Promise<PeopleAround> {
  return firstOrNotFound(
    await tx.execute<PeopleAround>(sql`
      select p.first_name as "partnerName", k.name as "coachName", c.status, ${endingOf("c")} as ending
      from couples c join clients p on p.couple_id = c.id and p.id <> ${client.personId}
      join coaches k on k.id = c.coach_id where c.id = ${client.coupleId}`),
  );
}

/** The two partners of a couple, the first first. @throws NotFound for a couple that this reader cannot see */
export async function partnersOf(tx: Tx, coupleId: string): Promise<[Partner, Partner]> {
  const [first, second] = await tx
    .select({
      clientId: clients.id,
      firstName: clients.firstName,
      place: sql<Partner["place"]>`${clients.place}`,
    })
    .from(clients)
    .where(eq(clients.coupleId, coupleId))
    .orderBy(clients.place);
  if (!first || !second) throw new NotFound();
  return [first, second];
}
