/** Who reads a conflict, with the names that stand in it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import type { Partner } from "@/lib/practice/couples/types";
import type { Person } from "../types";

const named = ({ clientId, firstName: name, place }: Partner): Person => ({ clientId, name, place });

async function namedPartners(tx: Tx, coupleId: string): Promise<[Person, Person]> {
  const [one, two] = await partnersOf(tx, coupleId);
  return [named(one), named(two)];
}

export async function readersForClient(tx: Tx, client: Client) {
  const partners = await namedPartners(tx, client.coupleId);
  const { coachName } = firstOrNotFound(
    await tx
      .select({ coachName: coaches.name })
      .from(couples)
      .innerJoin(coaches, and(eq(coaches.practiceId, couples.practiceId), eq(coaches.id, couples.coachId)))
      .where(eq(couples.id, client.coupleId)),
  );
  const [one, two] = partners;
  const [me, partner] = one.clientId === client.personId ? [one, two] : [two, one];
  return { partners, coachName, me, partner, personId: client.personId };
}

/** @throws NotFound for a couple that is not theirs */
export async function readersForCoach(tx: Tx, coach: Coach, coupleId: string) {
  const partners = await namedPartners(tx, coupleId);
  return { partners, coachName: coach.name, personId: coach.personId };
}
