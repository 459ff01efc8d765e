/** Noting a setback, and changing who may read it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { setbacks } from "@/db/schema/setbacks";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { setAudience } from "./records/as-system";
import { createSetback } from "./records/create";
import type { NoteSetback, SetbackAudience } from "./schema";

const ofBoth = "You wrote this together, so it stays with both of you.";

/** @throws NotFound for a conflict they can not see */
export const noteSetback = (client: Client, input: NoteSetback): Promise<{ setbackId: string }> =>
  asActor(client, (tx) => createSetback(tx, client, { ...input, source: null }));

/** Wider or narrower, whenever its author likes; its mark on the chart goes along. @throws NotFound; Refusal for one written together */
export function changeSetbackAudience(client: Client, input: SetbackAudience): Promise<void> {
  const { setbackId, audience } = input;
  return asActor(client, async (tx) => {
    const own = firstOrNotFound(
      await tx
        .select({ together: setbacks.together, audience: setbacks.audience })
        .from(setbacks)
        .where(and(eq(setbacks.id, setbackId), eq(setbacks.clientId, client.personId))),
    );
    if (own.together) throw new Refusal(ofBoth);
    if (own.audience === audience) return;
    await setAudience(tx, client, setbackId, audience);
    await recordAuditEvent(tx, client, {
      action: "setback.audience",
      subjectKind: "setback",
      subjectId: setbackId,
      scope: audience === "couple" ? "practice" : "person",
    });
  });
}
