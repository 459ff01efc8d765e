/** A hard week: called by a partner for themselves, or by their counselor for the pathway. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { hardWeeks } from "@/db/schema/load";
import { responses } from "@/db/schema/responses";
import { insertOnly } from "@/db/statements";
import { assignedRows } from "@/lib/assignments/responses/records/next-steps";
import { findOrCreateResponse } from "@/lib/assignments/responses/records/sheet";
import { stepsFrom } from "@/lib/assignments/responses/rules/steps";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { addDays, dayIn, dayInWords } from "@/lib/platform/time/day";
import { lockAlivePlan, recordPlanEvent } from "../records/lock";
import type { HardWeek } from "../schema";
import { hardWeekDays, movePlanOfBoth, shiftByAWeek } from "./records";
import { comingRound } from "./rules";

/** What lies before them, what would come back sooner, and what comes round meanwhile. */
async function putAllAside(tx: Tx, client: Client, today: string, untilOn: string): Promise<void> {
  const rows = await assignedRows(tx, client, addDays(untilOn, -1));
  const { main, others, postponed } = stepsFrom(rows, today);
  const sooner = postponed.filter(({ until }) => until !== null && until < untilOn);
  const now = [...(main ? [main] : []), ...others, ...sooner].map(({ assignmentId, turn }) => ({
    assignmentId,
    occurrence: turn.occurrence,
  }));
  const { practiceId, coupleId, personId: clientId } = client;
  for (const which of [...now, ...comingRound(rows, today, untilOn)]) {
    const place = { practiceId, coupleId, ...which };
    const responseId = await findOrCreateResponse(tx, client, { place, clientId, responseId: null });
    await tx
      .update(responses)
      .set({ status: "set_aside", setAsideUntil: untilOn })
      .where(and(eq(responses.id, responseId), isNull(responses.submittedAt)));
  }
}

/**
 * Puts everything of one's own aside for seven days and moves what the pathway has not assigned yet. Nothing that both read changes, and no
 * reason is asked. @throws Refusal while one runs
 */
export const sayHardWeek = (client: Client): Promise<{ untilOn: string }> =>
  asActor(client, async (tx) => {
    const today = dayIn(client.timeZone, client.at);
    const { practiceId, coupleId, personId: clientId } = client;
    const untilOn = addDays(today, hardWeekDays);
    const [running] = await tx
      .select({ untilOn: hardWeeks.untilOn })
      .from(hardWeeks)
      .where(and(eq(hardWeeks.coupleId, coupleId), gt(hardWeeks.untilOn, today)));
    const said = running
      ? []
      : await insertOnly(tx, hardWeeks, { practiceId, coupleId, clientId, onDate: today, untilOn })
          .onConflictDoNothing()
          .returning({ untilOn: hardWeeks.untilOn });
    if (said.length === 0) {
      const until = dayInWords(running?.untilOn ?? untilOn, today);
      throw new Refusal(
        `You have said so already, and that is noted until ${until}. Anything that is still too much can be put aside by itself, or you can take a break.`,
      );
    }
    await putAllAside(tx, client, today, untilOn);
    await recordAuditEvent(tx, client, {
      action: "load.hard_week",
      subjectKind: "client",
      subjectId: clientId,
      scope: "person",
    });
    await movePlanOfBoth(tx, client);
    return { untilOn };
  });

/** Everything not yet assigned comes a week later. Nothing that was given is touched, and nobody but the coach sees it. @throws NotFound, Refusal */
export const hardWeek = (coach: Coach, { planId, submitKey }: HardWeek): Promise<void> =>
  asActor(coach, async (tx) => {
    const plan = await lockAlivePlan(tx, planId);
    if (plan.state !== "running") {
      throw new Refusal(
        "Nothing is on its way just now, so there are no dates to move. They count from the day it goes on.",
      );
    }
    const onDate = dayIn(coach.timeZone, coach.at);
    if (await shiftByAWeek(tx, plan, { at: coach.at, onDate, submitKey })) {
      await recordPlanEvent(tx, coach, plan, "plan.hard_week");
    }
  });
