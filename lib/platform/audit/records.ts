/** Writes one line of the audit log inside the command's own transaction: ids and field names, never a word that somebody wrote. */
import "server-only";
import { roleKind } from "@/db/access";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import type { Anyone } from "@/lib/platform/auth/actor";

type AuditEvent = {
  /** `noun.verb`, e.g. `assignment.withdraw`. */
  action: string;
  subjectKind: string;
  subjectId?: string;
  coupleId?: string;
  fields?: string[];
  /** `person` keeps it from the practice owner: drafts, offers and devices are nobody else's business. */
  scope?: "practice" | "person";
};

export async function recordAuditEvent(tx: Tx, actor: Anyone, event: AuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({
    practiceId: actor.practiceId,
    at: actor.at,
    actorKind: roleKind(actor),
    actorId: actor.personId,
    coupleId: event.coupleId ?? (actor.kind === "client" ? actor.coupleId : null),
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId ?? null,
    fields: event.fields ?? [],
    scope: event.scope ?? "practice",
  });
}

/** The same for what the system did, with the reason why it had to. */
export async function recordSystemEvent(
  tx: Tx,
  event: AuditEvent & { practiceId: string; at: Date; reason: string },
): Promise<void> {
  await tx.insert(auditEvents).values({
    practiceId: event.practiceId,
    at: event.at,
    actorKind: "system",
    actorId: null,
    coupleId: event.coupleId ?? null,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId ?? null,
    fields: event.fields ?? [],
    reason: event.reason,
    scope: event.scope ?? "practice",
  });
}
