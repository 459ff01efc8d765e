/** The links of a couple's cycle, for an exercise to name the one it works on. Inside their counselor's transaction. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cycleTurns } from "@/db/schema/cycle-turns";
import { FieldErrors } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { cycleOf } from "../rules/cycle";
import type { CycleLink } from "../schema";
import type { CycleTurnView } from "../types";
import { noteText } from "./read";

export async function cycleOfCouple(tx: Tx, coupleId: string): Promise<CycleTurnView[]> {
  const { turns } = await noteText(tx, coupleId);
  return turns.length === 0 ? [] : cycleOf(turns, await partnersOf(tx, coupleId));
}

/** @throws FieldErrors (`cycleLink`) for a link of no cycle of theirs */
export async function checkLink(tx: Tx, coupleId: string, link: CycleLink | null): Promise<void> {
  if (link === null) return;
  const known = await tx
    .select({ id: cycleTurns.id })
    .from(cycleTurns)
    .where(and(eq(cycleTurns.coupleId, coupleId), eq(cycleTurns.id, link.turnId)));
  if (known.length === 0) throw new FieldErrors({ cycleLink: ["Please choose a step from the list."] });
}
