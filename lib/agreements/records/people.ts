/** The people of a couple's agreements, inside a caller's transaction. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { People } from "../types";

/** @throws NotFound for a couple that is not this actor's */
export async function readPeople(tx: Tx, actor: Actor, coupleId: string): Promise<People> {
  const { status, coachName } = firstOrNotFound(
    await tx
      .select({ status: couples.status, coachName: coaches.name })
      .from(couples)
      .innerJoin(coaches, and(eq(coaches.practiceId, couples.practiceId), eq(coaches.id, couples.coachId)))
      .where(eq(couples.id, coupleId)),
  );
  return {
    partners: await partnersOf(tx, coupleId),
    me: actor.kind === "client" ? actor.personId : null,
    coachName,
    today: dayIn(actor.timeZone, actor.at),
    ending: isApart(status),
  };
}
