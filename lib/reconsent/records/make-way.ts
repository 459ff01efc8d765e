/** What has come to stand in a held thing's place meanwhile, for the partner alone, gives way before it opens. Needs the system role. */
import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { conflictSummaries } from "@/db/schema/cause-maps";
import { sharedGoals } from "@/db/schema/goals";
import { openMarble } from "@/lib/everyday/marbles/records/both";
import type { Client } from "@/lib/platform/auth/actor";
import type { ThingKind } from "../terms";
import { ours } from "./thing";

export async function makeWay(system: Tx, client: Client, kind: ThingKind, rowKey: string): Promise<void> {
  const [first = "", second = ""] = rowKey.split("/");
  if (kind === "marble") await openMarble(system, client, first);
  if (kind === "proposal") {
    await system
      .update(agreements)
      .set({ heldFrom: null, heldAt: null })
      .where(and(ours(agreements, client), eq(agreements.id, first)));
    await system
      .update(agreementVersions)
      .set({ state: "revised", closedAt: client.at })
      .where(
        and(
          ours(agreementVersions, client),
          eq(agreementVersions.agreementId, first),
          ne(agreementVersions.version, Number(second)),
          eq(agreementVersions.state, "proposed"),
        ),
      );
    // Words that the other has signed meanwhile, beside these, are in force for both.
    await system
      .update(agreementVersions)
      .set({ heldFrom: null, heldAt: null })
      .where(
        and(
          ours(agreementVersions, client),
          eq(agreementVersions.agreementId, first),
          eq(agreementVersions.heldFrom, client.personId),
          eq(agreementVersions.state, "active"),
        ),
      );
  }
  if (kind === "shared_goal") {
    const opening = alias(sharedGoals, "opening");
    await system
      .update(sharedGoals)
      .set({ withdrawnAt: client.at })
      .from(opening)
      .where(
        and(
          ours(sharedGoals, client),
          ours(opening, client),
          eq(opening.id, first),
          eq(sharedGoals.clientId, opening.clientId),
          eq(sharedGoals.goalId, opening.goalId),
          ne(sharedGoals.id, opening.id),
          isNull(sharedGoals.withdrawnAt),
        ),
      );
  }
  if (kind === "summary") {
    const opening = alias(conflictSummaries, "opening");
    await system
      .update(conflictSummaries)
      .set({ state: "replaced" })
      .from(opening)
      .where(
        and(
          ours(conflictSummaries, client),
          ours(opening, client),
          eq(opening.id, first),
          eq(conflictSummaries.conflictId, opening.conflictId),
          ne(conflictSummaries.id, opening.id),
          eq(conflictSummaries.state, opening.state),
        ),
      );
  }
}
