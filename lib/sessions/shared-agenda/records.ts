/** A couple's agenda inside a counselor's transaction: its draft, and its versions for both. */
import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaDrafts, agendaPoints, sharedAgendas } from "@/db/schema/agenda";
import { assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { exerciseVersions } from "@/db/schema/exercises";
import { insertOnly } from "@/db/statements";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Coach } from "@/lib/platform/auth/actor";
import { commentBrought, speaksOfComment } from "../points/rules";

type Draft = { revision: number; lines: string[] };

/** As it is; nothing in revision 0 before there was one. */
export async function readDraft(tx: Tx, coupleId: string): Promise<Draft> {
  const [draft] = await tx
    .select({ revision: agendaDrafts.revision, lines: agendaDrafts.lines })
    .from(agendaDrafts)
    .where(eq(agendaDrafts.coupleId, coupleId));
  return draft ?? { revision: 0, lines: [] };
}

export async function writeDraft(
  tx: Tx,
  coach: Coach,
  coupleId: string,
  { revision, lines }: Draft,
): Promise<void> {
  if (revision > 1) {
    await tx
      .update(agendaDrafts)
      .set({ revision, lines, savedAt: coach.at })
      .where(eq(agendaDrafts.coupleId, coupleId));
    return;
  }
  await insertOnly(tx, agendaDrafts, {
    ...{ practiceId: coach.practiceId, coupleId, revision, lines, savedAt: coach.at },
  });
}

export const readShared = (tx: Tx, coupleId: string) =>
  tx
    .select({ lines: sharedAgendas.lines, sharedAt: sharedAgendas.sharedAt })
    .from(sharedAgendas)
    .where(and(eq(sharedAgendas.coupleId, coupleId), isNull(sharedAgendas.withdrawnAt)));

/** @returns whether there was one */
export async function withdrawShared(tx: Tx, coach: Coach, coupleId: string): Promise<boolean> {
  const rows = await tx
    .update(sharedAgendas)
    .set({ withdrawnAt: coach.at })
    .where(and(eq(sharedAgendas.coupleId, coupleId), isNull(sharedAgendas.withdrawnAt)))
    .returning({ version: sharedAgendas.version });
  return rows.length > 0;
}

export async function shareLines(tx: Tx, coach: Coach, coupleId: string, lines: string[]): Promise<void> {
  const [last] = await tx
    .select({ version: sharedAgendas.version })
    .from(sharedAgendas)
    .where(eq(sharedAgendas.coupleId, coupleId))
    .orderBy(desc(sharedAgendas.version))
    .limit(1);
  await withdrawShared(tx, coach, coupleId);
  await insertOnly(tx, sharedAgendas, {
    ...{ practiceId: coach.practiceId, coupleId, version: (last?.version ?? 0) + 1, lines },
    ...{ coachId: coach.personId, sharedAt: coach.at },
  });
}

/** What was written for the counselor alone, word by word: not a comment of their own that was brought back, in which no word is the partner's. */
export const privateWords = async (tx: Tx, coupleId: string): Promise<string[]> => {
  const rows = await tx
    .select({ words: agendaPoints.words })
    .from(agendaPoints)
    .where(and(eq(agendaPoints.coupleId, coupleId), eq(agendaPoints.audience, "coach")));
  const words = rows.map((row) => row.words);
  if (!words.some(speaksOfComment)) return words;
  const written = await tx
    .select({ title: exerciseVersions.title, body: comments.body })
    .from(comments)
    .innerJoin(assignments, ofAssignment(comments))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(eq(comments.coupleId, coupleId));
  const brought = new Set(written.map(commentBrought));
  return words.filter((one) => !brought.has(one));
};
