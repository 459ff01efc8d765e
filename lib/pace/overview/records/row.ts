/** One client's first page beside what they were given: one statement, however much there is. */
import "server-only";
import { and, eq, exists, gt, isNull, ne, not, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { askedAgain } from "@/db/schema/asked-again";
import { assignmentPartners } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { doubtAnswers, doubts } from "@/db/schema/doubts";
import { endingsTold } from "@/db/schema/endings";
import { homeLooks } from "@/db/schema/home-looks";
import { couplePauses, pauses, spaces } from "@/db/schema/pauses";
import { coaches } from "@/db/schema/practices";
import { pulseNotes } from "@/db/schema/pulses";
import { gentleWords, thanks } from "@/db/schema/thanks";
import { questionsFor } from "@/lib/measures/asked/records/slots";
import { isRunning } from "@/lib/pace/pauses/records/running";
import { isOpenAt } from "@/lib/pace/space/records";
import { coverOf } from "@/lib/practice/covers/records/told";
import { hasNoIntake, isAskedToLook } from "@/lib/practice/intake/records/asked";
import { hasSessionToLookBackAt } from "@/lib/sessions/alliance/records";
import { isDayOffered } from "./day-offered";
import { toLookAt } from "./to-look-at";

type Asked = {
  me: string;
  coupleId: string;
  today: string;
  weekday: number;
  monday: string;
  at: string;
  since: string;
  lately: string;
  tookOverAfter: string;
};

export const overviewRow = builtOnce(
  (tx, { me, coupleId, today, weekday, monday, at, since, lately, tookOverAfter }: Asked) => {
    const some = (rows: SQLWrapper) => sql<boolean>`${exists(rows)}`;
    const any = (
      table: typeof thanks | typeof gentleWords | typeof doubts | typeof doubtAnswers,
      ...where: SQL[]
    ) =>
      some(
        tx
          .select({ one: sql`1` })
          .from(table)
          .where(and(eq(table.coupleId, couples.id), ...where)),
      );
    const after = (time: SQLWrapper) => gt(time, sql`${since}`);
    const answered = tx
      .select({ one: sql`1` })
      .from(doubtAnswers)
      .where(and(eq(doubtAnswers.coupleId, doubts.coupleId), eq(doubtAnswers.doubtId, doubts.id)));
    return tx
      .select({
        partnerName: clients.firstName,
        ours: { id: couplePauses.id, untilOn: couplePauses.untilOn },
        alone: { id: pauses.id, untilOn: pauses.untilOn },
        thanks: any(thanks, ne(thanks.authorId, me), after(thanks.sentAt)),
        word: any(gentleWords, ne(gentleWords.authorId, me), after(gentleWords.sentAt)),
        doubt: any(doubts, ne(doubts.askerId, me), after(doubts.askedAt), not(exists(answered))),
        answer: any(doubtAnswers, ne(doubtAnswers.authorId, me), after(doubtAnswers.answeredAt)),
        space: some(
          tx
            .select({ one: sql`1` })
            .from(spaces)
            .where(and(eq(spaces.coupleId, couples.id), isOpenAt(sql`${at}`))),
        ),
        asked: some(
          tx
            .select({ one: sql`1` })
            .from(askedAgain)
            .where(and(eq(askedAgain.clientId, me), isNull(askedAgain.answeredAt))),
        ),
        askedToLook: isAskedToLook(tx, me),
        standsOpen: hasNoIntake(tx, me),
        sessionToLookBackAt: hasSessionToLookBackAt(tx, me, at),
        questions: questionsFor(tx, { me, at, today }),
        everGiven: some(
          tx
            .select({ one: sql`1` })
            .from(assignmentPartners)
            .where(and(eq(assignmentPartners.coupleId, couples.id), eq(assignmentPartners.clientId, me))),
        ),
        ...toLookAt(tx, { me, lately }),
        dayOffered: isDayOffered(tx, { me, today, weekday }),
        newCoach: coaches.name,
        cover: coverOf(tx, today),
        begunEnding: endingsTold.begun,
        saidAt: pulseNotes.submittedAt,
      })
      .from(couples)
      .innerJoin(clients, and(eq(clients.coupleId, couples.id), ne(clients.id, me)))
      .leftJoin(couplePauses, and(eq(couplePauses.coupleId, couples.id), isRunning(couplePauses, today)))
      .leftJoin(
        pauses,
        and(
          eq(pauses.coupleId, couples.id),
          eq(pauses.clientId, me),
          eq(pauses.kind, "alone"),
          isRunning(pauses, today),
        ),
      )
      .leftJoin(
        endingsTold,
        and(
          eq(endingsTold.practiceId, couples.practiceId),
          eq(endingsTold.coupleId, couples.id),
          eq(endingsTold.episode, couples.episode),
          eq(endingsTold.clientId, me),
        ),
      )
      .leftJoin(
        coaches,
        and(
          eq(coaches.practiceId, couples.practiceId),
          eq(coaches.id, couples.coachId),
          gt(couples.handedOverAt, sql`${tookOverAfter}`),
        ),
      )
      .leftJoin(
        homeLooks,
        and(
          eq(homeLooks.practiceId, couples.practiceId),
          eq(homeLooks.coupleId, couples.id),
          eq(homeLooks.clientId, me),
        ),
      )
      .leftJoin(
        pulseNotes,
        and(
          eq(pulseNotes.practiceId, couples.practiceId),
          eq(pulseNotes.coupleId, couples.id),
          eq(pulseNotes.clientId, me),
          eq(pulseNotes.weekOn, monday),
        ),
      )
      .where(eq(couples.id, coupleId));
  },
);
