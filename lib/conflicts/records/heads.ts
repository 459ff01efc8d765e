/** The heads of conflicts; the two names come from the couple, since a role is a partner, not a word. Row policies decide who finds which. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import type { ConflictHead, Person } from "../types";

type Which = { coupleId?: string; conflictId?: string };
type HeadRow = Awaited<ReturnType<typeof readHeads>>[number];
type Readers = { partners: readonly [Person, Person]; coachName: string; personId: string };

/** The latest first; what has no date comes last. Never every column: a client may not read when something was written. */
export const readHeads = (tx: Tx, { coupleId, conflictId }: Which) =>
  tx
    .select({
      conflictId: conflicts.id,
      title: conflicts.title,
      facts: conflicts.facts,
      kind: conflicts.kind,
      subKinds: conflicts.subKinds,
      scale: conflicts.scale,
      timing: conflicts.timing,
      onDate: conflicts.onDate,
      toDate: conflicts.toDate,
      injuredPartnerId: conflicts.injuredPartnerId,
      authorCoachId: conflicts.authorCoachId,
      authorClientId: conflicts.authorClientId,
      audience: conflicts.audience,
    })
    .from(conflicts)
    .where(
      and(
        coupleId ? eq(conflicts.coupleId, coupleId) : undefined,
        conflictId ? eq(conflicts.id, conflictId) : undefined,
      ),
    )
    .orderBy(
      sql`coalesce(${conflicts.toDate}, ${conflicts.onDate}) desc nulls last`,
      sql`${conflicts.title} collate "und-x-icu"`,
      conflicts.id,
    );

export function headOf(row: HeadRow, { partners, coachName, personId }: Readers): ConflictHead {
  const { injuredPartnerId, authorCoachId, authorClientId, audience, ...words } = row;
  const [one, two] = partners;
  const hurt = partners.find(({ clientId }) => clientId === injuredPartnerId);
  const writer = partners.find(({ clientId }) => clientId === authorClientId);
  return {
    ...words,
    hurt: hurt ? { hurt, other: hurt === one ? two : one } : null,
    author: writer
      ? { kind: "client", name: writer.name, mine: writer.clientId === personId }
      : { kind: "coach", name: coachName, mine: authorCoachId === personId },
    shared: audience === "couple",
  };
}
