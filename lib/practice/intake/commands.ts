/** Saving where one stands, as a partner; and asking one of them to look again, as their counselor. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { clients, couples } from "@/db/schema/couples";
import { intakeAsks, intakes } from "@/db/schema/intakes";
import { insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { readVersions } from "./records/read";
import { changedParts } from "./rules";
import type { AskIntake, SaveIntake } from "./schema";

const savedMeanwhile =
  "You have saved this in another window since you opened it here, so nothing was saved now. Your words are still in the boxes: open the page in another tab, see what is there, and put yours with it.";

/** A version of its own, unless it says the same as the one before. @throws Refusal where it was saved meanwhile */
export function saveIntake(client: Client, { version, ...now }: SaveIntake): Promise<void> {
  const { practiceId, coupleId, personId: clientId, at } = client;
  return asActor(client, async (tx) => {
    const [latest] = await readVersions(tx, { coupleId, clientId });
    const fields = changedParts(latest, now);
    if (fields.length === 0) return;
    if ((latest?.version ?? 0) !== version) throw new Refusal(savedMeanwhile);
    const saved = await insertFrom(
      tx,
      intakes,
      {
        ...{ practiceId, coupleId, clientId, ...now, savedAt: at },
        ...{ version: sql`${version + 1}::int`, episode: couples.episode },
      },
      sql`from ${couples} where ${eq(couples.id, coupleId)}`,
    )
      .onConflictDoNothing()
      .returning({ version: intakes.version });
    if (saved.length === 0) throw new Refusal(savedMeanwhile);
    await recordAuditEvent(tx, client, {
      action: "intake.save",
      subjectKind: "client",
      subjectId: clientId,
      fields: [`version_${version + 1}`],
      scope: "person",
    });
  });
}

/** The partner who is asked finds a line at home; the other does not. @throws NotFound */
export function askIntake(coach: Coach, { coupleId, clientId }: AskIntake): Promise<void> {
  const { practiceId, personId: coachId, at } = coach;
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: clients.id })
        .from(clients)
        .where(and(eq(clients.coupleId, coupleId), eq(clients.id, clientId))),
    );
    await insertOnly(tx, intakeAsks, { practiceId, coupleId, clientId, coachId, askedAt: at });
    await recordAuditEvent(tx, coach, {
      action: "intake.ask",
      subjectKind: "client",
      subjectId: clientId,
      coupleId,
      scope: "person",
    });
  });
}
