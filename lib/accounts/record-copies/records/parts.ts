/** What of each kind of thing belongs into one copy, inside a coach's transaction: `rules` decides, thing by thing. */
import "server-only";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { writtenParts } from "@/lib/sessions/progress-notes/terms";
import { mayCopy, mayCopyNote, mayCopySession, type Whose } from "../rules";
import type { CopiedGoal, CopiedMeeting, CopiedNote, CopiedPromise, CopiedSheet } from "../types";
import type { Seen } from "./as-system";
import { signedNotes } from "./notes";
import { type Day, goalsInTheOpen, promisesGiven } from "./own";
import { heldSessions } from "./sessions";
import { type SentAnswer, sentSheets } from "./words";

type Of = { coupleId: string; whose: Whose; joint: boolean; names: Record<string, string>; seen: Seen };

/** What its author wrote to be read by both. */
const toBoth = (clientId: string, held: boolean) =>
  ({ clientId, audience: "couple", released: true, held }) as const;

/** An answer that was changed since is in the other's copy as they see it still. */
const asTheySeeIt = (answer: SentAnswer, was: Record<string, unknown> | null): SentAnswer =>
  was ? { ...answer, value: was.value, audience: "couple", released: true, held: false } : answer;

export async function copiedSheets(
  tx: Tx,
  coach: Coach,
  { coupleId, whose, joint, names, seen }: Of,
): Promise<CopiedSheet[]> {
  const sheets = await sentSheets(tx, coupleId);
  return sheets.flatMap((sheet) => {
    const { clientId, title, content, mode, role, startsOn, submittedAt } = sheet;
    const kept = fieldsFor(content, mode, role ?? "each").flatMap((field) => {
      const found = sheet.answers.find(({ fieldKey }) => fieldKey === field.key);
      const answer = found && asTheySeeIt(found, seen(answers, sheet.responseId, field.key));
      if (!answer || !mayCopy({ ...answer, clientId }, whose, joint)) return [];
      return [{ field, value: answer.value, shared: answer.audience === "couple" && answer.released }];
    });
    if (kept.length === 0) return [];
    const author = clientId === null ? null : (names[clientId] ?? "");
    return [{ title, startsOn, author, submittedOn: dayIn(coach.timeZone, submittedAt), answers: kept }];
  });
}

/** Of what was asked and heard about safety nothing: it is for the counselor, and a partner may read the copy. */
export async function copiedNotes(
  tx: Tx,
  coach: Coach,
  { coupleId, whose, names }: Of,
): Promise<CopiedNote[]> {
  const notes = await signedNotes(tx, coupleId);
  return notes
    .filter(({ clientId }) => mayCopyNote(clientId, whose))
    .map(({ content, startsAt, addenda }) => ({
      onDay: dayIn(coach.timeZone, startsAt),
      with: content.attended.map((clientId) => names[clientId] ?? ""),
      parts: writtenParts(content)
        .filter(({ part }) => part !== "risk")
        .map(({ label, words }) => ({ label, words })),
      added: addenda.map(({ words }) => words),
    }));
}

/** As they are worded now; of two wordings of one goal the later that belongs into this copy. */
export async function copiedGoals(
  tx: Tx,
  coach: Coach,
  { coupleId, whose, joint, names }: Of,
): Promise<CopiedGoal[]> {
  const goals = (await goalsInTheOpen(tx, coupleId)).filter(({ clientId, held }) =>
    mayCopy(toBoth(clientId, held), whose, joint),
  );
  return goals
    .filter(({ goalId }, at) => !goals.slice(at + 1).some((later) => later.goalId === goalId))
    .map(({ clientId, words, picture, sharedAt }) => ({
      ...{ author: names[clientId] ?? "", words, picture, sharedOn: dayIn(coach.timeZone, sharedAt) },
    }));
}

/**
 * A day of a promise is told to both as the promise is. One that is held is not in the other's, and the promise is; one that was
 * changed is there as they see it still.
 */
export async function copiedPromises(
  tx: Tx,
  { coupleId, whose, joint, names, seen }: Of,
): Promise<CopiedPromise[]> {
  const promises = await promisesGiven(tx, coupleId);
  return promises
    .filter(({ clientId, held }) => mayCopy(toBoth(clientId, held), whose, joint))
    .map(({ commitmentId, clientId, held: _, days, ...promise }) => ({
      ...promise,
      author: names[clientId] ?? "",
      days: days
        .map((day) => dayAsSeen(day, seen(commitmentOccurrences, commitmentId, day.onDate)))
        .filter(({ state, held }) => state !== "planned" && mayCopy(toBoth(clientId, held), whose, joint))
        .map(({ held: __, ...day }) => day),
    }));
}

function dayAsSeen(day: Day, was: Record<string, unknown> | null): Day {
  if (!was) return day;
  const { state, reason, proposal } = was as Day;
  return { onDate: day.onDate, state, reason, proposal, held: false };
}

export async function copiedSessions(
  tx: Tx,
  coach: Coach,
  { coupleId, whose, joint, names, until }: Of & { until: Date },
): Promise<CopiedMeeting[]> {
  const sessions = await heldSessions(tx, coupleId, until);
  return sessions
    .filter(({ clientId }) => mayCopySession(clientId, whose, joint))
    .map(({ clientId, startsAt, summary }) => ({
      ...{ onDay: dayIn(coach.timeZone, startsAt), summary },
      alone: clientId === null ? null : (names[clientId] ?? ""),
    }));
}
