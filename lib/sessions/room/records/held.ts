/** Where a screen for both would show another thing than one of them has on their own pages. Inside their counselor's transaction. */
import "server-only";
import { and, between, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulses } from "@/db/schema/pulses";
import type { Coach } from "@/lib/platform/auth/actor";
import { readHeld } from "@/lib/reconsent/records/as-system";
import type { ThingKind } from "@/lib/reconsent/terms";
import type { RoomPart } from "../terms";

const shownIn: Partial<Record<ThingKind, RoomPart>> = {
  promise: "promises",
  sharing: "weeks",
  marble: "jar",
  thanks: "thanks",
};

/** The parts in which something is held from one partner, save what its author has said no to: its author would miss it there. */
export async function partsHeld(tx: Tx, coach: Coach, coupleId: string): Promise<RoomPart[]> {
  const [held, weeks, versions] = await Promise.all([
    readHeld(tx, coach, coupleId),
    tx
      .select({ weekOn: pulses.weekOn })
      .from(pulses)
      .innerJoin(
        sharedPeriods,
        and(
          eq(sharedPeriods.practiceId, pulses.practiceId),
          eq(sharedPeriods.coupleId, pulses.coupleId),
          isNull(sharedPeriods.endedAt),
          between(pulses.weekOn, sharedPeriods.fromWeek, sharedPeriods.toWeek),
        ),
      )
      .where(and(eq(pulses.coupleId, coupleId), isNotNull(pulses.heldFrom)))
      .limit(1),
    tx
      .select({ version: agreementVersions.version })
      .from(agreementVersions)
      .where(
        and(
          eq(agreementVersions.coupleId, coupleId),
          eq(agreementVersions.state, "active"),
          isNotNull(agreementVersions.heldFrom),
        ),
      )
      .limit(1),
  ]);
  const parts = held.flatMap(({ kind }) => shownIn[kind] ?? []);
  if (weeks.length > 0) parts.push("weeks");
  if (versions.length > 0) parts.push("agreements");
  return parts;
}
