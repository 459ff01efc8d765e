/** The links of a couple's cycle, for an exercise to name the one it works on. Inside their counselor's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { FieldErrors } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { cycleOf } from "../rules/cycle";
import type { CycleLink } from "../schema";
import type { TurnView } from "../types";
import { noteText } from "./read";

export async function cycleIn(tx: Tx, coupleId: string): Promise<TurnView[]> {
  const { turns } = await noteText(tx, coupleId);
  return turns.length === 0 ? [] : cycleOf(turns, await partnersOf(tx, coupleId));
}

/** @throws FieldErrors (`cycleLink`) for a link of no cycle of theirs */
export async function checkLink(tx: Tx, coupleId: string, link: CycleLink | null): Promise<void> {
  if (link === null) return;
  const known = await tx.execute(
    sql`select id from cycle_turns where couple_id = ${coupleId} and id = ${link.turnId}`,
  );
  if (known.length === 0) throw new FieldErrors({ cycleLink: ["Please choose a step from the list."] });
}
