/** What waits sealed when a concern is raised: held from then on, so that nothing opens later on a yes of before. Needs the system role. */
import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, ne, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { setLocal } from "@/db/local-settings";
import { answers } from "@/db/schema/answers";
import { causeMaps } from "@/db/schema/cause-maps";
import { clients } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { repairs } from "@/db/schema/repairs";
import { setbacks } from "@/db/schema/setbacks";
import { exact } from "@/db/statements";

type Waiting = typeof answers | typeof causeMaps | typeof pulseOffers | typeof repairs;

type ToHold = {
  practiceId: string;
  coupleId: string;
  at: Date;
  /** False: the same statements, and nothing is held. */
  ifRaised?: boolean;
};

/** Whatever is sent while one stands is held by a trigger (db/migrations/0024_held_from_the_partner.sql). */
export async function holdWhatWaits(
  system: Tx,
  { practiceId, coupleId, at, ifRaised = true }: ToHold,
): Promise<void> {
  const fromPartner = { heldFrom: sql`${clients.id}`, heldAt: at };
  const notHeldYet = (table: Waiting) =>
    and(
      eq(clients.practiceId, practiceId),
      eq(clients.coupleId, coupleId),
      eq(table.practiceId, clients.practiceId),
      eq(table.coupleId, clients.coupleId),
      ne(table.clientId, clients.id),
      isNull(table.heldFrom),
      sql`${ifRaised}::boolean`,
    );
  const isSharedWhole = system
    .select({ id: sharedPeriods.id })
    .from(sharedPeriods)
    .where(
      and(
        eq(sharedPeriods.practiceId, pulseOffers.practiceId),
        eq(sharedPeriods.coupleId, pulseOffers.coupleId),
        isNull(sharedPeriods.endedAt),
        lte(sharedPeriods.fromWeek, pulseOffers.fromWeek),
        gte(sharedPeriods.toWeek, pulseOffers.toWeek),
      ),
    );
  await system
    .update(answers)
    .set(exact(answers, fromPartner))
    .from(clients)
    .where(
      and(
        notHeldYet(answers),
        eq(answers.audience, "couple"),
        isNull(answers.releasedAt),
        isNull(answers.withdrawnAt),
      ),
    );
  await system
    .update(causeMaps)
    .set(exact(causeMaps, fromPartner))
    .from(clients)
    .where(and(notHeldYet(causeMaps), eq(causeMaps.state, "ready")));
  await system
    .update(pulseOffers)
    .set(exact(pulseOffers, fromPartner))
    .from(clients)
    .where(and(notHeldYet(pulseOffers), isNull(pulseOffers.revokedAt), notExists(isSharedWhole)));
  const isRepaired = system
    .select({ id: setbacks.id })
    .from(setbacks)
    .where(
      and(
        eq(setbacks.practiceId, repairs.practiceId),
        eq(setbacks.coupleId, repairs.coupleId),
        eq(setbacks.id, repairs.setbackId),
        isNotNull(setbacks.repairedOn),
      ),
    );
  await system
    .update(repairs)
    .set(exact(repairs, fromPartner))
    .from(clients)
    .where(
      and(notHeldYet(repairs), eq(repairs.kind, "done"), isNull(repairs.withdrawnAt), notExists(isRepaired)),
    );
}

/** The three ways to send from here on in this transaction; each takes the place of the one before. */
const holding = (hold: "" | "yes", both: "" | "yes") => (tx: Tx) =>
  setLocal(tx, { "app.hold": hold, "app.both": both });

/** What is sent is held, as it is while a safety concern is open. */
export const holdEverything = holding("yes", "");
/** What both wrote side by side is known to both, so what comes of it is not held. */
export const holdNothing = holding("", "yes");
/** What is sent is held if a safety concern is open. */
export const holdAsUsual = holding("", "");
