/** One of the two no longer takes part, and the other goes on: with the system role, under the couple's lock. */
import "server-only";
import { and, eq, exists, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { couplePauses } from "@/db/schema/pauses";
import { exact } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { endAsks } from "@/lib/measures/asked/records/asks";
import type { Coach } from "@/lib/platform/auth/actor";
import { isApart, isEnding } from "@/lib/practice/couples/rules/ending";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { jointUntil } from "../rules";
import { endWhatIsShared } from "./as-system";
import { endInvitations } from "./invitations";
import { type LockedWork, theCouple } from "./lock";

const reason = "one of two people no longer takes part, and the other goes on";

/** What is for both, or for whoever leaves, is withdrawn; after an ending all of it, so that the new stretch begins with nothing. */
export const leaveWork = (
  tx: Tx,
  coach: Coach,
  work: LockedWork,
  { leaves, atOnce }: { leaves: string; atOnce: boolean },
): Promise<void> =>
  switchToSystem(tx, coach.kind, reason, async (system) => {
    const { practiceId, coupleId, episode } = work;
    const over = isEnding(work.status);
    const begins = !isApart(work.status);
    const shut = begins && (atOnce || (await hasOpenConcern(system, practiceId, coupleId)));
    await system
      .update(couples)
      .set(
        exact(couples, {
          status: "one_partner",
          ...(begins && { jointUntil: jointUntil(coach.at, shut) }),
          ...(over && { episode: episode + 1, beforeConsent: false }),
        }),
      )
      .where(theCouple(work));
    await system
      .update(clients)
      .set({ leftAt: coach.at })
      .where(and(eq(clients.practiceId, practiceId), eq(clients.coupleId, coupleId), eq(clients.id, leaves)));
    if (begins) await endWhatIsShared(system, work, coach.at);
    await endInvitations(system, work, coach.at, leaves);
    await endAsks(system, work, coach.at, over ? undefined : leaves);
    await system
      .update(couplePauses)
      .set({ endedAt: coach.at })
      .where(
        and(
          eq(couplePauses.practiceId, practiceId),
          eq(couplePauses.coupleId, coupleId),
          isNull(couplePauses.endedAt),
        ),
      );
    const given = system
      .select({ id: assignmentPartners.assignmentId })
      .from(assignmentPartners)
      .where(
        and(
          eq(assignmentPartners.practiceId, practiceId),
          eq(assignmentPartners.coupleId, coupleId),
          eq(assignmentPartners.assignmentId, assignments.id),
          eq(assignmentPartners.clientId, leaves),
        ),
      );
    await system
      .update(assignments)
      .set({ withdrawnAt: coach.at })
      .where(
        and(
          eq(assignments.practiceId, practiceId),
          eq(assignments.coupleId, coupleId),
          isNull(assignments.withdrawnAt),
          over ? undefined : exists(given),
        ),
      );
  });
