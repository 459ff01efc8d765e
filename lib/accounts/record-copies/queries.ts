/** A partner's own authorization, a couple's copies for their counselor, and the words of one copy. */
import "server-only";
import { readAs } from "@/db/reads";
import { readAgreements } from "@/lib/agreements/records/read";
import { settledByConflict } from "@/lib/conflicts/summaries/records/read";
import { coupleMeasures } from "@/lib/measures/queries";
import type { CoupleMeasure } from "@/lib/measures/types";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { selfSaid } from "@/lib/trust/pulses/rules";
import { lastSeenBy, nothingElse } from "./records/as-system";
import { openAuthorizations } from "./records/authorizations";
import { isOpenTo, madeCopies, openCopy, usedFor } from "./records/copy";
import { copiedGoals, copiedNotes, copiedPromises, copiedSessions, copiedSheets } from "./records/parts";
import { openReviews } from "./records/sessions";
import { sharedEvents, toldCheckIns } from "./records/words";
import { mayCopyMeasure } from "./rules";
import type { CopiedMeasure, CoupleCopies, MyAuthorization, RecordCopy } from "./types";

export const myAuthorization = (client: Client): Promise<MyAuthorization> =>
  readAs(client, async (tx) => {
    const [{ coachName }, [open]] = await Promise.all([
      peopleAround(tx, client),
      openAuthorizations(tx, client, client.coupleId),
    ]);
    if (!open) return { open: null, coachName };
    const { clientId: _, ...authorization } = open;
    return { open: authorization, coachName };
  });

/** @throws NotFound */
export const coupleCopies = (coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleCopies> =>
  readAs(coach, async (tx) => {
    const [[first, second], open, made] = await Promise.all([
      partnersOf(tx, coupleId),
      openAuthorizations(tx, coach, coupleId),
      madeCopies(tx, coupleId),
    ]);
    const of = ({ clientId, firstName }: { clientId: string; firstName: string }) => {
      const { clientId: _, ...given } = open.find((one) => one.clientId === clientId) ?? { clientId: "" };
      return { clientId, firstName, authorization: "how" in given ? given : null };
    };
    return {
      partners: [of(first), of(second)],
      copies: made.map(({ madeById, ...copy }) => ({
        ...copy,
        isOpen: isOpenTo(coach, { ...copy, madeById }),
      })),
    };
  });

/** @throws NotFound for one that somebody else made, or whose day is over */
export const recordCopy = (
  coach: Coach,
  { coupleId, copyId }: { coupleId: string; copyId: string },
): Promise<RecordCopy> =>
  readAs(coach, async (tx) => {
    const { madeAt, label, status, jointUntil } = await openCopy(tx, coach, coupleId, copyId);
    const [partners, whose] = await Promise.all([partnersOf(tx, coupleId), usedFor(tx, coupleId, copyId)]);
    const names = Object.fromEntries(partners.map(({ clientId, firstName }) => [clientId, firstName]));
    const joint = whose.length > 1 || (jointUntil ? jointUntil > coach.at : status !== "closed");
    const [only] = whose;
    const ofOne = whose.length === 1 ? (only?.clientId ?? null) : null;
    const seen = joint && ofOne ? await lastSeenBy(tx, coach, { coupleId, readerId: ofOne }) : nothingElse;
    const given = { coupleId, whose, joint, names, seen };
    const [sheets, checkIns, notes, measures, goals, sessions, promises, reviews] = await Promise.all([
      copiedSheets(tx, coach, given),
      toldCheckIns(tx, coupleId, whose),
      copiedNotes(tx, coach, given),
      coupleMeasures(coach, { coupleId }),
      copiedGoals(tx, coach, given),
      copiedSessions(tx, coach, { ...given, until: madeAt }),
      copiedPromises(tx, given),
      joint ? openReviews(tx, coupleId, seen, ofOne ?? "") : [],
    ]);
    const [agreements, events, settled] = await Promise.all([
      readAgreements(tx, coach, { coupleId }),
      sharedEvents(tx, coupleId, { onlyBy: joint ? null : ofOne, ownOf: ofOne }),
      settledByConflict(tx, coupleId),
    ]);
    return {
      ...{ coupleLabel: label, practiceName: coach.practiceName, coachName: coach.name },
      ...{ madeOn: dayIn(coach.timeZone, madeAt), timeZone: coach.timeZone, names, sheets, notes },
      ...{ goals, sessions, promises, reviews },
      measures: measures.flatMap((one) => totalsOf(one, (clientId) => mayCopyMeasure(clientId, whose))),
      of: partners.flatMap(({ clientId, firstName }) =>
        whose.some((one) => one.clientId === clientId) ? [firstName] : [],
      ),
      checkIns: checkIns.map(
        ({ clientId, weekOn, wording, line, selfRely, selfOpen, selfWording, ...answers }) => ({
          ...{ author: names[clientId] ?? "", weekOn, wording, line, answers },
          ofOneself: selfSaid({ selfRely, selfOpen, selfWording }),
        }),
      ),
      agreements: agreements.flatMap(({ kind, versions }) => {
        const signed = versions.filter(({ signedAt }) => signedAt !== null);
        return signed.length > 0 ? [{ kind, versions: signed }] : [];
      }),
      events: events.map(({ conflictId, ...event }) => {
        const together = settled.get(conflictId);
        return { ...event, settled: together?.kind === "words" && joint ? together.words : null };
      }),
    };
  });

const totalsOf = (
  { definition: { name, range }, partners }: CoupleMeasure,
  may: (clientId: string) => boolean,
): CopiedMeasure[] =>
  partners
    .filter(({ clientId }) => may(clientId))
    .flatMap(({ firstName, results }) =>
      results.map(({ onDate, total, answered }) => ({
        ...{ author: firstName, name, onDate, total, range, answered: answered ?? [] },
      })),
    );
