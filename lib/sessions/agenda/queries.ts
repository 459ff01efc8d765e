/** The coach's list for the next session. */
import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { assignments } from "@/db/schema/assignments";
import { agendaItems } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Coach } from "@/lib/platform/auth/actor";
import type { AgendaItem } from "./types";

const agendaLength = 100;

type Since = { since: string };

const itemsSince = (tx: Tx, since: string, ofCouple?: SQL) =>
  tx
    .select({
      itemId: agendaItems.id,
      coupleId: agendaItems.coupleId,
      coupleLabel: couples.label,
      responseId: agendaItems.responseId,
      title: exerciseVersions.title,
      authorName: clients.firstName,
      note: agendaItems.note,
      createdAt: agendaItems.createdAt,
      discussedAt: agendaItems.discussedAt,
    })
    .from(agendaItems)
    .innerJoin(couples, eq(couples.id, agendaItems.coupleId))
    .leftJoin(
      responses,
      and(eq(responses.coupleId, agendaItems.coupleId), eq(responses.id, agendaItems.responseId)),
    )
    .leftJoin(
      assignments,
      and(eq(assignments.coupleId, responses.coupleId), eq(assignments.id, responses.assignmentId)),
    )
    .leftJoin(exerciseVersions, versionOfAssignment)
    .leftJoin(clients, and(eq(clients.coupleId, responses.coupleId), eq(clients.id, responses.clientId)))
    .where(and(or(isNull(agendaItems.discussedAt), gt(agendaItems.discussedAt, sql`${since}`)), ofCouple))
    .orderBy(isNotNull(agendaItems.discussedAt), asc(agendaItems.createdAt), asc(agendaItems.id))
    .limit(agendaLength);

const ofAll = builtOnce((tx, { since }: Since) => itemsSince(tx, since));
const ofOne = builtOnce((tx, { since, coupleId }: Since & { coupleId: string }) =>
  itemsSince(tx, since, eq(agendaItems.coupleId, coupleId)),
);

/** Open items first, then what was talked about in the last two weeks; of one couple, or of all. */
export function agenda(coach: Coach, { coupleId }: { coupleId?: string } = {}): Promise<AgendaItem[]> {
  const since = new Date(coach.at.getTime() - 14 * 86_400_000).toISOString();
  return readAs(coach, (tx) => (coupleId ? ofOne(tx, { since, coupleId }) : ofAll(tx, { since })));
}
