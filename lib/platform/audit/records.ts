/** Writes one line of the trail inside the command's own transaction: ids and field names, never a word that somebody wrote. */
import "server-only";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import type { Actor } from "@/lib/platform/auth/actor";

type Deed = {
  /** `noun.verb`, e.g. `assignment.withdraw`. */
  action: string;
  subjectKind: string;
  subjectId?: string;
  coupleId?: string;
  fields?: string[];
  /** `person` keeps it from the practice owner: drafts, offers and devices are nobody else's business. */
  scope?: "practice" | "person";
};

export async function recordAuditEvent(tx: Tx, actor: Actor, deed: Deed): Promise<void> {
  await tx.insert(auditEvents).values({
    practiceId: actor.practiceId,
    at: actor.at,
    actorKind: actor.kind,
    actorId: actor.personId,
    coupleId: deed.coupleId ?? (actor.kind === "client" ? actor.coupleId : null),
    action: deed.action,
    subjectKind: deed.subjectKind,
    subjectId: deed.subjectId ?? null,
    fields: deed.fields ?? [],
    scope: deed.scope ?? "practice",
  });
}

/** The same for what the system did, with the reason why it had to. */
export async function recordSystemEvent(
  tx: Tx,
  deed: Deed & { practiceId: string; at: Date; reason: string },
): Promise<void> {
  await tx.insert(auditEvents).values({
    practiceId: deed.practiceId,
    at: deed.at,
    actorKind: "system",
    actorId: null,
    coupleId: deed.coupleId ?? null,
    action: deed.action,
    subjectKind: deed.subjectKind,
    subjectId: deed.subjectId ?? null,
    fields: deed.fields ?? [],
    reason: deed.reason,
    scope: deed.scope ?? "practice",
  });
}
