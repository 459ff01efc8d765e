/** Opening what is the counselor's to open, with its audit event. Inside their transaction. */
import "server-only";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { openAsCoach } from "./as-system";
import type { OccurrencePlace } from "./lock";
import type { Chosen } from "./whole";

/** Twice is once. @param chosen refuses whatever is not what it was when it was chosen @throws NotFound, Refusal */
export async function openForBoth(
  tx: Tx,
  coach: Coach,
  place: OccurrencePlace,
  chosen?: Chosen,
): Promise<void> {
  await openAsCoach(tx, coach, place, chosen);
  await recordAuditEvent(tx, coach, {
    action: "exchange.open",
    subjectKind: "assignment",
    subjectId: place.assignmentId,
    coupleId: place.coupleId,
  });
}
