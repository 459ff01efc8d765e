/** Everything since the last session, for the counselor who prepares the next one: in one transaction. */
import "server-only";
import { readAs } from "@/db/reads";
import { coupleHomework } from "@/lib/assignments/queries";
import { readOpenSignals } from "@/lib/caseload/signals/records/read";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { cycleOf } from "@/lib/root-causes/rules/cycle";
import { begunBy, stepsWithoutWork } from "@/lib/root-causes/rules/link-status";
import { checkDue } from "@/lib/safety/check/rules";
import { coupleTimeline } from "@/lib/timeline/queries";
import { trustInWords } from "@/lib/trust/queries";
import { byPartner } from "../alliance/rules";
import { isReviewDue } from "../reviews/rules";
import { briefRow } from "./records/row";
import { situationRow } from "./records/situation";
import {
  answersSince,
  disclosuresWaiting,
  goalsNow,
  pairedAnswers,
  partsSince,
  waitingExchanges,
} from "./rules";
import type { Brief } from "./types";

const signalsShown = 6;

const orNull = (at: string | null) => (at === null ? null : new Date(at));

/** @throws NotFound */
export async function sessionBrief(coach: Coach, { coupleId }: { coupleId: string }): Promise<Brief> {
  const [row, situation, { assignments, today }, trust, { entries }, { signals }] = await Promise.all([
    readAs(coach, async (tx) =>
      firstOrNotFound(await briefRow(tx, { coupleId, at: coach.at.toISOString() })),
    ),
    readAs(coach, async (tx) =>
      firstOrNotFound(await situationRow(tx, { coupleId, at: coach.at.toISOString() })),
    ),
    coupleHomework(coach, { coupleId }),
    trustInWords(coach, { coupleId }),
    coupleTimeline(coach, { coupleId }),
    readAs(coach, (tx) => readOpenSignals(tx, { coupleId, most: signalsShown })),
  ]);
  const { since, next } = row;
  const [plan] = row.plan;
  const [setback] = row.setback;
  return {
    ...{ since, next, trust, signals },
    alliance: byPartner(row.alliance.map((one) => ({ ...one, startsAt: new Date(one.startsAt) }))),
    measured: row.measured,
    reviewProposed: isReviewDue({
      ...{ startedOn: row.startedOn, isActive: row.status === "active", today },
      lastOn: row.lastReviewAt && dayIn(coach.timeZone, row.lastReviewAt),
    }),
    ...partsSince(entries, since),
    answers: answersSince(assignments, since),
    waiting: waitingExchanges(assignments),
    agenda: row.agenda ?? [],
    points: row.points.map((point) => ({ ...point, filedAt: new Date(point.filedAt) })),
    alone: row.alone.map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
    items: row.items,
    plan: plan ? { words: plan.words, on: new Date(plan.on) } : null,
    goals: goalsNow(situation.people, situation.goals),
    paces: situation.wishes,
    steps: stepsWithoutWork(
      situation.cycle.flatMap(({ content }) => cycleOf(content.turns, situation.people)),
      begunBy(situation.given, today),
      today,
    ),
    pairs: pairedAnswers(situation.paired),
    disclosures: disclosuresWaiting(situation.told),
    checks: row.checks.map(({ clientId, firstName, answeredAt, judgedAt, nextOn }) => ({
      ...{ clientId, firstName },
      due: checkDue({
        ...{ closed: row.status === "closed", today, nextOn },
        ...{ answeredAt: orNull(answeredAt), judgedAt: orNull(judgedAt) },
        setback: setback ? { onDay: setback.onDay, writtenAt: new Date(setback.writtenAt) } : null,
      }),
    })),
  };
}
