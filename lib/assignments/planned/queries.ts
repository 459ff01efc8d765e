/** Plans as each may read them: a partner their own, the counselor those of a sheet. */
import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { assignmentPlans } from "@/db/schema/assignment-plans";
import { clients } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import type { PlanView } from "./types";

const columns = {
  what: assignmentPlans.what,
  whenWords: assignmentPlans.whenWords,
  whereWords: assignmentPlans.whereWords,
  obstacle: assignmentPlans.obstacle,
  sure: assignmentPlans.sure,
};

export const myPlan = (
  client: Client,
  { assignmentId }: { assignmentId: string },
): Promise<PlanView | null> =>
  readAs(client, async (tx) => {
    const { coupleId, personId } = client;
    const [plan] = await tx
      .select(columns)
      .from(assignmentPlans)
      .where(
        and(
          eq(assignmentPlans.coupleId, coupleId),
          eq(assignmentPlans.assignmentId, assignmentId),
          eq(assignmentPlans.clientId, personId),
        ),
      );
    return plan ?? null;
  });

/** Beside an answer: of its author, or of both where both wrote it. */
export const plansBeside = (
  coach: Coach,
  { responseId }: { responseId: string },
): Promise<(PlanView & { firstName: string })[]> =>
  readAs(coach, (tx) =>
    tx
      .select({ ...columns, firstName: clients.firstName })
      .from(responses)
      .innerJoin(
        assignmentPlans,
        and(
          eq(assignmentPlans.practiceId, responses.practiceId),
          eq(assignmentPlans.coupleId, responses.coupleId),
          eq(assignmentPlans.assignmentId, responses.assignmentId),
          or(isNull(responses.clientId), eq(assignmentPlans.clientId, responses.clientId)),
        ),
      )
      .innerJoin(
        clients,
        and(
          eq(clients.practiceId, assignmentPlans.practiceId),
          eq(clients.coupleId, assignmentPlans.coupleId),
          eq(clients.id, assignmentPlans.clientId),
        ),
      )
      .where(eq(responses.id, responseId))
      .orderBy(clients.place),
  );
