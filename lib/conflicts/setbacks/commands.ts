/** Noting a setback, and changing who may read it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { chartAudience, endingIn, noteSetbackIn } from "./records";
import type { NoteSetback, SetbackAudience } from "./schema";

const ofBoth = "You wrote this together, so it stays with both of you.";

/** @throws NotFound for a conflict they can not see */
export const noteSetback = (client: Client, input: NoteSetback): Promise<{ setbackId: string }> =>
  asActor(client, (tx) => noteSetbackIn(tx, client, { ...input, source: null }));

/** Wider or narrower, whenever its author likes; its mark on the chart goes along. @throws NotFound; Refusal for one written together */
export function changeSetbackAudience(client: Client, input: SetbackAudience): Promise<void> {
  const { setbackId, audience } = input;
  return asActor(client, async (tx) => {
    const own = firstOrNotFound(
      await tx.execute<{ together: boolean; audience: string }>(
        sql`select together, audience from setbacks where id = ${setbackId} and client_id = ${client.personId}`,
      ),
    );
    if (own.together) throw new Refusal(ofBoth);
    if (own.audience === audience) return;
    await switchToSystem(tx, "client", "a setback opens to those it is meant for", async (system) => {
      const ending = await endingIn(system, client);
      const mine = sql`practice_id = ${client.practiceId} and couple_id = ${client.coupleId}`;
      const [row] = await system.execute<{ chart_event_id: string | null }>(sql`
        update setbacks set audience = ${audience},
          released_at = ${audience === "couple" && !ending ? client.at.toISOString() : null}::timestamptz
        where ${mine} and id = ${setbackId} returning chart_event_id`);
      if (row?.chart_event_id) {
        await system.execute(sql`
          update chart_events set audience = ${chartAudience(audience, ending)} where ${mine} and id = ${row.chart_event_id}`);
      }
    });
    await recordAuditEvent(tx, client, {
      action: "setback.audience",
      subjectKind: "setback",
      subjectId: setbackId,
      scope: audience === "couple" ? "practice" : "person",
    });
  });
}
