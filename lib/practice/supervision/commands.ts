/** Naming who reads a couple's record in supervision, ending it, and each partner's own yes or no. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { supervisionConsents, supervisions } from "@/db/schema/supervisions";
import { exact, insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import type { AnswerSupervision, EndSupervision, NameSupervisor } from "./schema";

const endOpen = (tx: Tx, coach: Coach, coupleId: string) =>
  tx
    .update(supervisions)
    .set({ endedAt: coach.at })
    .where(and(eq(supervisions.coupleId, coupleId), isNull(supervisions.endedAt)))
    .returning({ id: supervisions.id });

/** Instead of one before, whose yes counts no longer. Opens nothing until each partner has agreed. @returns who. @throws NotFound */
export const nameSupervisor = (
  coach: Coach,
  { coupleId, supervisorId }: NameSupervisor,
): Promise<{ name: string }> =>
  asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    firstOrNotFound(
      await tx
        .select({ id: couples.id })
        .from(couples)
        .where(and(eq(couples.id, coupleId), eq(couples.coachId, coach.personId))),
    );
    const { name } = firstOrNotFound(
      await tx
        .select({ name: coaches.name })
        .from(coaches)
        .where(and(eq(coaches.id, supervisorId), eq(coaches.isSupervisor, true), isNull(coaches.removedAt))),
    );
    await lockCoupleAs(tx, coach, coupleId);
    await endOpen(tx, coach, coupleId);
    const { practiceId, personId: namedBy, at: namedAt } = coach;
    const [made] = await insertFrom(
      tx,
      supervisions,
      {
        ...{ practiceId, coupleId, supervisorId, supervisorName: name, namedBy, namedAt },
        episode: couples.episode,
      },
      sql`from ${couples} where ${eq(couples.id, coupleId)}`,
    ).returning({ id: supervisions.id });
    await recordAuditEvent(tx, coach, {
      ...{ action: "supervision.name", subjectKind: "supervision", coupleId },
      ...(made && { subjectId: made.id }),
    });
    return { name };
  });

/** From the supervisor's next page on. Twice is once. @throws NotFound */
export const endSupervision = (coach: Coach, { coupleId }: EndSupervision): Promise<void> =>
  asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const [ended] = await endOpen(tx, coach, coupleId);
    if (!ended) return;
    await recordAuditEvent(tx, coach, {
      ...{ action: "supervision.end", subjectKind: "supervision", subjectId: ended.id, coupleId },
    });
  });

/**
 * Said alone, and changed as often as they like; it counts from the supervisor's next page on. Nobody else learns of it.
 * @throws NotFound once nobody is named, or somebody else is
 */
export const answerSupervision = (
  client: Client,
  { supervisionId, agreed }: AnswerSupervision,
): Promise<void> =>
  asActor(client, async (tx) => {
    const { practiceId, coupleId, personId: clientId, at: saidAt } = client;
    firstOrNotFound(
      await tx
        .select({ id: supervisions.id })
        .from(supervisions)
        .where(and(eq(supervisions.id, supervisionId), isNull(supervisions.endedAt))),
    );
    const said = { agreed: agreed === "yes", saidAt };
    const { supervisionId: of, clientId: who, ...key } = supervisionConsents;
    await insertOnly(tx, supervisionConsents, {
      practiceId,
      coupleId,
      clientId,
      supervisionId,
      ...said,
    }).onConflictDoUpdate({
      target: [key.practiceId, key.coupleId, who, of],
      set: exact(supervisionConsents, said),
    });
    await recordAuditEvent(tx, client, {
      ...{ action: "supervision.agree", subjectKind: "supervision", subjectId: supervisionId },
      scope: "person",
    });
  });
