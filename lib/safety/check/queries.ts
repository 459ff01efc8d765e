/** Reading the safety checks of a couple: their counselor only. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { readAnswered, readJudgments, readLatestSetback, readPartners } from "./records/read";
import { checkDue, proposedDay } from "./rules";
import type { SafetyChecks } from "./types";

/** What each answered alone, what was made of it, and when it is time again. @throws NotFound */
export function safetyChecks(coach: Coach, { coupleId }: { coupleId: string }): Promise<SafetyChecks> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const [people, answered, judgments, setback] = await Promise.all([
      readPartners(tx, coupleId),
      readAnswered(tx, coupleId),
      readJudgments(tx, coupleId),
      readLatestSetback(tx, coupleId),
    ]);
    if (people.length === 0) throw new NotFound();
    const partners = people.map(({ clientId, firstName, leftAt, joinedAt, status, episode }) => {
      const theirs = { answered: answered.filter(of(clientId)), judgments: judgments.filter(of(clientId)) };
      const now = (row: { episode: number }) => row.episode === episode;
      const judged = theirs.judgments.find(now);
      const due = checkDue({
        closed: status === "closed" || leftAt !== null || (status === "paused" && joinedAt === null),
        ...{ today, setback },
        answeredAt: theirs.answered.find(now)?.answeredAt ?? null,
        judgedAt: judged?.recordedAt ?? null,
        nextOn: judged?.nextOn ?? null,
      });
      return { clientId, firstName, due, ...theirs };
    });
    return { partners, today, proposedOn: proposedDay(today) };
  });
}

const of = (clientId: string) => (row: { clientId: string }) => row.clientId === clientId;
