/** A partner's own authorization, a couple's copies for their counselor, and the words of one copy. */
import "server-only";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { readAgreements } from "@/lib/agreements/records/read";
import { settledByConflict } from "@/lib/conflicts/summaries/records/read";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { noteParts } from "@/lib/sessions/progress-notes/schema";
import { headingOf } from "@/lib/sessions/progress-notes/terms";
import { openAuthorizations } from "./records/authorizations";
import { isOpenTo, madeCopies, openCopy, usedFor } from "./records/copy";
import { signedNotes } from "./records/notes";
import { sentSheets, sharedEvents, toldCheckIns } from "./records/words";
import { mayCopy, mayCopyNote, type Whose } from "./rules";
import type { CopiedNote, CopiedSheet, CoupleCopies, MyAuthorization, RecordCopy } from "./types";

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

async function copiedSheets(
  tx: Tx,
  coach: Coach,
  {
    coupleId,
    whose,
    joint,
    names,
  }: { coupleId: string; whose: Whose; joint: boolean; names: Record<string, string> },
): Promise<CopiedSheet[]> {
  const sheets = await sentSheets(tx, coupleId);
  return sheets.flatMap(({ clientId, title, content, mode, role, startsOn, submittedAt, answers }) => {
    const kept = fieldsFor(content, mode, role ?? "each").flatMap((field) => {
      const answer = answers.find(({ fieldKey }) => fieldKey === field.key);
      if (!answer || !mayCopy({ ...answer, clientId }, whose, joint)) return [];
      return [{ field, value: answer.value, shared: answer.audience === "couple" && answer.released }];
    });
    if (kept.length === 0) return [];
    const author = clientId === null ? null : (names[clientId] ?? "");
    return [{ title, startsOn, author, submittedOn: dayIn(coach.timeZone, submittedAt), answers: kept }];
  });
}

/** Of what was asked and heard about safety nothing: it is for the counselor, and a partner may read the copy. */
async function copiedNotes(
  tx: Tx,
  coach: Coach,
  { coupleId, whose, names }: { coupleId: string; whose: Whose; names: Record<string, string> },
): Promise<CopiedNote[]> {
  const notes = await signedNotes(tx, coupleId);
  return notes
    .filter(({ clientId }) => mayCopyNote(clientId, whose))
    .map(({ content, startsAt, addenda }) => ({
      onDay: dayIn(coach.timeZone, startsAt),
      with: content.attended.map((clientId) => names[clientId] ?? ""),
      parts: noteParts
        .filter((part) => part !== "risk" && content[part] !== "")
        .map((part) => ({ label: headingOf(part, content.headings), words: content[part] })),
      added: addenda.map(({ words }) => words),
    }));
}

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
    const [sheets, checkIns, notes, agreements, events, settled] = await Promise.all([
      copiedSheets(tx, coach, { coupleId, whose, joint, names }),
      toldCheckIns(tx, coupleId, whose),
      copiedNotes(tx, coach, { coupleId, whose, names }),
      readAgreements(tx, coach, { coupleId }),
      sharedEvents(tx, coupleId, joint ? null : (only?.clientId ?? null)),
      settledByConflict(tx, coupleId),
    ]);
    return {
      ...{ coupleLabel: label, practiceName: coach.practiceName, coachName: coach.name },
      ...{ madeOn: dayIn(coach.timeZone, madeAt), timeZone: coach.timeZone, names, sheets, notes },
      of: partners.flatMap(({ clientId, firstName }) =>
        whose.some((one) => one.clientId === clientId) ? [firstName] : [],
      ),
      checkIns: checkIns.map(({ clientId, weekOn, wording, line, ...answers }) => ({
        ...{ author: names[clientId] ?? "", weekOn, wording, line, answers },
      })),
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
